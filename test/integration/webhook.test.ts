import { usePlatform } from './engine/platform';
import { runVoiceNode } from './engine/runVoiceNode';

const platform = usePlatform();

async function run(operation: string, more: object = {}, instance?: string) {
	const parameters = { resource: 'webhook', operation, ...more } as never;
	const result = await runVoiceNode({
		credential: platform.credential,
		parameters,
		items: [{}],
		...(instance === undefined ? {} : { instance }),
	});
	return { ...result, items: (result.outputs[0] ?? []).map(({ json }) => json) };
}

const OURS = { type: 'VSS', url: 'https://example.com/summaries' };
const THEIRS = { type: 'VSS', url: 'https://other.example.net/secret/path' };
const NUMBERS = { type: 'VNU', url: 'https://example.com/numbers' };

async function register(webhook: object) {
	return await platform.api('POST', 'webhooks', webhook);
}

/** The next request of this kind gets this status. */
async function refuse(method: 'POST' | 'DELETE', status: number) {
	const fault = { kind: 'status', method, status, path: '/webhooks' };
	return await platform.control('POST', 'faults', fault);
}

async function registered() {
	return ((await platform.api('GET', 'webhooks')) as { webhooks: unknown[] }).webhooks;
}

test('what was created is listed, and its secret is told by nobody', async () => {
	const expected = { ...OURS, enabled: true, httpAuthHeaderAvailable: true };
	const created = await run('create', { ...OURS, httpAuthHeader: 'a-secret-word' });
	expect(created.items).toEqual([expected]);
	const listed = await run('getAll', { returnAll: true });
	expect(listed.items).toEqual([expected]);
	expect(JSON.stringify([created.run.data.resultData, listed])).not.toContain('a-secret-word');
});

test('a webhook may be registered switched off', async () => {
	const { items } = await run('create', { ...OURS, enabled: false });
	expect(items).toMatchObject([{ enabled: false, httpAuthHeaderAvailable: false }]);
});

test.each([
	['={{ "true" }}', true],
	['={{ " False" }}', false],
])('Enabled may be an expression that gives a text: %s', async (enabled, expected) => {
	await run('create', { ...OURS, enabled });
	expect(await registered()).toMatchObject([{ enabled: expected }]);
});

test.each(['={{ null }}', '={{ "yes" }}', '={{ 1 }}'])(
	'Enabled that is neither true nor false, %s, is refused, and nothing is registered',
	async (enabled) => {
		const { error } = await run('create', { ...OURS, enabled });
		expect(error?.message).toBe("'Enabled' is neither true nor false");
		expect(await registered()).toEqual([]);
	},
);

test('a secret that an expression does not find is refused, and nothing is registered', async () => {
	const { error } = await run('create', { ...OURS, httpAuthHeader: '={{ $json.secret }}' });
	expect(error).toMatchObject({
		message: "'Secret' is an expression that gives nothing for this item",
		description: 'Have it give a text; leave the field itself empty to register without a secret.',
	});
	expect(await registered()).toEqual([]);
});

test('an address of somebody else is left alone, and only its host is told', async () => {
	await register(THEIRS);
	const { error } = await run('create', OURS);
	expect(error).toMatchObject({
		message: 'These events of the sub-account already go to other.example.net',
		description:
			"8x8 sends each type of event of a sub-account to one address only. Delete that webhook first, use another sub-account, or set 'Options → Existing Webhook' to 'Replace'.",
	});
	expect(JSON.stringify(error)).not.toContain('/secret/path');
	expect(await registered()).toMatchObject([THEIRS]);
});

test.each([
	['create', 'These events of the sub-account already go to'],
	['delete', 'These events go to another address, that of'],
])(
	'%s names the workflow of this n8n that has the events, with a link',
	async (operation, says) => {
		const host = await platform.startTrigger();
		await host.publish();
		const { error } = await run(operation, OURS, new URL(host.productionUrl).origin);
		expect(error?.message).toMatch(
			new RegExp(`^${says} the workflow 'Test' of this n8n \\(http\\S+/workflow/workflow-\\d+\\)$`),
		);
		expect(await registered()).toMatchObject([{ type: 'VSS', url: host.productionUrl }]);
	},
);

test.each(['replace', 'refuse'])(
	'with Replace it is displaced, on a platform that would %s it',
	async (onExisting) => {
		await platform.control('PUT', 'webhooks/policy', { onExisting });
		await register(THEIRS);
		await run('create', { ...OURS, options: { existingWebhook: 'replace' } });
		expect(await registered()).toMatchObject([OURS]);
	},
);

test.each([
	['where none was there before', 422, '8x8 refused the request', []],
	[
		'because the key may not',
		403,
		"This API key may not use the sub-account 'sandbox_main'",
		[OURS],
	],
])('what 8x8 does not register, %s, is an error', async (_why, status, message, before) => {
	for (const webhook of before) await register(webhook);
	await refuse('POST', status);
	const { error } = await run('create', { ...OURS, enabled: false });
	expect(error?.message).toBe(message);
	expect(await registered()).toMatchObject(before);
});

test('an address that is registered already is registered anew', async () => {
	await register(OURS);
	const { items } = await run('create', { ...OURS, httpAuthHeader: 'a-secret-word' });
	expect(items).toMatchObject([{ ...OURS, httpAuthHeaderAvailable: true }]);
});

test.each([
	['with a secret', 'a-secret-word', true],
	['without a secret', '', false],
])('what 8x8 does not list yet comes out as it was sent, %s', async (_what, secret, hasSecret) => {
	const body = { webhooks: [] };
	const list = { kind: 'status', status: 200, method: 'GET', path: '/webhooks' };
	await platform.control('POST', 'faults', { ...list, body, times: 2 });
	const { items } = await run('create', { ...OURS, httpAuthHeader: secret });
	expect(items).toEqual([{ ...OURS, enabled: true, httpAuthHeaderAvailable: hasSecret }]);
});

test('something that is no web address is refused before anything is sent', async () => {
	const wrong = { ...OURS, url: 'ftp://example.com', httpAuthHeader: 'a-secret-word' };
	const { error } = await run('create', wrong);
	expect(error).toMatchObject({ message: "'URL' is not a web address" });
	expect(JSON.stringify(error)).not.toContain('a-secret-word');
	expect(await platform.control('GET', 'requests')).toEqual([]);
});

test.each(['create', 'delete'])(
	'%s: a path never becomes part of an address',
	async (operation) => {
		const { error } = await run(operation, { ...OURS, type: '={{ "../numbers" }}' });
		expect(error).toMatchObject({ message: "'Event' is not in the list" });
		expect(await platform.control('GET', 'requests')).toEqual([]);
	},
);

test('delete takes the registration away that is meant', async () => {
	await register(OURS);
	const { items } = await run('delete', OURS);
	expect(items).toEqual([{ ...OURS, deleted: true }]);
	expect(await registered()).toEqual([]);
});

test('delete leaves another address alone and tells only its host', async () => {
	await register(THEIRS);
	const { error } = await run('delete', OURS);
	expect(error).toMatchObject({
		message: 'These events go to another address, that of other.example.net',
		description: "It was left alone. Get Many lists the address: put it into 'URL'.",
	});
	expect(JSON.stringify(error)).not.toContain('/secret/path');
	expect(await registered()).toMatchObject([THEIRS]);
});

test('delete says so when there is nothing', async () => {
	const { error } = await run('delete', OURS);
	expect(error).toMatchObject({
		message: 'No webhook is registered for this event',
		description: "There is nothing to delete. Check 'Event', and the sub-account.",
	});
});

test('where the platform does not delete the virtual number events, they are switched off', async () => {
	await register(NUMBERS);
	const { items } = await run('delete', NUMBERS);
	expect(items).toEqual([{ ...NUMBERS, deleted: false }]);
	expect(await registered()).toMatchObject([{ ...NUMBERS, enabled: false }]);
});

test.each([400, 405, 409, 422])('so they are where it answers HTTP %i', async (status) => {
	await register(NUMBERS);
	await refuse('DELETE', status);
	const { items } = await run('delete', NUMBERS);
	expect(items).toEqual([{ ...NUMBERS, deleted: false }]);
	expect(await registered()).toMatchObject([{ ...NUMBERS, enabled: false }]);
});

test.each([
	['other events', 409, OURS],
	['the virtual number events, because the key may not', 403, NUMBERS],
])('where it does not delete %s, that is an error', async (_what, status, webhook) => {
	await register(webhook);
	await refuse('DELETE', status);
	const { error } = await run('delete', webhook);
	expect(error?.message).toMatch(/^(8x8 refused the request|This API key may not use)/);
	expect(await registered()).toMatchObject([{ ...webhook, enabled: true }]);
});

test('the sub-account in the options is the one that is looked at', async () => {
	await register(OURS);
	const options = { subAccountId: 'sandbox_second' };
	expect((await run('getAll', { returnAll: true, options })).items).toEqual([]);
});

test('the events of the sub-account in the options are those that are switched off', async () => {
	const options = { subAccountId: 'sandbox_second' };
	await run('create', { ...NUMBERS, options });
	await run('delete', { ...NUMBERS, options });
	expect((await run('getAll', { returnAll: true, options })).items).toMatchObject([
		{ ...NUMBERS, enabled: false },
	]);
	expect(await registered()).toEqual([]);
});
