import { compileCallflow } from '../../../../core/callflow/compile';
import { completeCaptures } from '../../../../core/callflow/completeCaptures';
import { readActionList } from '../../../../nodes/EightByEightVoice/form/actionList';
import { capture, HANGUP, issuesOf, playFile, say } from './callflows';

// The kinds of callflows that the vendor publishes, in our own words and with our own numbers.
const CALL = { action: 'makeCall', params: { source: '6531234567', destination: '6591234567' } };
const RECORDED_CALL = {
	action: 'makeCall',
	params: { source: '+65312345678', destination: '+6591234567', callRecording: true },
};
const EQUAL_TIMES = { minDigits: 1, maxDigits: 1, digitTimeout: 10_000, overallTimeout: 10_000 };
const UNUSUAL_VOICE = { voiceProfile: 'en-US-SomebodyRUS' };

const BEFORE_OR_AFTER_THE_CALL: Array<[string, object[]]> = [
	['a question with equal times', [capture({ ...EQUAL_TIMES, noOfTries: 2, speed: 1 })]],
	['a question with a digit time alone', [capture({ maxDigits: 1, digitTimeout: 5000 })]],
	[
		'the same, whose # is off',
		[capture({ minDigits: 1, maxDigits: 1, digitTimeout: 5000, completeOnHash: false })],
	],
	[
		'a question with null for a text and a parameter that captures do not have',
		[
			capture({
				...EQUAL_TIMES,
				completeOnHash: false,
				noOfTries: 2,
				repetition: 1,
				successMessage: null,
				failureMessage: 'Please try again',
			}),
		],
	],
	['a question that says all', [capture({ ...EQUAL_TIMES, completeOnHash: true, noOfTries: 3 })]],
	['a text and the end', [say({ speed: 1, repetition: 1, ...UNUSUAL_VOICE }), HANGUP]],
	['a file and the end', [playFile({ repetition: 1 }), HANGUP]],
];

const ANSWERS: Array<[string, object[]]> = [
	...BEFORE_OR_AFTER_THE_CALL,
	['the end alone', [HANGUP]],
	['a second person', [CALL]],
	['a second person, recorded', [RECORDED_CALL]],
	['a text alone', [say(UNUSUAL_VOICE)]],
	['a file alone', [playFile()]],
];

const REQUESTS = BEFORE_OR_AFTER_THE_CALL.map(([what, callflow]): [string, object[]] => [
	what,
	[CALL, ...callflow],
]);

/** The same callflow as the form gives it. */
function fromForm(callflow: object[]) {
	const action = callflow.map((entry) => {
		const { action: name, params } = entry as { action: string; params?: object };
		return { action: name, ...params };
	});
	return compileCallflow(readActionList({ action }));
}

describe.each([
	['a request', REQUESTS, false],
	['an answer', ANSWERS, true],
])('%s as the guides publish it goes out', (_kind, callflows, isAnswer) => {
	test.each(callflows)('%s', (_what, callflow) => {
		const ids = isAnswer ? { clientActionId: 'level-2' } : {};
		const asJson = { ...ids, callflow: completeCaptures(callflow) };
		const asForm = { ...ids, callflow: fromForm(callflow) };
		expect(issuesOf(asJson, { isAnswer })).toEqual([]);
		expect(issuesOf(asForm, { isAnswer })).toEqual([]);
	});
});
