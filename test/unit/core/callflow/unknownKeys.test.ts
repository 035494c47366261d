import { HANGUP, issue, issuesOf, makeCall, say } from './callflows';

const FOR_TOOLS = { knownKeysOnly: true };

function messagesOf(body: unknown, { isAnswer } = { isAnswer: false }): string[] {
	return issuesOf(body, { ...FOR_TOOLS, isAnswer }).map(({ message }) => message);
}

describe('where known keys alone may go out, another one is refused with -1009', () => {
	test.each<[string, unknown, Parameters<typeof issue>]>([
		['in the request', { callflow: [makeCall()], scenario: 'x' }, [-1009]],
		['in an action', { callflow: [{ ...makeCall(), next: [] }] }, [-1009, 'callflow', 0]],
		[
			'in the parameters of a call',
			{ callflow: [makeCall({ destinations: ['+442079460100'] })] },
			[-1009, 'callflow', 0, 'params'],
		],
		[
			'in another case',
			{ callflow: [makeCall(), say({ Text: 'Hello' })] },
			[-1009, 'callflow', 1, 'params'],
		],
		[
			'in the parameters of Hang Up, which has none',
			{ callflow: [makeCall(), { ...HANGUP, params: { callback: 'https://example.com' } }] },
			[-1009, 'callflow', 1, 'params'],
		],
		[
			'that objects have by themselves',
			{ callflow: [makeCall()], ...(JSON.parse('{"__proto__": 1}') as object) },
			[-1009],
		],
		['with an empty name', { callflow: [makeCall({ '': 1 })] }, [-1009, 'callflow', 0, 'params']],
	])('%s', (_what, body, place) => {
		expect(issuesOf(body, FOR_TOOLS)).toEqual([issue(...place)]);
		expect(issuesOf(body)).toEqual([]);
	});
});

test('a model reads which key it is, and which ones there are', () => {
	expect(messagesOf({ callflow: [makeCall({ callTo: '+442079460100', from: 1 })] })).toEqual([
		'has keys that this tool does not send: "callTo", "from". The keys that belong there: source, destination, callRecording.',
	]);
	expect(messagesOf({ callflow: [makeCall(), { ...HANGUP, params: { after: 1 } }] })).toEqual([
		'has a key that this tool does not send: "after". No key belongs there.',
	]);
});

test('a long key is named by its beginning, and one with a line break on one line', () => {
	const [message] = messagesOf({ callflow: [makeCall({ [`a\n${'b'.repeat(5000)}`]: 1 })] });
	expect(message).toContain(`: "a\\n${'b'.repeat(38)}…". `);
});

test('an answer has keys of its own', () => {
	const callflow = [HANGUP];
	expect(messagesOf({ clientActionId: 'a', callflow }, { isAnswer: true })).toEqual([]);
	expect(messagesOf({ clientActionId: 'a', callflow: [makeCall()] })).toHaveLength(1);
	expect(
		messagesOf({ validUntil: '2031-05-06T09:00:00.000Z', callflow }, { isAnswer: true }),
	).toHaveLength(1);
});

test('every key that is known passes', () => {
	const body = {
		callflow: [makeCall({ callRecording: true }), say({ repetition: 1, speed: 1 }), HANGUP],
		...{ validUntil: '2031-05-06T09:00:00.000Z', clientRequestId: 'a', clientBatchId: 'b' },
	};
	expect(issuesOf(body, FOR_TOOLS)).toEqual([]);
});

test('what is no request has no keys to tell', () => {
	expect(issuesOf('callflow', FOR_TOOLS)).toEqual([issue(-1001, 'callflow')]);
});
