import { SandboxClient, voiceMessage } from './sandboxClient';
import { useSandbox } from './useSandbox';

const client = useSandbox();

function inject(fault: object) {
	return client.control('POST', 'faults', fault);
}
function getWebhooks() {
	return client.api('GET', 'sandbox_main/webhooks');
}
async function statusOf(answer: Promise<{ status: number }>) {
	return (await answer).status;
}
async function callsPlaced() {
	return (await client.control('GET', 'calls')).body;
}

test('a status is answered once, with the body of the API', async () => {
	const expected = {
		status: 500,
		body: { statusCode: 500, statusMessage: 'Internal server error' },
	};
	await inject({ kind: 'status' });
	expect(await getWebhooks()).toEqual(expected);
	expect(await statusOf(getWebhooks())).toBe(200);
});

test('a callflow that meets a status is NOT_CREATED, and calls nobody', async () => {
	const expected = {
		status: 401,
		body: {
			sessionStatus: 'NOT_CREATED',
			callFlowRequestId: expect.any(String),
			statusCode: 401,
			statusMessage: 'Authentication header not found or token invalid',
		},
	};
	await inject({ kind: 'status', status: 401 });
	expect(await client.call(voiceMessage())).toEqual(expected);
	expect(await callsPlaced()).toEqual({});
});

test('headers and body are those of the fault', async () => {
	const url = `${client.sandbox.url}/api/v1/subaccounts/sandbox_main/webhooks`;
	await inject({
		kind: 'status',
		status: 429,
		headers: { 'Retry-After': 2 },
		body: { slow: 'down' },
	});
	const response = await fetch(url);
	expect([response.status, response.headers.get('retry-after'), await response.json()]).toEqual([
		429,
		'2',
		{ slow: 'down' },
	]);
});

test('only requests of this path and method meet the fault', async () => {
	const expected = [200, 422, 503];
	await inject({ kind: 'status', status: 503, path: '/webhooks', method: 'post' });
	const callflow = client.call([]);
	const registration = client.registerSummaries('http://a.test');
	expect([
		await statusOf(getWebhooks()),
		await statusOf(callflow),
		await statusOf(registration),
	]).toEqual(expected);
});

test('times says how often', async () => {
	await inject({ kind: 'status', status: 503, times: 2 });
	const statuses = [];
	for (let count = 0; count < 3; count += 1) statuses.push(await statusOf(getWebhooks()));
	expect(statuses).toEqual([503, 503, 200]);
});

test('0 times lasts until the faults are removed', async () => {
	await inject({ kind: 'status', status: 503, times: 0 });
	const before = [await statusOf(getWebhooks()), await statusOf(getWebhooks())];
	await client.control('DELETE', 'faults');
	expect([...before, await statusOf(getWebhooks())]).toEqual([503, 503, 200]);
});

test('what is left of a fault is listed', async () => {
	const expected = [
		{ kind: 'hang', path: '/callflows', placed: false, status: 500, headers: {}, times: 3 },
	];
	await inject({ kind: 'hang', path: '/callflows', times: 3 });
	expect((await client.control('GET', 'faults')).body).toEqual(expected);
});

test('reset breaks the connection before the call is placed', async () => {
	await inject({ kind: 'reset' });
	await expect(client.call(voiceMessage())).rejects.toThrow('fetch failed');
	expect(await callsPlaced()).toEqual({});
});

test('resetAfter breaks the connection once the call is placed', async () => {
	const expected = { '+442079460999': 1 };
	await inject({ kind: 'resetAfter' });
	await expect(client.call(voiceMessage())).rejects.toThrow('fetch failed');
	expect(await callsPlaced()).toEqual(expected);
});

test('hang gives no answer until the client gives up', async () => {
	const expected = [{ fault: 'hang', status: null }];
	await inject({ kind: 'hang' });
	const url = `${client.sandbox.url}/api/v1/subaccounts/sandbox_main/webhooks`;
	await expect(fetch(url, { signal: AbortSignal.timeout(50) })).rejects.toThrow('timeout');
	expect((await client.control('GET', 'requests')).body).toMatchObject(expected);
});

test('a request that hangs does not keep the sandbox from closing', async () => {
	const other = await SandboxClient.start();
	await other.control('POST', 'faults', { kind: 'hang' });
	const hanging = expect(other.api('GET', 'sandbox_main/webhooks')).rejects.toThrow('fetch failed');
	// The journal knows a request from its arrival on.
	while (other.sandbox.platform.journal.list().length === 0) await other.control('GET', 'faults');
	await other.close();
	await hanging;
});

test('a fault without a kind is refused in a sentence that names the field', async () => {
	const error = 'The field "kind" is not right: Required.';
	expect(await inject({})).toEqual({ status: 400, body: { error } });
});
