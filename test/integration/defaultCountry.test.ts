import { LoadedNodeTypes, packageLoaded } from './engine/instance';
import { locator, textMessage } from './engine/parameters';
import { usePlatform } from './engine/platform';
import { runVoiceNode, type RunOptions } from './engine/runVoiceNode';

const platform = usePlatform();

async function run(items: RunOptions['items'], more: object = {}) {
	return await runVoiceNode({
		credential: platform.credential,
		parameters: textMessage({ options: { defaultCountry: 'SG' }, ...more }),
		items,
	});
}

async function callflows() {
	return await platform.control('GET', 'sessions');
}

test.each([
	['a national number', '8123 4510'],
	['a numeric cell', 81234510],
	['the country code without the plus', '6581234510'],
	['a number with a plus', '+65 8123 4510'],
	['a number that was copied with invisible marks', '\u202a8123\u00a04510\u202c'],
	['a tel URI', 'tel:8123-4510'],
])('%s is called in Singapore', async (_what, phone) => {
	await run([{ phone }]);
	expect(await platform.calls()).toEqual({ '+6581234510': 1 });
});

test('each item may have its own country, in lower case too', async () => {
	const items = [
		{ phone: '01632 960147', country: 'gb' },
		{ phone: '8123 4510', country: 'SG' },
		{ phone: '+12025550100', country: '' },
	];
	await run(items, { options: { defaultCountry: '={{ $json.country }}' } });
	expect(await platform.calls()).toEqual({
		'+441632960147': 1,
		'+6581234510': 1,
		'+12025550100': 1,
	});
});

test('the second person of Connect is called in the country too', async () => {
	const connect = { resource: 'call', operation: 'connect', secondDestination: '8123 4511' };
	await run([{ phone: '8123 4510' }], connect);
	expect(await platform.calls()).toEqual({ '+6581234510': 1, '+6581234511': 1 });
});

test('a call in the list of actions has its own numbers in the country', async () => {
	const source = locator('number', '3158 0190');
	const action = [{ action: 'makeCall', source, destination: '8123 4511' }];
	const expected = { source: '+6531580190', destination: '+6581234511' };
	await run([{ phone: '8123 4510' }], {
		operation: 'makeFromCallflow',
		specifyCallflow: 'builder',
		actions: { action },
	});
	expect(await callflows()).toMatchObject([{ callflow: [{}, { params: expected }] }]);
});

test.each(['44 (0)20 7946 0958', '(0)20 7946 0958', '6581234510'])(
	'where the country is wanted and missing, %s calls nobody',
	async (phone) => {
		const { error } = await run([{ phone }], { options: { defaultCountry: '' } });
		expect(error?.message).toBe("'To' has no country code, and Default Country is empty for it");
		expect(await platform.calls()).toEqual({});
	},
);

describe('the caller ID', () => {
	test('is a national number when it is typed', async () => {
		const { outputs } = await run([{ phone: '8123 4510' }], {
			source: locator('number', '3158 0190'),
		});
		expect(outputs).toMatchObject([[{ json: { source: '+6531580190' } }]]);
	});

	test('from the list is none, although it has no plus', async () => {
		const { outputs } = await run([{ phone: '8123 4510' }], {
			source: locator('list', '12025550190'),
		});
		expect(outputs).toMatchObject([[{ json: { source: '12025550190' } }]]);
	});
});

test('a number that nobody can have is refused before the call, with the reason', async () => {
	const { error } = await run([{ phone: '8123 451' }]);
	expect(error).toMatchObject({
		message: "'To' is not a valid phone number: it is too short for Singapore (+65)",
		description: expect.stringMatching(
			/^Given: '\+65…51'\. Nobody was called\. Check its digits\./,
		),
		context: { itemIndex: 0, issues: [{ field: "'To'", statusCode: -1017 }] },
	});
	expect(await platform.control('GET', 'requests')).toEqual([]);
});

test('numbers in the callflow JSON are international, and checked as they stand', async () => {
	const callflow = [
		{ action: 'makeCall', params: { source: '+12025550190', destination: '81234510' } },
	];
	const { error } = await run([{}], {
		operation: 'makeFromCallflow',
		specifyCallflow: 'json',
		callflowJson: JSON.stringify(callflow),
	});
	expect(error).toMatchObject({
		message:
			"'Callflow' at callflow[0].params.destination is not a valid phone number: it is too short for Japan (+81)",
		description: expect.not.stringContaining('Default Country'),
	});
});

test.each(['UK', 'Singapore', '65'])('the country %s is refused with a remedy', async (country) => {
	const { error } = await run([{ phone: '+6581234510' }], { options: { defaultCountry: country } });
	expect(error).toMatchObject({
		message: `'Options → Default Country' is not a country: ${country}`,
		description: expect.stringContaining('like SG, US or GB'),
	});
	expect(await platform.calls()).toEqual({});
});

test('the editor offers the countries by name', async () => {
	await packageLoaded;
	const type = 'n8n-nodes-8x8-voice.eightByEightVoice';
	const { description } = new LoadedNodeTypes().getByNameAndVersion(type);
	const fields = description.properties.flatMap(({ options = [] }) => options);
	const field = fields.find(({ name }) => name === 'defaultCountry');
	expect(field).toMatchObject({
		displayName: 'Default Country',
		options: expect.arrayContaining([{ name: 'Singapore (+65)', value: 'SG' }]),
	});
});
