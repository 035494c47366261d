import { EventPage } from './eventPage';
import { capture, makeCall, say, voiceMessage } from './sandboxClient';
import { useReceiver, useSandbox } from './useSandbox';

// A phone that nobody answers rings 30 s: 0.6 s here.
const client = useSandbox({ handSpeed: 50 });
const receiver = useReceiver();
let page: EventPage;
beforeEach(async () => {
	await client.registerSummaries(receiver.url);
	page = await EventPage.open(client);
	await page.hold(CALLEE);
});
afterEach(() => page.leave());

const CALLEE = '+13125550143';

async function summary() {
	await client.untilIdle();
	const [payload] = receiver.payloads('SESSION_SUMMARY');
	const { callA } = payload?.details as Record<string, Record<string, unknown>>;
	return { payload, callA };
}

test('a phone that is held rings until it is answered, and the callflow is played', async () => {
	await client.call(voiceMessage(CALLEE));
	await page.does('answer');
	await page.hears();
	const { payload, callA } = await summary();
	expect(payload).toMatchObject({ sessionStatus: 'COMPLETED', lastAction: 'HANGUP' });
	expect(callA).toMatchObject({ callStatus: 'COMPLETED', destination: CALLEE });
	await page.fact('delivery');
	expect(page.facts.map(({ kind }) => kind)).toEqual([
		'accepted',
		'action',
		'ringing',
		'connected',
		'action',
		'sound',
		'action',
		'disconnected',
		'ended',
		'delivery',
	]);
});

test('a phone that is declined was busy', async () => {
	await client.register('VCS', receiver.url);
	await client.call(voiceMessage(CALLEE));
	await page.does('decline');
	const { payload, callA } = await summary();
	expect(payload).toMatchObject({ sessionStatus: 'BUSY', lastAction: 'MAKE_CALL' });
	expect(callA).toMatchObject({ callStatus: 'BUSY', callDuration: 0 });
	expect(receiver.payloads('CALL_STATUS').at(-1)).toMatchObject({ sipCode: 486 });
});

test('a phone that nobody answers rings 30 s', async () => {
	await client.call(voiceMessage(CALLEE));
	const { payload, callA } = await summary();
	expect(payload).toMatchObject({ sessionStatus: 'NO_ANSWER' });
	const rang =
		Date.parse(String(callA?.disconnectedTimestamp)) -
		Date.parse(String(callA?.initiatedTimestamp));
	expect(rang).toBeGreaterThanOrEqual(30_000);
});

test('who hangs up ends the session; what is left is not played', async () => {
	await client.call([makeCall(CALLEE), say('x'.repeat(3000)), say('Never heard.')]);
	await page.does('answer');
	await page.fact('sound');
	await page.does('hangup');
	const { payload, callA } = await summary();
	expect(payload).toMatchObject({ sessionStatus: 'COMPLETED', lastAction: 'SAY' });
	expect(callA).toMatchObject({ callStatus: 'COMPLETED' });
	// The text would take 200 s.
	expect(callA?.callDuration).toBeLessThan(200);
	expect(page.facts.filter(({ kind }) => kind === 'sound')).toHaveLength(1);
});

test('a sound that the page says nothing of ends by itself', async () => {
	await client.call(voiceMessage(CALLEE));
	await page.does('answer');
	expect((await summary()).payload).toMatchObject({ sessionStatus: 'COMPLETED' });
});

test('a capture hears the keypad alone, whatever the number presses otherwise', async () => {
	await client.register('VCA', receiver.url);
	await client.call([makeCall(CALLEE), capture({ maxDigits: 2, overallTimeout: 3_000_000 })]);
	await page.does('answer');
	await page.hears();
	const { sessionId } = await page.fact('listening');
	const press = (digits: string) =>
		client.control('POST', `sessions/${sessionId}/digits`, { digits });
	await press('7');
	await page.fact('digit');
	await press('8');
	await client.untilIdle();
	expect(receiver.payloads('CALL_ACTION')).toMatchObject([{ eventData: { dtmf: '78' } }]);
});

test('a key cuts the prompt short', async () => {
	await client.register('VCA', receiver.url);
	await client.call([makeCall(CALLEE), capture({ promptMessage: 'x'.repeat(3000) })]);
	await page.does('answer');
	const { sessionId } = await page.fact('sound');
	await client.control('POST', `sessions/${sessionId}/digits`, { digits: '9' });
	const { callA } = await summary();
	expect(receiver.payloads('CALL_ACTION')).toMatchObject([{ eventData: { dtmf: '9' } }]);
	expect(callA?.callDuration).toBeLessThan(200);
});

test('who hangs up during a capture is not asked for what comes next', async () => {
	await client.register('VCA', receiver.url);
	await client.call([makeCall(CALLEE), capture({ noOfTries: 1_000_000 })]);
	await page.does('answer');
	await page.fact('listening');
	await page.does('hangup');
	expect((await summary()).payload).toMatchObject({ sessionStatus: 'COMPLETED' });
	expect(receiver.payloads('CALL_ACTION')).toEqual([]);
});

test('who hangs up while the receiver thinks does not wait for its answer', async () => {
	let answer = () => {};
	const thinking = new Promise<void>((resolve) => (answer = resolve));
	await client.register('VCA', receiver.url);
	await client.call([makeCall(CALLEE), capture()]);
	receiver.beforeAnswer = () => thinking;
	await page.does('answer');
	await page.fact('asked');
	await page.does('hangup');
	expect(await page.fact('ended')).toMatchObject({ sessionStatus: 'COMPLETED' });
	answer();
});

test.each([
	['+13125550112', 'UNSUBSCRIBED_CONTACT'],
	['+13125550121', 'ERROR'],
])('%s is never rung, even where somebody holds it', async (never, sessionStatus) => {
	await page.hold(never);
	await client.call(voiceMessage(never));
	expect((await summary()).payload).toMatchObject({ sessionStatus });
});

test('every phone can be held, with a switch of its own for each', async () => {
	await client.control('PUT', 'phones', { byHand: true });
	await client.control('PUT', 'phones', { msisdn: CALLEE, byHand: false });
	const expected = { everyPhone: true, phones: [{ msisdn: CALLEE, byHand: false }] };
	expect((await client.control('GET', 'phones')).body).toEqual(expected);
	await client.call(voiceMessage(CALLEE));
	await client.call(voiceMessage('+6588000999'));
	const ringing = [await page.fact('ringing'), await page.fact('ringing', 2)];
	expect(ringing.map(({ destination, byHand }) => [destination, byHand])).toEqual(
		expect.arrayContaining([
			[CALLEE, false],
			['+6588000999', true],
		]),
	);
});

test('what cannot be done to a phone now is refused with 409', async () => {
	await client.call(voiceMessage(CALLEE));
	expect(await page.does('hangup')).toMatchObject({ status: 409 });
	expect(await page.does('answer')).toMatchObject({ status: 200 });
	expect(await page.does('answer')).toMatchObject({ status: 409 });
	expect(await page.hears()).toMatchObject({ status: 200 });
	await client.untilIdle();
	expect(await page.does('hangup')).toMatchObject({ status: 409 });
	expect(await page.hears()).toMatchObject({ status: 409 });
});

test.each([
	['PUT', 'phones', { msisdn: '12', byHand: true }, 'The field "msisdn" is not right'],
	['PUT', 'phones', { msisdn: CALLEE }, 'The field "byHand" is not right'],
	['POST', 'sessions/any/calls/any/gesture', { gesture: 'sing' }, 'The field "gesture"'],
	['POST', 'sessions/any/calls/any/gesture', { gesture: 'answer' }, 'There is no session "any"'],
	['POST', 'sessions/any/sound', { soundId: 1 }, 'There is no session "any"'],
])('%s %s %j is refused', async (method, path, body, error) => {
	const answer = await client.control(method, path, body);
	expect(answer.body).toEqual({ error: expect.stringContaining(error) });
});
