import { explainStatusCode, STATUS_CODES } from '../../../core/statusCodes';

function downTo(first: number, last: number) {
	return Array.from({ length: first - last + 1 }, (_, index) => first - index);
}

test('the table has every code that comes at once and every one that comes later', () => {
	const expected = [...downTo(-1001, -1020), ...downTo(-2001, -2010), -9999];
	expect(STATUS_CODES.map(({ code }) => code)).toEqual(expected);
});

test('no code is there twice', () => {
	const codes = STATUS_CODES.map(({ code }) => code);
	expect([...new Set(codes)]).toEqual(codes);
});

describe.each([...STATUS_CODES])('code $code', ({ code, meaning, remedy }) => {
	test('has a meaning that goes on in a sentence', () => {
		expect(meaning).toMatch(/^(8x8|[a-z]|[A-Z][a-z]+ [A-Za-z]+ ).+[^.]$/);
	});

	test('has a remedy that is a sentence', () => {
		expect(remedy).toMatch(/^[A-Z].+\.$/);
	});

	test('is found by its number', () => {
		const expected = { code, meaning, remedy };
		expect(explainStatusCode(code)).toEqual(expected);
	});
});

test.each([1, 0, 401, -1, -1021, -2011, NaN, null])('%p is not in the table', (code) => {
	expect(explainStatusCode(code)).toBeUndefined();
});
