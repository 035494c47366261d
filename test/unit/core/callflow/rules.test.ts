import type { RuleContext } from '../../../../core/callflow/rule';
import { HANGUP, issue, issuesOf, makeCall, playFile, say } from './callflows';

describe('the first action must be a call: -1013', () => {
	test.each<[string, unknown[]]>([
		['an empty callflow', []],
		['say before the call', [say(), makeCall()]],
		['hangup alone', [HANGUP]],
	])('%s', (_what, callflow) => {
		const expected = issue(-1013, 'callflow', 0);
		expect(issuesOf({ callflow })).toContainEqual(expected);
	});

	test('an empty callflow has no other issue', () => {
		const expected = [issue(-1013, 'callflow', 0)];
		expect(issuesOf({ callflow: [] })).toEqual(expected);
	});
});

describe('a callflow has at most two calls: -1010', () => {
	test('two are taken', () => {
		expect(issuesOf({ callflow: [makeCall(), say(), makeCall()] })).toEqual([]);
	});

	test('each one from the third on is refused', () => {
		const expected = [issue(-1010, 'callflow', 3), issue(-1010, 'callflow', 4)];
		const callflow = [makeCall(), makeCall(), say(), makeCall(), makeCall()];
		expect(issuesOf({ callflow })).toEqual(expected);
	});

	test('the third is told to be one too many', () => {
		const callflow = [makeCall(), makeCall(), makeCall()];
		const [tooMany] = issuesOf({ callflow });
		expect(tooMany?.message).toMatch(/^is call number 3 or later, and a callflow can have 2\./);
	});
});

describe('hangup is the last action: -1012', () => {
	test('at the end it is taken', () => {
		expect(issuesOf({ callflow: [makeCall(), say(), HANGUP] })).toEqual([]);
	});

	test('a callflow can do without it', () => {
		expect(issuesOf({ callflow: [makeCall(), say()] })).toEqual([]);
	});

	test('before another action it is refused', () => {
		const expected = [issue(-1012, 'callflow', 1)];
		expect(issuesOf({ callflow: [makeCall(), HANGUP, say()] })).toEqual(expected);
	});

	test('the first of two is refused', () => {
		const expected = [issue(-1012, 'callflow', 1)];
		expect(issuesOf({ callflow: [makeCall(), HANGUP, HANGUP] })).toEqual(expected);
	});
});

describe('a call goes to one number: -1011', () => {
	test.each<[string, unknown]>([
		['two numbers and a comma', '+6581234510,+6581234511'],
		['two numbers and a semicolon', '+6581234510; +6581234511'],
		['two numbers and a slash', '+6581234510 / +6581234511'],
		['two numbers and a word', '+6581234510 or +6581234511'],
		['two lines', '+6581234510\n+6581234511'],
		['a list of two', ['+6581234510', '+6581234511']],
		['a list of one', ['+6581234510']],
	])('%s are refused with nothing but -1011', (_what, destination) => {
		const expected = [issue(-1011, 'callflow', 0, 'params', 'destination')];
		expect(issuesOf({ callflow: [makeCall({ destination })] })).toEqual(expected);
	});

	test('the second call too', () => {
		const expected = [issue(-1011, 'callflow', 1, 'params', 'destination')];
		const callflow = [makeCall(), makeCall({ destination: '+6581234510,+6581234511' })];
		expect(issuesOf({ callflow })).toEqual(expected);
	});
});

describe('a destination is E.164 and possible, the plus optional: -1017', () => {
	test.each(['+6581234510', '6581234510', '6834002', '+491234567890123'])(
		'%s is taken',
		(destination) => {
			expect(issuesOf({ callflow: [makeCall({ destination })] })).toEqual([]);
		},
	);

	test.each([
		'',
		'123456',
		'1234567890123456',
		'06581234510',
		'+0581234510',
		'+65 8123 4510',
		'++6581234510',
		'reception',
		'+6581234510\n',
		'1234567',
		'+123456789012345',
		'+658123451',
		'+9991234567',
	])('%j is refused', (destination) => {
		const expected = [issue(-1017, 'callflow', 0, 'params', 'destination')];
		expect(issuesOf({ callflow: [makeCall({ destination })] })).toEqual(expected);
	});
});

describe('what is said of a destination', () => {
	const messageOf = (destination: string, context: Partial<RuleContext> = {}) =>
		issuesOf({ callflow: [makeCall(), makeCall({ destination })] }, context)[0]?.message;

	test('has the reason and the remedy', () => {
		expect(messageOf('+658123451')).toBe(
			'is not a valid phone number: it is too short for Singapore (+65). Check its digits.',
		);
	});

	test('has the remedy that fits, where the country code does not help', () => {
		expect(messageOf('6.59E+09')).toBe(
			'is not a valid phone number: it was shortened by a spreadsheet (6.59E+09), so digits are lost. Format the column as text and export it again.',
		);
	});

	test('names Default Country where there is no plus', () => {
		expect(messageOf('81234510')).toMatch(/, or set Default Country in the options[.]$/);
	});

	test('does not name it where the form has no such option', () => {
		expect(messageOf('81234510', { isAnswer: true })).toMatch(/like [+]6591234567[.]$/);
	});

	test('does not name it where it cannot help', () => {
		expect(messageOf('81234510', { isCountrySettled: true })).toMatch(/like [+]6591234567[.]$/);
	});
});

describe('a source has the form of a caller ID: -1014', () => {
	test.each(['1', '12345', '0147', '+653123456', '123456789012345'])('%s is taken', (source) => {
		expect(issuesOf({ callflow: [makeCall({ source })] })).toEqual([]);
	});

	test.each(['', '+', 'ACME', '+1 202 555 0147', '1234567890123456', '12.5'])(
		'%j is refused',
		(source) => {
			const expected = [issue(-1014, 'callflow', 0, 'params', 'source')];
			expect(issuesOf({ callflow: [makeCall({ source })] })).toEqual(expected);
		},
	);

	test.each([
		['ACME', 'it has letters in it'],
		['1234567890123456', 'it has more than 15 digits'],
	])('what is said of %s has the reason and the remedy', (source, reason) => {
		const [found] = issuesOf({ callflow: [makeCall({ source })] });
		expect(found?.message).toBe(
			`is not a valid caller ID: ${reason}. Choose one of your numbers, or give it in digits, like +6591234567.`,
		);
	});

	test('whether it is registered is left to the platform', () => {
		const callflow = [makeCall({ source: '+19995550199', destination: '+12025550148' })];
		expect(issuesOf({ callflow })).toEqual([]);
	});
});

describe('a voice has a name: -1002', () => {
	test.each(['', '  '])('%j is refused', (voiceProfile) => {
		const expected = [issue(-1002, 'callflow', 1, 'params', 'voiceProfile')];
		expect(issuesOf({ callflow: [makeCall(), say({ voiceProfile })] })).toEqual(expected);
	});

	test('whether it exists is left to the platform', () => {
		const callflow = [makeCall(), say({ voiceProfile: 'xx-XX-Nobody' })];
		expect(issuesOf({ callflow })).toEqual([]);
	});

	test('an action that does not speak needs none', () => {
		const callflow = [makeCall(), playFile({ voiceProfile: '' })];
		expect(issuesOf({ callflow })).toEqual([]);
	});
});

describe('a text can be spoken: -1016', () => {
	test.each([
		['a bell', 'Ding\u0007dong'],
		['a NUL', 'a\u0000b'],
		['a delete character', 'a\u007fb'],
		['a control character beyond ASCII', 'a\u0085b'],
		['the first half of a character', 'Balloon \ud83c'],
		['the second half of a character', '\udf88 balloon'],
	])('%s is refused', (_what, text) => {
		const expected = [issue(-1016, 'callflow', 1, 'params', 'text')];
		expect(issuesOf({ callflow: [makeCall(), say({ text })] })).toEqual(expected);
	});

	test.each([
		['tabs and line ends', 'One.\tTwo.\r\nThree.\n'],
		['a whole character of two halves', 'A balloon: 🎈'],
		['letters of any language', 'Grüße, 你好, สวัสดี, नमस्ते'],
		['what XML would escape', '<b> & "quotes"'],
	])('%s are taken', (_what, text) => {
		expect(issuesOf({ callflow: [makeCall(), say({ text })] })).toEqual([]);
	});

	test('a text that is too long as well has both issues', () => {
		const expected = [
			issue(-1016, 'callflow', 1, 'params', 'text'),
			issue(-1009, 'callflow', 1, 'params', 'text'),
		];
		const text = '\u0007'.repeat(3001);
		expect(issuesOf({ callflow: [makeCall(), say({ text })] })).toEqual(expected);
	});
});
