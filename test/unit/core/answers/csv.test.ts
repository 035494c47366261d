import fc from 'fast-check';

import { readCsv, type CsvRow } from '../../../../core/answers/csv';

async function* inPieces(pieces: string[]) {
	yield* pieces;
}

async function read(...pieces: string[]): Promise<CsvRow[]> {
	const rows: CsvRow[] = [];
	for await (const row of readCsv(inPieces(pieces))) rows.push(row);
	return rows;
}

const ONE_ROW = [{ a: '1', b: '2' }];

describe('the first row names the fields of the others', () => {
	test.each([
		['LF', 'a,b\n1,2\n'],
		['CRLF', 'a,b\r\n1,2\r\n'],
		['CR', 'a,b\r1,2\r'],
		['no line break at the end', 'a,b\n1,2'],
		['a byte order mark', '\uFEFFa,b\n1,2\n'],
		['a byte order mark before a quote', '\uFEFF"a",b\n1,2\n'],
		['blank lines', '\na,b\n\n1,2\r\n\r\n'],
		['spaces around the names', ' a , b \n1,2\n'],
		['everything in quotes', '"a","b"\r\n"1","2"\r\n'],
	])('with %s', async (_what, text) => {
		expect(await read(text)).toEqual(ONE_ROW);
	});

	test.each(['', '\n', 'a,b', 'a,b\r\n'])('%j has no rows', async (text) => {
		expect(await read(text)).toEqual([]);
	});
});

test('a quote within a field is one of its characters, also where a piece begins with it', async () => {
	expect(await read('a,b\n1', '"2,3')).toEqual([{ a: '1"2', b: '3' }]);
});

describe('a field in quotes', () => {
	test.each([
		['commas', '"1,2"', '1,2'],
		['line breaks', '"1\r\n2\n"', '1\r\n2\n'],
		['quotes', '"""1"" and 2"', '"1" and 2'],
		['nothing', '""', ''],
		['spaces', '" 1 "', ' 1 '],
	])('may hold %s', async (_what, field, expected) => {
		expect(await read(`a,b\r\n${field},x\r\n`)).toEqual([{ a: expected, b: 'x' }]);
	});

	test('that is alone in its row and empty is a row', async () => {
		expect(await read('a\n""\n')).toEqual([{ a: '' }]);
	});

	test('that never ends is an error', async () => {
		await expect(read('a,b\n1,"2\n')).rejects.toThrow('ends in the middle of a row');
	});
});

test('a quote inside a field without quotes belongs to it', async () => {
	expect(await read('a,b\n5" tape,x\n')).toEqual([{ a: '5" tape', b: 'x' }]);
});

test('what is missing in a row is empty, and what is too much has a name', async () => {
	expect(await read('a,b\n1\n1,2,3\n4\n')).toEqual([
		{ a: '1', b: '' },
		{ a: '1', b: '2', 'Column 3': '3' },
		{ a: '4', b: '' },
	]);
});

test.each(['a,b\n1,2\n1', 'a,b\n1,2\n"1"'])(
	'a row that is cut off is an error: %j',
	async (text) => {
		await expect(read(text)).rejects.toThrow('ends in the middle of a row');
	},
);

describe('no cell takes the place of another', () => {
	test.each([
		['a heading that is there twice', 'a,a,a', ['a', 'a 2', 'a 3']],
		['with blanks around one of them', 'a, a ', ['a', 'a 2']],
		['beside one that has such a number', 'a,a,a 2', ['a', 'a 3', 'a 2']],
		['headings without a name', 'a,,""', ['a', 'Column 2', 'Column 3']],
		['beside one that is called like a column', 'Column 2,', ['Column 2', 'Column 2 2']],
		['a cell beyond the headings that is called so', 'Column 3,b', ['Column 3', 'b', 'Column 3 2']],
		['a name that n8n drops', '__proto__,b', ['Column 1', 'b']],
		['names that objects have', 'constructor,toString', ['constructor', 'toString']],
	])('%s', async (_what, headings, expected) => {
		const cells = expected.map((_, index) => String(index));
		const [row = {}] = await read(`${headings}\n${cells.join(',')}\n`);
		expect(Object.entries(row)).toEqual(expected.map((name, index) => [name, cells[index]]));
	});

	test('nor in a file with very many headings of one name', async () => {
		const headings = Array.from({ length: 50_000 }, () => 'a').join(',');
		const [row = {}] = await read(`${headings}\n${headings}\n`);
		expect(Object.keys(row)).toHaveLength(50_000);
	});
});

test('what is written as CSV is read again, however it is cut into pieces', async () => {
	const quote = (field: string) => `"${field.replaceAll('"', '""')}"`;
	const field = fc.string({ unit: fc.constantFrom('a', 'é', ',', '"', '\r', '\n', ' ') });
	const rows = fc.array(fc.record({ one: field, two: field }));
	await fc.assert(
		fc.asyncProperty(rows, fc.array(fc.nat(40)), async (expected, cuts) => {
			const lines = expected.map(({ one, two }) => `${quote(one)},${quote(two)}`);
			let rest = ['one,two', ...lines, ''].join('\r\n');
			const pieces = cuts.map((length) => {
				const piece = rest.slice(0, length);
				rest = rest.slice(length);
				return piece;
			});
			expect(await read(...pieces, rest)).toEqual(expected);
		}),
	);
});
