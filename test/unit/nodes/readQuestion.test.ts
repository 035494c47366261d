import { Fields } from '../../../nodes/EightByEightVoice/form/fields';
import { readQuestion } from '../../../nodes/EightByEightVoice/form/readQuestion';

/** The question of a form in which this was filled in, of whose fields expressions give all or none. */
function read(values: object, options: object = {}, isExpression = false) {
	const filledIn = Fields.of({ message: 'Do you take over?', ...values }, 'UTC');
	const form = Object.assign(filledIn, { isExpression: () => isExpression });
	return readQuestion(form, Fields.of({ ...options }, 'UTC'), false);
}

function choice(...entries: object[]) {
	return { responseType: 'choice', choices: { choice: entries } };
}

function approval(values: object) {
	return { approvalOptions: { values } };
}

test('a form in which only the text is filled in asks for an approval', () => {
	expect(read({})).toEqual({
		responseType: 'approval',
		message: 'Do you take over?',
		voice: { voiceProfile: '', speed: 1 },
		keys: [
			{ key: '1', label: 'approve', reply: '' },
			{ key: '2', label: 'decline', reply: '' },
		],
		minDigits: 1,
		maxDigits: 1,
		keyInstruction: 'Press {key} to {label}.',
		repeatKey: '*',
		pin: '',
		pinInstruction: 'Please enter your PIN.',
		noOfTries: 3,
		successMessage: '',
		failureMessage: '',
		isForModel: false,
	});
});

test('Approve Only has one key', () => {
	const expected = [{ key: '1', label: 'approve', reply: '' }];
	expect(read(approval({ approvalType: 'single' })).keys).toEqual(expected);
});

test('a label that is empty is that of the form', () => {
	const { keys } = read(approval({ approveLabel: ' confirm ', disapproveLabel: ' ' }));
	expect(keys.map(({ label }) => label)).toEqual(['confirm', 'decline']);
});

test('choices have the keys, values and replies of the list', () => {
	const { keys } = read(
		choice({ key: ' 1 ', value: ' confirm ', reply: 'See you' }, { key: 0, value: 2, reply: null }),
	);
	expect(keys).toEqual([
		{ key: '1', label: 'confirm', reply: 'See you' },
		{ key: '0', label: '2', reply: '' },
	]);
});

test('digits are as many as the form says, also where expressions give them as text', () => {
	const digits = { responseType: 'digits', minDigits: '4', maxDigits: 25 };
	expect(read(digits)).toMatchObject({ keys: [], minDigits: 4, maxDigits: 25 });
});

test('where nothing is asked, a PIN that was typed before counts no more', () => {
	expect(read({ responseType: 'outcome', pin: '47a1' }).pin).toBe('');
});

test.each([
	['', ''],
	[' 9 ', '9'],
	['*', '*'],
])('the repeat key %j is %j', (given, expected) => {
	expect(read({}, { repeatKey: given }).repeatKey).toBe(expected);
});

describe('what cannot be asked is refused, with the remedy', () => {
	const ONE = { key: '1', value: 'confirm' };

	test.each([
		[
			"'Choices' has no entry",
			'Correct the list. Nobody was called.',
			() => read({ responseType: 'choice', choices: {} }),
		],
		[
			"'Choices' has an entry (2) whose key is not 0 to 9",
			"Given: '12'. Correct the list. Nobody was called.",
			() => read(choice(ONE, { key: '12', value: 'cancel' })),
		],
		[
			"'Choices' has an entry (1) whose key is not 0 to 9",
			'Correct the list. Nobody was called.',
			() => read(choice({ value: 'cancel' })),
		],
		[
			"'Choices' has an entry (2) without a value",
			'Correct the list. Nobody was called.',
			() => read(choice(ONE, { key: '2', value: ' ' })),
		],
		[
			"'Choices' has an entry (1) without a value",
			'Correct the list. Nobody was called.',
			() => read(choice({ key: '2' })),
		],
		[
			"'Choices' has key 1 twice",
			'Correct the list. Nobody was called.',
			() => read(choice(ONE, { key: '1', value: 'cancel' })),
		],
		[
			"'Text' is missing",
			'Write what the voice says to whoever picks up. Nobody was called.',
			() => read({ message: ' ' }),
		],
		[
			"'Max Digits' is smaller than 'Min Digits'",
			"Given: '3'. Set it to the same number or more. Nobody was called.",
			() => read({ responseType: 'digits', minDigits: 4, maxDigits: 3 }),
		],
		[
			"'Max Digits' must be a whole number from 1 to 25",
			"Given: '26'. Correct it. Nobody was called.",
			() => read({ responseType: 'digits', maxDigits: 26 }),
		],
		[
			"'Number of Tries' must be a whole number from 1 to 10",
			"Given: '11'. Correct it. Nobody was called.",
			() => read({}, { noOfTries: 11 }),
		],
		[
			"'Repeat Key' is not one key",
			"Given: '#'. Use * or a digit. Nobody was called.",
			() => read({}, { repeatKey: '#' }),
		],
		[
			"'Repeat Key' is not one key",
			"Given: '12'. Use * or a digit. Nobody was called.",
			() => read({}, { repeatKey: '12' }),
		],
		[
			"'PIN' is not a number of 1 to 20 digits",
			'Use digits alone, or leave it empty to ask for none. Nobody was called.',
			() => read({ pin: '47a1' }),
		],
		[
			"'PIN' is an expression that gives nothing for this item",
			'Have it give 1 to 20 digits; leave the field itself empty to ask for no PIN. Nobody was called.',
			() => read({ pin: ' ' }, {}, true),
		],
	])('%s: %s', (message, description, question) => {
		expect(question).toThrow(expect.objectContaining({ message, description }));
	});
});
