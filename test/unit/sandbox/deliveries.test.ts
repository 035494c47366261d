import { makeCall, say, voiceMessage } from './sandboxClient';
import { useReceiver, useSandbox } from './useSandbox';

const client = useSandbox();
const receiver = useReceiver();

const CLOSED_PORT = 'http://127.0.0.1:1/voice';

async function callAndWait(): Promise<void> {
	await client.call(voiceMessage());
	await client.untilIdle();
}

async function attempts() {
	return (await client.deliveries()).map(({ attempt, outcome }) => [attempt, outcome]);
}

test('a delivery is recorded with what the receiver answered', async () => {
	const expected = [
		{
			subAccountId: 'sandbox_main',
			type: 'VSS',
			sessionId: expect.any(String),
			url: receiver.url,
			attempt: 1,
			httpStatus: 200,
			outcome: 'delivered',
			at: expect.stringMatching(/Z$/),
		},
	];
	await client.registerSummaries(receiver.url, 'a-secret');
	await callAndWait();
	expect(await client.deliveries()).toEqual(expected);
});

test('a summary goes to the sub-account that called', async () => {
	await client.registerSummaries(receiver.url);
	await client.api('POST', 'sandbox_second/callflows', { callflow: voiceMessage() });
	await client.untilIdle();
	expect(await attempts()).toEqual([[1, 'notRegistered']]);
});

test('a disabled registration counts as none', async () => {
	const expected = { attempt: 1, outcome: 'notRegistered', url: receiver.url };
	const registration = { type: 'VSS', url: receiver.url, active: false };
	await client.api('POST', 'sandbox_main/webhooks', registration);
	await callAndWait();
	expect(await client.deliveries()).toMatchObject([expected]);
});

describe('a delivery that fails', () => {
	test('is tried again until the receiver takes it', async () => {
		const expected = [
			[1, 'failed'],
			[2, 'failed'],
			[3, 'delivered'],
		];
		receiver.statuses = [500, 302];
		await client.registerSummaries(receiver.url);
		await callAndWait();
		expect(await attempts()).toEqual(expected);
	});

	test('is given up after five retries, all with the same body', async () => {
		receiver.statuses = Array<number>(10).fill(503);
		await client.registerSummaries(receiver.url);
		await callAndWait();
		expect((await attempts()).at(-1)).toEqual([6, 'givenUp']);
		expect(receiver.bodies).toEqual(Array(6).fill(receiver.bodies[0]));
	});

	test('is recorded with the error when nobody listens', async () => {
		const expected = { error: expect.stringContaining('ECONNREFUSED'), outcome: 'failed' };
		await client.registerSummaries(CLOSED_PORT);
		await callAndWait();
		expect((await client.deliveries())[0]).toMatchObject(expected);
	});

	test('is tried again at the URL that is registered then', async () => {
		const moved = `${receiver.url}/moved`;
		receiver.statuses = [500];
		receiver.beforeAnswer = () => client.registerSummaries(moved);
		await client.registerSummaries(receiver.url);
		await callAndWait();
		expect((await client.deliveries()).map(({ url }) => url)).toEqual([receiver.url, moved]);
	});

	test('is not tried again once nothing is registered', async () => {
		const expected = [
			[1, 'failed'],
			[2, 'notRegistered'],
		];
		receiver.statuses = [500];
		receiver.beforeAnswer = () => client.api('DELETE', 'sandbox_main/webhooks/VSS');
		await client.registerSummaries(receiver.url);
		await callAndWait();
		expect(await attempts()).toEqual(expected);
	});
});

describe('the behaviour of deliveries', () => {
	const behave = (body: object) => client.control('PUT', 'deliveries/behaviour', body);
	beforeEach(() => client.registerSummaries(receiver.url));

	test('duplicate sends the same body twice', async () => {
		await behave({ mode: 'duplicate' });
		await callAndWait();
		expect(receiver.received).toHaveLength(2);
		expect(receiver.bodies[1]).toEqual(receiver.bodies[0]);
	});

	test('drop records a delivery that is never sent, as often as it was told', async () => {
		const expected = [
			[1, 'dropped'],
			[1, 'delivered'],
		];
		await behave({ mode: 'drop', count: 1 });
		await callAndWait();
		await callAndWait();
		expect(await attempts()).toEqual(expected);
		expect(receiver.received).toHaveLength(1);
	});

	test('reorder holds a delivery until the next one was sent', async () => {
		const expected = ['second', 'first'];
		await behave({ mode: 'reorder' });
		await client.call(voiceMessage(), { clientRequestId: 'first' });
		const long = [makeCall('+442079460999'), say('x'.repeat(3000), { repetition: 3 })];
		await client.call(long, { clientRequestId: 'second' });
		await client.untilIdle();
		expect(receiver.bodies).toMatchObject(
			expected.map((clientRequestId) => ({ payload: { clientRequestId } })),
		);
	});

	test('a delivery that is held back is released by the next behaviour', async () => {
		await behave({ mode: 'reorder' });
		await client.call(voiceMessage());
		expect((await client.control('GET', 'idle?timeoutMs=50')).status).toBe(408);
		await behave({ mode: 'normal' });
		await client.untilIdle();
		expect(receiver.received).toHaveLength(1);
	});

	test('delay waits in simulated seconds', async () => {
		await behave({ mode: 'delay', seconds: 20 });
		await callAndWait();
		expect(await attempts()).toEqual([[1, 'delivered']]);
	});

	test('a delivery that is delayed is still pending', async () => {
		await behave({ mode: 'delay', seconds: 1_000_000 });
		await client.call(voiceMessage());
		expect((await client.control('GET', 'idle?timeoutMs=50')).status).toBe(408);
		expect(receiver.received).toEqual([]);
	});
});

describe('the secret', () => {
	test('comes in the Authorization header', async () => {
		await client.registerSummaries(receiver.url, 'a-secret');
		await callAndWait();
		expect(receiver.received[0]?.headers.authorization).toBe('a-secret');
	});

	test('is absent when none was registered', async () => {
		await client.registerSummaries(receiver.url);
		await callAndWait();
		expect(receiver.received[0]?.headers).not.toHaveProperty('authorization');
	});

	test('comes in another header and with another value when told so, until it is reset', async () => {
		await client.registerSummaries(receiver.url, 'a-secret');
		await client.control('PUT', 'deliveries/header', { name: 'X-Voice-Auth' });
		await callAndWait();
		await client.control('PUT', 'deliveries/header', { value: 'wrong' });
		await callAndWait();
		await client.control('DELETE', 'deliveries/header');
		await callAndWait();
		expect(receiver.received.map(({ headers }) => headers)).toMatchObject([
			{ 'x-voice-auth': 'a-secret' },
			{ 'x-voice-auth': 'wrong' },
			{ authorization: 'a-secret' },
		]);
	});
});

describe('a delivery by hand', () => {
	const body = { eventType: 'SESSION_SUMMARY', payload: { sessionId: 'by-hand' } };
	const deliver = (more: object = {}) =>
		client.control('POST', 'deliveries', {
			subAccountId: 'sandbox_main',
			type: 'VSS',
			body,
			...more,
		});

	test('sends this very body with the registered secret, and tells what came back', async () => {
		const expected = { status: 200, body: { httpStatus: 401, body: 'thanks' } };
		receiver.statuses = [401];
		await client.registerSummaries(receiver.url, 'a-secret');
		expect(await deliver()).toEqual(expected);
		expect(receiver.received).toMatchObject([{ headers: { authorization: 'a-secret' }, body }]);
	});

	test('sends another secret when told so', async () => {
		await client.registerSummaries(receiver.url, 'a-secret');
		await deliver({ header: 'wrong' });
		expect(receiver.received[0]?.headers.authorization).toBe('wrong');
	});

	test('goes to a URL where nothing is registered, and is recorded', async () => {
		const url = `${receiver.url}/elsewhere`;
		const expected = [{ sessionId: 'by-hand', url, attempt: 1, outcome: 'delivered' }];
		await deliver({ url });
		expect(await client.deliveries()).toMatchObject(expected);
	});

	test('needs a URL or a registration', async () => {
		const sentence =
			'No VSS webhook is registered for "sandbox_main": register one, or give the field "url".';
		expect(await deliver()).toEqual({ status: 409, body: { error: sentence } });
	});

	test('says when nobody listens', async () => {
		const error = expect.stringContaining('The receiver did not answer: connect ECONNREFUSED');
		expect(await deliver({ url: CLOSED_PORT })).toEqual({ status: 502, body: { error } });
	});
});
