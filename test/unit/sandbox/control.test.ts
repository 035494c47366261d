import { MAGIC_NUMBERS } from '../../../sandbox/magicNumbers';
import { startSandbox } from '../../../sandbox/server';
import { makeCall, voiceMessage } from './sandboxClient';
import { useSandbox } from './useSandbox';

const client = useSandbox();

async function bodyOf(path: string) {
	return (await client.control('GET', path)).body;
}

test('the journal has every API request, without its query', async () => {
	const expected = [
		{
			method: 'GET',
			path: '/api/v1/subaccounts/nowhere/webhooks',
			status: 404,
			fault: null,
			at: expect.stringMatching(/Z$/),
			subAccountId: 'nowhere',
		},
	];
	await client.api('GET', 'nowhere/webhooks?page=2');
	expect(await bodyOf('requests')).toEqual(expected);
});

test('the magic numbers are told as the table has them', async () => {
	const table = (await bodyOf('magic-numbers')) as object[];
	expect(table).toHaveLength(MAGIC_NUMBERS.length);
	expect(table).toContainEqual({
		number: '+1 xxx 555 0124',
		meaning: 'error -2004: No coverage for the requested area',
		sessionStatus: 'ERROR',
		rings: false,
		errorCode: -2004,
	});
});

test('idle times out with 408 while a session plays', async () => {
	const slow = await startSandbox({ speed: 0.001 });
	const headers = { authorization: 'Bearer sandbox-api-key' };
	const body = JSON.stringify({ callflow: [makeCall('+442079460999')] });
	const path = '/api/v1/subaccounts/sandbox_main/callflows';
	await fetch(slow.url + path, { method: 'POST', headers, body });
	const response = await fetch(`${slow.url}/_sandbox/idle?timeoutMs=20`);
	expect(response.status).toBe(408);
	expect(await response.json()).toEqual({ error: 'Still busy after 20 ms.' });
	await slow.close();
});

test('a reset forgets everything', async () => {
	await client.registerSummaries('http://127.0.0.1:1');
	await client.call(voiceMessage());
	await client.untilIdle();
	await client.control('POST', 'faults', { kind: 'hang' });
	await client.reset();
	const paths = ['sessions', 'calls', 'deliveries', 'requests', 'webhooks', 'faults'];
	expect(await Promise.all(paths.map(bodyOf))).toEqual([[], {}, [], [], [], []]);
});

test('no key and no secret ever comes out', async () => {
	await client.registerSummaries('http://127.0.0.1:1', 'a-secret');
	await client.control('PUT', 'deliveries/header', { value: 'another-secret' });
	await client.call(voiceMessage());
	await client.untilIdle();
	const paths = ['sessions', 'calls', 'deliveries', 'requests', 'webhooks', 'faults'];
	const everything = [
		...(await Promise.all(paths.map(bodyOf))),
		await client.api('GET', 'sandbox_main/webhooks'),
		await client.control('PUT', 'deliveries/header', {}),
	];
	expect(JSON.stringify(everything)).not.toMatch(/secret|sandbox-api-key/);
});

test.each<[string, string, unknown, string]>([
	['PUT', 'deliveries/behaviour', { mode: 'drop', count: 0 }, 'The field "count" is not right'],
	['PUT', 'deliveries/header', { name: 'two words' }, 'The field "name" is not right'],
	['PUT', 'webhooks/policy', {}, 'The field "onExisting" is not right'],
	['POST', 'deliveries', { subAccountId: 'a', type: 'VSX' }, 'The field "type" is not right'],
	['POST', 'faults', { kind: 'hang', status: 99 }, 'The field "status" is not right'],
	['POST', 'faults', { kind: 'hang', often: 2 }, "Unrecognized key(s) in object: 'often'"],
	['GET', 'idle?timeoutMs=soon', undefined, 'The field "timeoutMs" is not right'],
	['POST', 'faults', '{"kind":', 'Invalid JSON request body'],
])('%s %s %j is refused in a sentence', async (method, path, body, sentence) => {
	const expected = { status: 400, body: { error: expect.stringContaining(sentence) } };
	expect(await client.control(method, path, body)).toEqual(expected);
});

test('an unknown path of the control API is 404', async () => {
	const error = 'There is no GET /_sandbox/nothing.';
	expect(await client.control('GET', 'nothing')).toEqual({ status: 404, body: { error } });
});
