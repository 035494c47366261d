import { startSandbox } from '../../../sandbox/server';
import { voiceMessage } from './sandboxClient';
import { useSandbox } from './useSandbox';

const client = useSandbox();

async function load() {
	return (await client.control('GET', 'load')).body;
}
function getWebhooks() {
	return client.api('GET', 'sandbox_main/webhooks');
}

test('before the first request the load is nothing', async () => {
	const expected = { requests: 0, inFlight: 0, mostInFlight: 0, tookMs: 0 };
	expect(await load()).toEqual(expected);
});

test('requests that wait for their answers together are counted together', async () => {
	const expected = { requests: 3, inFlight: 0, mostInFlight: 3, tookMs: expect.any(Number) };
	await client.control('PUT', 'answers/behaviour', { afterMs: 50 });
	await Promise.all([getWebhooks(), getWebhooks(), getWebhooks()]);
	expect(await load()).toEqual(expected);
});

test('requests one after the other are one at a time', async () => {
	await getWebhooks();
	await getWebhooks();
	expect(await load()).toMatchObject({ requests: 2, mostInFlight: 1 });
});

test('a request whose sender gave up is not in flight any more', async () => {
	await client.control('POST', 'faults', { kind: 'hang' });
	const url = `${client.sandbox.url}/api/v1/subaccounts/sandbox_main/webhooks`;
	await expect(fetch(url, { signal: AbortSignal.timeout(50) })).rejects.toThrow('timeout');
	let seen = await load();
	while ((seen as { inFlight: number }).inFlight > 0) seen = await load();
	expect(seen).toMatchObject({ requests: 1, inFlight: 0 });
});

test('a call is placed at once, whenever its answer comes', async () => {
	const expected = { '+442079460999': 1 };
	await client.control('PUT', 'answers/behaviour', { afterMs: 600_000 });
	const call = client.call(voiceMessage());
	call.catch(() => undefined);
	let calls = (await client.control('GET', 'calls')).body;
	while (Object.keys(calls as object).length === 0)
		calls = (await client.control('GET', 'calls')).body;
	expect(calls).toEqual(expected);
});

test('a sandbox can be slow from its start, and still closes at once', async () => {
	const slow = await startSandbox({ answerAfterMs: 600_000 });
	const url = `${slow.url}/api/v1/subaccounts/sandbox_main/webhooks`;
	await expect(fetch(url, { signal: AbortSignal.timeout(50) })).rejects.toThrow('timeout');
	await slow.close();
});

test('a reset brings back the time that the sandbox was started with', async () => {
	await client.control('PUT', 'answers/behaviour', { afterMs: 600_000 });
	await client.reset();
	expect((await getWebhooks()).status).toBe(200);
});
