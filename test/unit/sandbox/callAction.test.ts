import { startSandbox } from '../../../sandbox/server';
import type { Session } from '../../../sandbox/session/sessionRecord';
import { capture, makeCall, say } from './sandboxClient';
import { useReceiver, useSandbox } from './useSandbox';

const client = useSandbox();
const receiver = useReceiver();
beforeEach(async () => {
	await client.register('VCA', receiver.url);
});

const HANGUP = { action: 'hangup' };

/** Calls a number that presses 7 in every capture. */
async function play(...actions: unknown[]): Promise<Session> {
	await client.call([makeCall('+13125550147'), ...actions]);
	await client.untilIdle();
	const { body } = await client.control('GET', 'sessions');
	return (body as Session[])[0] as Session;
}

async function problemOf(session: Session) {
	const vca = (await client.deliveries()).filter(({ type }) => type === 'VCA');
	return {
		actions: session.actions,
		deliveries: vca.map(({ attempt, outcome, error }) => ({ attempt, outcome, error })),
	};
}

test('a capture ends in a question with what was pressed', async () => {
	const expected = {
		callStatus: 'ACTION_COMPLETED',
		callDirection: 'OUTBOUND',
		destination: '+13125550147',
		sessionId: expect.any(String),
		eventData: { dtmf: '7' },
		sipCode: 200,
	};
	receiver.answers = [{ callflow: [HANGUP] }];
	await play(capture());
	const [question] = receiver.payloads('CALL_ACTION');
	expect(question).toMatchObject(expected);
	expect(question).not.toHaveProperty('clientActionId');
});

test('clientActionId comes back with the next question only', async () => {
	const expected = [undefined, 'menu', undefined];
	receiver.answers = [
		{ clientActionId: 'menu', callflow: [capture()] },
		{ callflow: [capture()] },
		{ callflow: [] },
	];
	await play(capture());
	const questions = receiver.payloads('CALL_ACTION');
	expect(questions.map(({ clientActionId }) => clientActionId)).toEqual(expected);
});

test('a session lists what was asked and answered', async () => {
	const answers = [{ clientActionId: 'menu', callflow: [capture()] }, { callflow: [HANGUP] }];
	const expected = [
		{ callStatus: 'ACTION_COMPLETED', dtmf: '7', clientActionId: null, answer: answers[0] },
		{ callStatus: 'ACTION_COMPLETED', dtmf: '7', clientActionId: 'menu', answer: answers[1] },
	];
	receiver.answers = [...answers];
	expect((await play(capture())).actions).toEqual(expected);
});

test('the answer is played in place of the rest', async () => {
	await client.registerSummaries(receiver.url);
	receiver.answers = [{ callflow: [say('x'.repeat(150))] }];
	await play(capture({ successMessage: 'x'.repeat(30) }), say('x'.repeat(1500)));
	// A prompt of 1 s, the digit after another, a success message of 2 s, and the answer of 10 s.
	expect(receiver.payloads('SESSION_SUMMARY')).toMatchObject([
		{ sessionStatus: 'COMPLETED', lastAction: 'SAY', details: { callA: { callDuration: 14 } } },
	]);
});

test('a makeCall in the answer is bridged and counted', async () => {
	await client.registerSummaries(receiver.url);
	receiver.answers = [{ callflow: [makeCall('+442079460999'), HANGUP] }];
	await play(capture());
	expect(receiver.payloads('SESSION_SUMMARY')).toMatchObject([
		{ callCount: 2, details: { callB: { destination: '+442079460999', callDuration: 30 } } },
	]);
	expect((await client.control('GET', 'calls')).body).toMatchObject({ '+442079460999': 1 });
});

test.each<[string, unknown, string]>([
	['has no callflow', {}, 'Invalid JSON request body'],
	['is no JSON object', 'hello', 'Invalid JSON request body'],
	['has an unknown action', { callflow: [{ action: 'sing' }] }, 'action should be one of'],
	[
		'has an unknown voice',
		{ callflow: [say('Hi', { voiceProfile: 'nobody' })] },
		'Speech profile or language parameter invalid',
	],
	[
		'would make a third call',
		{ callflow: [makeCall('+442079460999'), makeCall('+442079460998')] },
		'beyond the allowed count',
	],
	['hangs up too early', { callflow: [HANGUP, say('Hi')] }, 'Incorrect use of action Hangup'],
])('an answer that %s ends the session, and is not asked for again', async (_what, answer, why) => {
	const problem = expect.stringContaining(why);
	receiver.answers = [answer];
	const session = await play(capture());
	expect(session.sessionStatus).toBe('COMPLETED');
	expect(await problemOf(session)).toMatchObject({
		actions: [{ answer, problem }],
		deliveries: [{ attempt: 1, outcome: 'givenUp', error: problem }],
	});
});

test('an answer that is not 200 ends the session', async () => {
	const problem = 'The receiver answered 500 in place of 200.';
	receiver.statuses = [500];
	expect(await problemOf(await play(capture()))).toMatchObject({
		actions: [{ answer: null, problem }],
		deliveries: [{ attempt: 1, outcome: 'givenUp', error: problem }],
	});
});

test('nobody who listens ends the session', async () => {
	const problem = expect.stringContaining('The receiver did not answer: connect ECONNREFUSED');
	await client.register('VCA', 'http://127.0.0.1:1');
	expect(await problemOf(await play(capture()))).toMatchObject({
		deliveries: [{ error: problem }],
	});
});

test('an answer that takes too long ends the session', async () => {
	const impatient = await startSandbox({ speed: 20_000, answerTimeoutMs: 20 });
	let answer = () => {};
	receiver.beforeAnswer = () => new Promise<void>((resolve) => (answer = resolve));
	const post = (path: string, body: unknown) =>
		fetch(`${impatient.url}/api/v1/subaccounts/sandbox_main/${path}`, {
			method: 'POST',
			headers: { authorization: 'Bearer sandbox-api-key' },
			body: JSON.stringify(body),
		});
	await post('webhooks', { type: 'VCA', url: receiver.url });
	await post('callflows', { callflow: [makeCall('+13125550147'), capture()] });
	await fetch(`${impatient.url}/_sandbox/idle`);
	expect(impatient.platform.deliveries.list()).toMatchObject([
		{ type: 'VCA', outcome: 'givenUp', error: expect.stringContaining('timeout') },
		{ type: 'VSS' },
	]);
	answer();
	await impatient.close();
});
