import { beginDialogue, goOn } from '../../../../core/dialogue/dialogue';
import type { Question } from '../../../../core/dialogue/question';
import { question } from './questions';

const VOICE = { voiceProfile: 'en-GB-Emma', speed: 1 };
const HANGUP = { action: 'hangup' };

/** Plays a call in which these keys are pressed, null for none; gives the last turn, and what was said in all of them. */
function play(asked: Question, ...pressed: Array<string | null>) {
	let clientActionId: string | null = null;
	const said: string[] = [];
	let last = goOn(asked, { clientActionId, digits: null });
	for (const digits of pressed) {
		last = goOn(asked, { clientActionId, digits });
		clientActionId = last.clientActionId ?? null;
		const [first] = last.actions;
		said.push(String(first?.promptMessage ?? first?.text ?? first?.action));
	}
	return { given: last.given, actions: last.actions, said };
}

test('an approval says the message and what both keys mean, and waits for one key', () => {
	expect(beginDialogue(question())).toEqual([
		{
			action: 'sayAndCapture',
			promptMessage: 'Do you take over? Press 1 to approve. Press 2 to decline.',
			...VOICE,
			...{ minDigits: 1, maxDigits: 1, noOfTries: 1, completeOnHash: true },
		},
	]);
});

test('a key instruction in another language is spoken as it is, also with a dollar sign in a label', () => {
	const keys = [{ key: '1', label: 'für $& zahlen', reply: '' }];
	const [action] = beginDialogue(question({ keys, keyInstruction: 'Taste {key}: {label}.' }));
	expect(action?.promptMessage).toBe('Do you take over? Taste 1: für $& zahlen.');
});

test('an outcome says the message and hangs up', () => {
	expect(beginDialogue(question({ responseType: 'outcome', keys: [] }))).toEqual([
		{ action: 'say', text: 'Do you take over?', ...VOICE },
		HANGUP,
	]);
});

test('a valid key leads to an answer, and ends the call', () => {
	expect(play(question(), '1')).toEqual({
		given: { digits: '1', key: { key: '1', label: 'approve', reply: '' } },
		actions: [HANGUP],
		said: ['hangup'],
	});
});

test('the reply of a key comes before the message after any key', () => {
	const keys = [
		{ key: '1', label: 'yes', reply: 'See you' },
		{ key: '2', label: 'no', reply: '' },
	];
	const asked = question({ responseType: 'choice', keys, successMessage: 'Goodbye' });
	expect([play(asked, '1').said, play(asked, '2').said]).toEqual([['See you'], ['Goodbye']]);
});

test('after a wrong key and after none it is asked again, until the tries are over', () => {
	const asked = question({ failureMessage: 'Pardon?' });
	const again = 'Pardon? Do you take over? Press 1 to approve. Press 2 to decline.';
	const { given, said } = play(asked, '5', null, '7');
	expect([given, said]).toEqual([undefined, [again, again, 'Pardon?']]);
});

test('a key in the last try counts', () => {
	expect(play(question(), '5', null, '2').given?.digits).toBe('2');
});

test('the repeat key costs no try, ten times', () => {
	const asked = question({ noOfTries: 1 });
	expect(play(asked, ...Array<string>(10).fill('*'), '1').given?.digits).toBe('1');
	expect(play(asked, ...Array<string>(11).fill('*')).actions).toEqual([HANGUP]);
});

test('a repeat key that is one of the keys is an answer', () => {
	expect(play(question({ repeatKey: '1' }), '1').given?.digits).toBe('1');
});

const DIGITS = { responseType: 'digits' as const, keys: [], minDigits: 4, maxDigits: 4 };

test.each([
	[
		'digits that are asked for',
		question({ responseType: 'digits', keys: [], repeatKey: '9' }),
		['9'],
	],
	['the PIN', question({ pin: '9', repeatKey: '9' }), ['9', '1']],
])('a repeat key that is also %s is an answer', (_what, asked, pressed) => {
	expect(play(asked, ...pressed).given?.digits).toBe(pressed.at(-1));
});

test('a repeat key that is too short for the digits that are asked for repeats', () => {
	const asked = question({ ...DIGITS, repeatKey: '9', noOfTries: 1 });
	expect(play(asked, '9', '1234').given?.digits).toBe('1234');
});

describe('with a PIN', () => {
	const asked = question({ pin: '4711' });

	test('the PIN is asked for before the message is said', () => {
		expect(beginDialogue(asked)).toMatchObject([
			{ promptMessage: 'Your PIN, please.', minDigits: 4, maxDigits: 4 },
		]);
	});

	test('no key counts before the PIN was pressed', () => {
		expect(play(asked, '1').given).toBeUndefined();
		expect(play(asked, '4711', '1').given?.digits).toBe('1');
	});

	test('a wrong PIN three times ends the call', () => {
		expect(play(asked, '1234', '1234', '1234').actions).toEqual([HANGUP]);
	});

	test('the PIN after the PIN is no answer', () => {
		expect(play(asked, '4711', '4711').given).toBeUndefined();
	});
});

test.each([
	['4711', '4711'],
	['12', undefined],
	['12345', undefined],
	['12*4', undefined],
])('of digits, three or four of them, %s gives %s', (digits, expected) => {
	const asked = question({ responseType: 'digits', keys: [], minDigits: 3, maxDigits: 4 });
	expect(play(asked, digits).given?.digits).toBe(expected);
});

test.each(['wait.answer.1.0', 'wait.pin.999.0', 'wait.pin.1.0 ', 'main-menu', ''])(
	'the ID %j of somebody else gets nobody past the PIN unless it is ours',
	(clientActionId) => {
		const turn = goOn(question({ pin: '4711' }), { clientActionId, digits: '1' });
		expect(turn.given === undefined).toBe(clientActionId !== 'wait.answer.1.0');
	},
);
