import {
	boolean,
	inWords,
	isSaid,
	isWritable,
	number,
	readRecord,
	text,
	time,
} from '../../../core/json';

test.each([
	['+6591230001', '+6591230001'],
	[6591230001, '6591230001'],
	[0, '0'],
	[true, null],
	[' kept as it is ', ' kept as it is '],
	['nullable', 'nullable'],
	['null', null],
	['Null', null],
	[' ', null],
	[{}, null],
	[[], null],
	[undefined, null],
])('%j is the text %j', (given, expected) => {
	expect(text.parse(given)).toBe(expected);
});

test.each([
	[12, 12],
	['12', 12],
	[' -2004 ', -2004],
	['+7', 7],
	['4.50', 4.5],
	['.5', 0.5],
	['1E+3', 1000],
	['1e400', null],
	['0x10', null],
	['12s', null],
	['', null],
	['null', null],
	[true, null],
	[NaN, null],
])('%j is the number %j', (given, expected) => {
	expect(number.parse(given)).toBe(expected);
});

test.each([
	[true, true],
	['TRUE', true],
	[1, true],
	['0', false],
	[' false ', false],
	['yes', null],
	[2, null],
	[null, null],
	[[1], null],
	[{ toString: 1 }, null],
])('%j is the boolean %j', (given, expected) => {
	expect(boolean.parse(given)).toBe(expected);
});

test.each([
	['2031-05-06T07:00:00Z', '2031-05-06T07:00:00Z'],
	['2031-05-06 07:00', '2031-05-06 07:00'],
	['20310506', '20310506'],
	[1935903600, '2031-05-07T07:00:00.000Z'],
	['1935903600', '2031-05-07T07:00:00.000Z'],
	[1935903600250, '2031-05-07T07:00:00.250Z'],
	['1969-12-31T23:59:59.999Z', null],
	[-1, null],
	[0, null],
	['null', null],
	[{}, null],
])('%j is the time %j', (given, expected) => {
	expect(time.parse(given)).toBe(expected);
});

test.each([
	[{ a: 1 }, { a: 1 }],
	['{"a":1}', { a: 1 }],
	[' {"a":1}', { a: 1 }],
	['{"a":', undefined],
	['[1]', undefined],
	[[1], undefined],
	[null, undefined],
])('%j is the object %j', (given, expected) => {
	expect(readRecord(given)).toEqual(expected);
});

test.each([
	[0, true],
	[false, true],
	['0', true],
	[{}, true],
	['  ', false],
	[' NULL ', false],
	[null, false],
	[undefined, false],
])('whether %j says something: %j', (given, expected) => {
	expect(isSaid(given)).toBe(expected);
});

describe('what can be sent as JSON', () => {
	function nested(depth: number): unknown {
		return depth === 0 ? 1 : [nested(depth - 1)];
	}
	const circular: Record<string, unknown> = {};
	circular.again = circular;

	test.each([
		['a hundred levels', nested(100), true],
		['more', nested(101), false],
		['a circle', circular, false],
		['a BigInt', { a: [1n] }, false],
		['nothing', null, true],
	])('%s: %#', (_what, value, expected) => {
		expect(isWritable(value)).toBe(expected);
	});
});

test('any value is told in words', () => {
	const values = ['+1', 7, null, undefined, ['+1'], { toString: 1 }];
	expect(values.map(inWords)).toEqual(['+1', '7', 'null', 'undefined', '["+1"]', '{"toString":1}']);
});
