import { capture, makeCall } from './sandboxClient';
import { useReceiver, useSandbox } from './useSandbox';

const client = useSandbox();
const receiver = useReceiver();
beforeEach(async () => {
	await client.register('VCA', receiver.url);
	await client.registerSummaries(receiver.url);
});

const CALLEE = '+13125550100';

function script(...digits: string[]) {
	return client.control('PUT', 'digits', { destination: CALLEE, digits });
}

async function call(params: object = {}): Promise<void> {
	await client.call([makeCall(CALLEE), capture(params)]);
	await client.untilIdle();
}

function captured() {
	return receiver.payloads('CALL_ACTION').map(({ eventData }) => eventData);
}

function talkSeconds(): unknown {
	const [summary] = receiver.payloads('SESSION_SUMMARY');
	return (summary?.details as Record<string, Record<string, unknown>>).callA?.callDuration;
}

test.each<[string, string, object, string | null]>([
	['the first digit, by default', '12', {}, '1'],
	['maxDigits', '12345', { maxDigits: 3 }, '123'],
	['all before #', '12#4', { maxDigits: 9 }, '12'],
	['# as a digit, when it does not complete', '1#', { maxDigits: 2, completeOnHash: false }, '1#'],
	['what is there at the time-out', '12', { maxDigits: 9 }, '12'],
	['fewer than minDigits is nothing', '12', { minDigits: 3, maxDigits: 9 }, null],
	['nothing', '', {}, null],
])('%s: %s is captured', async (_what, digits, params, dtmf) => {
	await script(digits);
	await call(params);
	expect(captured()).toEqual([{ dtmf }]);
});

test.each<[string, string, object, number]>([
	['a digit one second after the prompt, and the success message', '1', {}, 4],
	['every try, and the failure message', '', { noOfTries: 2 }, 15],
	[
		'digitTimeout after a digit',
		'1',
		{ maxDigits: 2, digitTimeout: 3000, overallTimeout: 60_000 },
		7,
	],
])('a capture lasts: %s', async (_what, digits, params, seconds) => {
	await script(digits);
	await call({ successMessage: 'x'.repeat(30), failureMessage: 'x'.repeat(45), ...params });
	expect(talkSeconds()).toBe(seconds);
});

test('a script has digits for each capture, and nothing after', async () => {
	receiver.answers = Array(2).fill({ callflow: [capture()] });
	await script('1', '2');
	await call();
	expect(captured()).toEqual([{ dtmf: '1' }, { dtmf: '2' }, { dtmf: null }]);
});

test('every digit that is heard is told', async () => {
	await client.register('VCS', receiver.url);
	await script('12#');
	await call({ maxDigits: 9 });
	const events = receiver
		.payloads('CALL_STATUS')
		.map(({ callStatus, eventData }) => [callStatus, eventData]);
	expect(events).toEqual([
		['CALL_INITIATED', undefined],
		['CALL_CONNECTED', undefined],
		['DTMF_RECEIVED', { dtmf: '1' }],
		['DTMF_RECEIVED', { dtmf: '2' }],
		['DTMF_RECEIVED', { dtmf: '#' }],
		['CALL_DISCONNECTED', undefined],
	]);
});

test('digits are pressed by hand into the capture that runs', async () => {
	await client.register('VCS', receiver.url);
	receiver.beforeAnswer = async () => {
		const connected = receiver
			.payloads('CALL_STATUS')
			.find(({ callStatus }) => callStatus === 'CALL_CONNECTED');
		if (!connected) return;
		receiver.beforeAnswer = async () => {};
		const path = `sessions/${String(connected.sessionId)}/digits`;
		await client.control('POST', path, { digits: '42' });
	};
	// Long enough for the digits to arrive: most of a real second.
	await call({ maxDigits: 2, overallTimeout: 14_000_000 });
	expect(captured()).toEqual([{ dtmf: '42' }]);
});

test('digits are refused with 409 where no capture runs, with 404 where there is no session', async () => {
	const { body } = await client.call([makeCall(CALLEE)]);
	const { sessionId } = body as { sessionId: string };
	await client.untilIdle();
	const error = `No capture runs in the session "${sessionId}".`;
	const press = (id: string) => client.control('POST', `sessions/${id}/digits`, { digits: '1' });
	expect(await press(sessionId)).toEqual({ status: 409, body: { error } });
	expect((await press('unknown')).status).toBe(404);
});

test.each([
	['POST', 'sessions/any/digits', { digits: '' }, 'digits'],
	['PUT', 'digits', { destination: '12', digits: [] }, 'destination'],
	['PUT', 'digits', { destination: CALLEE, digits: ['one'] }, 'digits.0'],
	['POST', 'inbound', { from: 'nobody', to: CALLEE }, 'from'],
])('%s %s %j is refused', async (method, path, body, field) => {
	const error = expect.stringContaining(`The field "${field}" is not right`);
	expect(await client.control(method, path, body)).toEqual({ status: 400, body: { error } });
});
