import { makeCall, say } from './sandboxClient';
import { useReceiver, useSandbox } from './useSandbox';

const client = useSandbox();
const receiver = useReceiver();
beforeEach(async () => {
	await client.register('VCS', receiver.url);
});

async function eventsOf(...callflow: unknown[]) {
	await client.call(callflow);
	await client.untilIdle();
	return receiver.payloads('CALL_STATUS');
}

function story(events: Array<Record<string, unknown>>) {
	return events.map(({ destination, callStatus, callDuration, sipCode }) => [
		destination,
		callStatus,
		callDuration,
		sipCode,
	]);
}

test('an answered call is initiated, connected and disconnected', async () => {
	const number = '+442079460999';
	const expected = [
		[number, 'CALL_INITIATED', 0, 100],
		[number, 'CALL_CONNECTED', 0, 200],
		[number, 'CALL_DISCONNECTED', 2, 200],
	];
	expect(story(await eventsOf(makeCall(number), say('x'.repeat(30))))).toEqual(expected);
});

test('an event says which call of which session it is about', async () => {
	const expected = {
		eventId: expect.any(String),
		callId: expect.any(String),
		sessionId: expect.any(String),
		subAccountId: 'sandbox_main',
		callStatus: 'CALL_INITIATED',
		callDirection: 'OUTBOUND',
		callType: 'PSTN',
		source: '+12025550190',
		destination: '+442079460999',
		sourceFormat: 'MSISDN',
		destinationFormat: 'MSISDN',
		sourceCountryCode: 'US',
		destinationCountryCode: 'GB',
		sourceRefId: 'sandbox-us-trunk',
		callDuration: 0,
		sipCode: 100,
		timestamp: expect.stringMatching(/Z$/),
	};
	const [initiated, connected] = await eventsOf(makeCall('+442079460999'));
	expect(initiated).toEqual(expected);
	expect(connected?.callId).toBe(initiated?.callId);
});

test.each([
	['01', 486],
	['02', 480],
	['03', 487],
	['04', 503],
	['24', 500],
])('a call to +1 xxx 555 01%s is disconnected with %i', async (ending, sipCode) => {
	const number = `+131255501${ending}`;
	const expected = [
		[number, 'CALL_INITIATED', 0, 100],
		[number, 'CALL_DISCONNECTED', 0, sipCode],
	];
	expect(story(await eventsOf(makeCall(number)))).toEqual(expected);
});

test('both legs of a bridge are told of, and end together', async () => {
	const [first, second] = ['+13125550100', '+442079460999'];
	const expected = [
		[first, 'CALL_INITIATED', 0, 100],
		[first, 'CALL_CONNECTED', 0, 200],
		[second, 'CALL_INITIATED', 0, 100],
		[second, 'CALL_CONNECTED', 0, 200],
		[first, 'CALL_DISCONNECTED', 35, 200],
		[second, 'CALL_DISCONNECTED', 30, 200],
	];
	expect(story(await eventsOf(makeCall(first), makeCall(second)))).toEqual(expected);
});

test('an event that fails is tried again', async () => {
	receiver.statuses = [500];
	await eventsOf(makeCall('+13125550101'));
	const attempts = (await client.deliveries()).map(({ attempt, outcome }) => [attempt, outcome]);
	expect(attempts).toEqual(
		expect.arrayContaining([
			[1, 'failed'],
			[2, 'delivered'],
		]),
	);
});

test('events that nobody registered leave no trace', async () => {
	await client.api('DELETE', 'sandbox_main/webhooks/VCS');
	await eventsOf(makeCall('+442079460999'));
	expect((await client.deliveries()).map(({ type }) => type)).toEqual(['VSS']);
});
