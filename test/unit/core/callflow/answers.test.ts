import { goesOnAfterCapture } from '../../../../core/callflow/compile';
import { capture, HANGUP, issue, issuesOf, makeCall, say } from './callflows';

describe('the answer to a Call Action', () => {
	const isAnswer = { isAnswer: true };

	test.each([
		['a text', [say(), HANGUP]],
		['another question', [capture()]],
		['a call to a second person', [makeCall()]],
		['hanging up', [HANGUP]],
	])('may begin with %s', (_what, callflow) => {
		expect(issuesOf({ callflow, clientActionId: 'menu' }, isAnswer)).toEqual([]);
	});

	test('has at least one action', () => {
		const expected = [issue(-1013, 'callflow', 0)];
		expect(issuesOf({ callflow: [] }, isAnswer)).toEqual(expected);
	});

	test('keeps every other rule', () => {
		const expected = [
			issue(-1012, 'callflow', 0),
			issue(-1003, 'callflow', 1, 'params', 'maxDigits'),
		];
		const callflow = [HANGUP, capture({ minDigits: 2 })];
		expect(issuesOf({ callflow }, isAnswer)).toEqual(expected);
	});
});

describe('a callflow goes on after a capture', () => {
	test.each([
		['when an action stands behind it', [makeCall(), capture(), HANGUP], true],
		['not when it is last', [makeCall(), say(), capture()], false],
		['not when there is none', [makeCall(), say(), HANGUP], false],
		['not when it is empty', [], false],
		['not when it is no list', 'sayAndCapture', false],
	])('%s', (_what, callflow, expected) => {
		expect(goesOnAfterCapture(callflow)).toBe(expected);
	});
});
