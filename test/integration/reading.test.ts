import { usePlatform } from './engine/platform';
import { runVoiceNode, type RunOptions } from './engine/runVoiceNode';

const platform = usePlatform();

async function run(parameters: RunOptions['parameters']) {
	const result = await runVoiceNode({
		credential: platform.credential,
		parameters,
		items: [{}],
	});
	return { ...result, items: (result.outputs[0] ?? []).map(({ json }) => json) };
}

const VOICES = { resource: 'voiceProfile', operation: 'getAll', returnAll: true };
const NUMBERS = { resource: 'virtualNumber', operation: 'getAll', returnAll: true };

test('voices come one by one, all of them with Return All', async () => {
	const { speechProfiles } = (await platform.api('GET', 'speech-profiles')) as {
		speechProfiles: unknown[];
	};
	const { items } = await run(VOICES);
	expect(items).toHaveLength(speechProfiles.length);
	expect(items).toEqual(expect.arrayContaining(speechProfiles));
});

test('Limit cuts the list', async () => {
	const { items } = await run({ ...VOICES, returnAll: false, limit: 3 });
	expect(items).toHaveLength(3);
});

test('voices are filtered by locale, gender and text together', async () => {
	const { items } = await run({ ...VOICES, filters: { locale: 'en', gender: 'F', text: 'emma' } });
	expect(items).toMatchObject([{ speechProfileCode: 'en-GB-Emma', gender: 'F' }]);
});

test('virtual numbers come with their health', async () => {
	const { items } = await run(NUMBERS);
	expect(items).toHaveLength(4);
	expect(items[0]).toMatchObject({ msisdn: expect.any(String), numberHealth: expect.any(Object) });
});

test('one virtual number is found with and without its plus', async () => {
	for (const number of ['+1 202 555 0190', '12025550190']) {
		const { items } = await run({ resource: 'virtualNumber', operation: 'get', number });
		expect(items).toMatchObject([{ msisdn: '+12025550190' }]);
	}
});

test('a virtual number of which 8x8 tells three fields comes with no status', async () => {
	await platform.control('PUT', 'behaviour', { follows: 'guides' });
	const { items } = await run({
		resource: 'virtualNumber',
		operation: 'get',
		number: '+12025550190',
	});
	expect(items).toEqual([
		{
			referenceId: expect.any(String),
			msisdn: '+12025550190',
			countryCode: 'US',
			operationalStatus: null,
		},
	]);
});

test('a number that is not yours is told apart from an unknown sub-account', async () => {
	const get = { resource: 'virtualNumber', operation: 'get', number: '+12025550111' };
	const { error } = await run(get);
	expect(error).toMatchObject({ message: "'Number' is not one of your virtual numbers" });
	const other = await run({ ...get, options: { subAccountId: 'nobody_knows' } });
	expect(other.error).toMatchObject({
		message: "8x8 does not know the sub-account 'nobody_knows'",
	});
});

test('something that is no number never becomes part of an address', async () => {
	const { error } = await run({
		resource: 'virtualNumber',
		operation: 'get',
		number: '../webhooks',
	});
	expect(error).toMatchObject({ message: "'Number' is not a valid phone number" });
	expect(await platform.control('GET', 'requests')).toEqual([]);
});

test("another account's sub-account is refused in words", async () => {
	const { error } = await run({ ...NUMBERS, options: { subAccountId: 'sandbox_other' } });
	expect(error).toMatchObject({
		message: "This API key may not use the sub-account 'sandbox_other'",
	});
});

test('a reading request is tried again after a broken connection', async () => {
	await platform.control('POST', 'faults', { path: '/numbers', kind: 'reset' });
	const { items } = await run(NUMBERS);
	expect(items).toHaveLength(4);
});
