import { voiceMessage } from './sandboxClient';
import { useSandbox } from './useSandbox';

const client = useSandbox();

const ONE_CALL = { '+442079460999': 1 };

function inject(fault: object) {
	return client.control('POST', 'faults', fault);
}
async function callsPlaced() {
	return (await client.control('GET', 'calls')).body;
}

/** The answer to a callflow as it comes over the wire. */
async function call(signal?: AbortSignal): Promise<Response> {
	return await fetch(`${client.sandbox.url}/api/v1/subaccounts/sandbox_main/callflows`, {
		method: 'POST',
		headers: { authorization: 'Bearer sandbox-api-key', 'content-type': 'application/json' },
		body: JSON.stringify({ callflow: voiceMessage() }),
		...(signal && { signal }),
	});
}

test('a truncated answer ends before the length that its header promises, and the call is placed', async () => {
	await inject({ kind: 'truncated' });
	const response = await call();
	expect(response.status).toBe(200);
	expect(Number(response.headers.get('content-length'))).toBeGreaterThan(100);
	await expect(response.text()).rejects.toThrow('terminated');
	expect(await callsPlaced()).toEqual(ONE_CALL);
});

test('a truncated answer begins like the whole one', async () => {
	await inject({ kind: 'truncated' });
	const { body } = await call();
	const { value } = (await body?.getReader().read()) ?? {};
	expect(new TextDecoder().decode(value)).toMatch(/^\{"sessionId":"[0-9a-f-]+","sessionStatus"/);
});

test.each([
	['placed', { placed: true }, ONE_CALL],
	['not placed', {}, {}],
])('a status whose call is %s', async (_what, more, expected) => {
	await inject({ kind: 'status', status: 502, headers: { 'Retry-After': 3 }, ...more });
	const response = await call();
	expect([response.status, response.headers.get('retry-after')]).toEqual([502, '3']);
	expect(await response.json()).toMatchObject({ sessionStatus: 'NOT_CREATED', statusCode: 502 });
	expect(await callsPlaced()).toEqual(expected);
});

test.each([
	['placed', { placed: true }, ONE_CALL],
	['not placed', {}, {}],
])('a body that is a text goes out as it is, its call %s', async (_what, more, expected) => {
	const body = '<html>Bad gateway</html>';
	await inject({ kind: 'status', status: 200, body, ...more });
	const response = await call();
	expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
		200,
		'text/plain; charset=utf-8',
		body,
	]);
	expect(await callsPlaced()).toEqual(expected);
});

test('a body that is no JSON can say that it is', async () => {
	const headers = { 'content-type': 'application/json' };
	await inject({ kind: 'status', status: 200, headers, body: '{"sess', placed: true });
	const response = await call();
	expect([response.headers.get('content-type'), await response.text()]).toEqual([
		'application/json',
		'{"sess',
	]);
});

test('JSON of another shape goes out as it is, and the call is placed', async () => {
	await inject({ kind: 'status', status: 200, body: [{ id: 7 }], placed: true });
	expect(await (await call()).json()).toEqual([{ id: 7 }]);
	expect(await callsPlaced()).toEqual(ONE_CALL);
});

test('a request that hangs once it is placed gets no answer, but the call', async () => {
	await inject({ kind: 'hang', placed: true });
	const giveUp = new AbortController();
	const hanging = expect(call(giveUp.signal)).rejects.toThrow('aborted');
	while (Object.keys((await callsPlaced()) as object).length === 0);
	giveUp.abort();
	await hanging;
	expect(await callsPlaced()).toEqual(ONE_CALL);
});

test('reset with placed is resetAfter', async () => {
	await inject({ kind: 'reset', placed: true });
	await expect(call()).rejects.toThrow('fetch failed');
	expect(await callsPlaced()).toEqual(ONE_CALL);
});

test('the journal has no status where the answer was cut', async () => {
	await inject({ kind: 'truncated' });
	await expect((await call()).text()).rejects.toThrow();
	expect((await client.control('GET', 'requests')).body).toMatchObject([
		{ fault: 'truncated', status: null },
	]);
});
