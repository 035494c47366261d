import type { IDataObject } from 'n8n-workflow';

import { callAndWait } from './engine/parameters';
import { usePlatform } from './engine/platform';
import { WaitingHost } from './engine/waitingHost';

const platform = usePlatform();

const HUB = { event: 'waitingCalls' };
const NOBODY = 'Nobody was called.';
/** How long an execution waits unless somebody says otherwise. */
const HOUR = 3_600_000;

let n8n: WaitingHost;

beforeEach(async () => {
	n8n = await WaitingHost.start(platform);
});
afterEach(async () => await n8n.close());

async function refusal(changes: IDataObject = {}, items: IDataObject[] = [{}]) {
	const { result } = await n8n.run(callAndWait(changes), { items });
	expect(await platform.calls()).toEqual({});
	const { message, description } = result.error ?? {};
	return { message, description };
}

test('without a hub, nobody is called, and the error says what to publish', async () => {
	expect(await refusal()).toEqual({
		message: expect.stringContaining('Nobody in this n8n receives the session summaries'),
		description: expect.stringMatching(/^Nobody was called\. .*'For calls that wait'/),
	});
});

test('where the events go to another system, nobody is called, and the error names its host', async () => {
	await platform.api('POST', 'webhooks', { type: 'VSS', url: 'https://crm.example.com/8x8' });
	expect(await refusal()).toEqual({
		message: expect.stringContaining('go to crm.example.com and not to this n8n'),
		description: expect.stringContaining(NOBODY),
	});
});

test('where nobody answers at the address of the hub, nobody is called', async () => {
	const hub = await n8n.publish(HUB);
	await hub.close();
	expect(await refusal()).toEqual({
		message: expect.stringContaining('cannot reach its own address'),
		description: expect.stringContaining('WEBHOOK_URL'),
	});
});

test('where something else is at the address of the hub, nobody is called', async () => {
	const url = `${n8n.url}/webhook-waiting/1/2`;
	for (const type of ['VSS', 'VCA']) await platform.api('POST', 'webhooks', { type, url });
	expect((await refusal()).message).toContain('cannot reach its own address');
});

test('a hub with another API key is refused', async () => {
	const credential = { ...platform.credential };
	await n8n.publish(HUB, { credential });
	credential.apiKey = 'sandbox-other-api-key';
	expect(await refusal()).toEqual({
		message: expect.stringContaining('uses another API key'),
		description: expect.stringContaining('Choose the same 8x8 Voice API credential'),
	});
});

test('several items are refused, with the remedy', async () => {
	await n8n.publish(HUB);
	expect(await refusal({}, [{}, {}])).toEqual({
		message: expect.stringContaining('2 of 2 items are wrong'),
		description: expect.stringMatching(/given 2 items.*Loop Over Items/),
	});
});

test('an entry of Choices that has no key is refused as such', async () => {
	await n8n.publish(HUB);
	expect(
		await refusal({
			responseType: 'choice',
			choices: { choice: [{ key: '={{ null }}', value: 'a' }] },
		}),
	).toEqual({
		message: expect.stringContaining("'Choices' has an entry (1) whose key is not 0 to 9"),
		description: expect.not.stringContaining('Given'),
	});
});

test.each([
	[{ pin: '47a1' }, "'PIN' is not a number of 1 to 20 digits"],
	[{ pin: '={{ $json.missing }}' }, "'PIN' is an expression that gives nothing for this item"],
	[{ pin: '={{ "" }}' }, "'PIN' is an expression that gives nothing for this item"],
	[{ pin: '={{ $json.missing ?? " " }}' }, "'PIN' is an expression that gives nothing"],
	[{ responseType: 'choice', choices: {} }, "'Choices' has no entry"],
	[
		{
			responseType: 'choice',
			choices: { choice: [{ key: '1', value: 'a', reply: 'Hi {{ x }}' }] },
		},
		"'Choices' has {{ in it",
	],
	[
		{
			responseType: 'choice',
			choices: {
				choice: [
					{ key: '1', value: 'a' },
					{ key: '1', value: 'b' },
				],
			},
		},
		"'Choices' has key 1 twice",
	],
	[{ responseType: 'digits', minDigits: 4, maxDigits: 3 }, "'Max Digits' is smaller"],
	[
		{ options: { limitWaitTime: { values: { resumeAmount: 0 } } } },
		"'Options → Limit Wait Time' must be more than nothing",
	],
	[{ message: ' ' }, "'Text' is missing"],
	[{ message: '={{ $json.notThere }}' }, "'Text' is missing"],
	[{ message: '\u200b', responseType: 'outcome' }, "'Text' is missing"],
	[{ message: 'a'.repeat(2990) }, "'Text' must not be longer than 3000 characters"],
	[{ message: 'a'.repeat(2990), pin: '4711' }, "'Text' must not be longer than 3000 characters"],
	[{ message: 'Hi {{ $json.name }}', pin: '4711' }, "'Text' has {{ in it"],
	[{ pin: '4711', options: { pinInstruction: '' } }, "'PIN Instruction' is missing"],
	[{ options: { successMessage: 'Thanks [object Object]' } }, "'Success Text' has [object Object]"],
	[{ options: { failureMessage: 'a\u0007b' } }, "'Failure Text' has characters"],
	[
		{ message: 'a'.repeat(2900), options: { failureMessage: 'b'.repeat(100) } },
		"'Failure Text' and 'Text' must not be longer than 3000 characters",
	],
	[{ responseType: 'digits', minDigits: '={{ true }}' }, "'Min Digits' must be a whole number"],
] as Array<[IDataObject, string]>)(
	'%j is refused before anybody is called',
	async (changes, rule) => {
		await n8n.publish(HUB);
		const { message, description } = await refusal(changes);
		expect(message).toContain(rule);
		expect(description).toContain('Nobody was called');
	},
);

test('a dry run goes on at once, without a hub', async () => {
	const { result } = await n8n.run(callAndWait({ options: { dryRun: true } }));
	expect(result.outputs[0]?.[0]?.json).toMatchObject({
		sessionStatus: 'DRY_RUN',
		data: { approved: false, reason: 'dryRun' },
		timedOut: false,
	});
	expect(result.run.waitTill).toBeUndefined();
});

test.each([{ validFor: 120 }, { validUntil: '2099-01-01T00:00:00Z' }])(
	'%j: 8x8 makes no call after the execution has gone on',
	async (validity) => {
		const options = { dryRun: true, ...validity };
		const before = Date.now();
		const { result } = await n8n.run(callAndWait({ options }));
		const validUntil = Date.parse(String(result.outputs[0]?.[0]?.json.validUntil));
		expect(validUntil).toBeGreaterThanOrEqual(before + HOUR);
		expect(validUntil).toBeLessThanOrEqual(Date.now() + HOUR);
	},
);

test('an earlier end of its validity is kept', async () => {
	const before = Date.now();
	const { result } = await n8n.run(callAndWait({ options: { dryRun: true, validFor: 5 } }));
	const validUntil = Date.parse(String(result.outputs[0]?.[0]?.json.validUntil));
	expect(validUntil).toBeGreaterThanOrEqual(before + 5 * 60_000);
	expect(validUntil).toBeLessThanOrEqual(Date.now() + 5 * 60_000);
});

test('a key that was called before is skipped, and the execution goes on at once', async () => {
	await n8n.publish(HUB);
	const options = { duplicateKey: 'incident-4711' };
	const node = { id: '6f0d2c3a-4a0e-4f4e-9d1f-0a1b2c3d4e60' };
	await n8n.run(callAndWait({ options }), { node });
	const { result } = await n8n.run(callAndWait({ options }), { node });
	expect(result.outputs[0]?.[0]?.json).toMatchObject({
		sessionStatus: 'SKIPPED',
		reason: 'duplicate',
		data: { approved: false, reason: 'duplicate' },
	});
	expect(await platform.calls()).toEqual({ '+6591230001': 1 });
});

test('a call that 8x8 refuses is an error, and nobody waits', async () => {
	await n8n.publish(HUB);
	await platform.control('POST', 'faults', { kind: 'status', status: 401, path: '/callflows' });
	const { result } = await n8n.run(callAndWait());
	expect(result.error?.message).toContain('8x8 did not accept the API key');
	expect(result.run.waitTill).toBeUndefined();
});

test('nor does n8n store anything of it', async () => {
	const hub = await n8n.publish(HUB);
	await platform.control('POST', 'faults', { kind: 'status', status: 401, path: '/callflows' });
	const { result } = await n8n.run(callAndWait());
	const { clientRequestId } = result.error?.context as IDataObject;
	expect(clientRequestId).toEqual(expect.any(String));
	expect(hub.stored(String(clientRequestId))).toBeUndefined();
});
