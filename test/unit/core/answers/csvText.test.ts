import { CsvText } from '../../../../core/answers/csvText';

function read(
	pieces: Array<string | Uint8Array>,
	mimeType: string | undefined = undefined,
	charset: string | undefined = undefined,
): string {
	const text = new CsvText({ mimeType, charset });
	const read = pieces.map((piece) => text.push(Buffer.from(piece as string)));
	return [...read, text.end()].join('');
}

describe('a file that is CSV is read as it is', () => {
	test.each([
		['whatever it says that it is', 'a,b\r\n1,2\r\n', 'text/plain; charset=utf-8'],
		['also as an attachment', 'a,b\r\n1,2\r\n', 'application/vnd.ms-excel'],
		['with no calls in it', 'a,b', 'text/csv'],
		['with markup in a field', 'a,b\n<p>,"{""c"": 1}"\n', undefined],
		['with a control character in a field', 'a,b\n1,\u0007\n', undefined],
	])('%s', (_what, csv, mimeType) => {
		expect(read([csv], mimeType)).toBe(csv);
	});

	test.each([
		['iso-8859-1', 'Größe,b\n', Buffer.from('Größe,b\n', 'latin1')],
		['utf-16le', 'Größe,b\n', Buffer.from('Größe,b\n', 'utf16le')],
		['no-such-encoding', 'Größe,b\n', Buffer.from('Größe,b\n')],
	])('in the encoding that its server names: %s', (charset, csv, bytes) => {
		expect(read([bytes], 'text/csv', charset)).toBe(csv);
	});

	test('byte by byte, without its byte order mark', () => {
		const bytes = Buffer.from('\uFEFFGröße,b\n☎,2\n');
		expect(read([...bytes].map((byte) => Buffer.from([byte])))).toBe('Größe,b\n☎,2\n');
	});
});

const MARKUP = 'It is a web page or a message (HTML or XML)';
const NO_TEXT = 'It is not a text in UTF-8, or in the encoding that its server names';
const JSON_MESSAGE = 'It is a message (JSON)';

describe('a file that is none is told by what it is', () => {
	test.each<[string, string | Uint8Array, string | undefined, string]>([
		['a web page', '\n <!DOCTYPE html><p>Sign in, please\n', undefined, MARKUP],
		['one by its type', 'Sign in,\nplease', 'text/html; charset=utf-8', MARKUP],
		['XML', '<Error><Code>AccessDenied</Code></Error>', undefined, MARKUP],
		['XML by its type', 'a,b\n', 'application/problem+xml', MARKUP],
		['JSON', '{"error": "a, b"}\n', undefined, JSON_MESSAGE],
		['a JSON list', '[1,2]', undefined, JSON_MESSAGE],
		['a JSON text by its type', '"no, sorry"\n', 'application/json', JSON_MESSAGE],
		['nothing', '', 'text/csv', 'It is empty'],
		['blank lines', ' \r\n\n', 'text/csv', 'It is empty'],
		['a word', 'Forbidden\n', 'text/plain', 'It is a text of one line'],
		['packed', Buffer.from('1f8b0800', 'hex'), 'text/csv', NO_TEXT],
		['an archive', Buffer.from('PK\u0003\u0004,'), undefined, NO_TEXT],
		['another encoding', Buffer.from('a,b\n', 'utf16le'), undefined, NO_TEXT],
		['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), undefined, NO_TEXT],
	])('%s', (_what, content, mimeType, expected) => {
		expect(() => read([content], mimeType)).toThrow(expected);
	});

	test('as soon as its beginning is there', () => {
		expect(() =>
			new CsvText({ mimeType: undefined, charset: undefined }).push(Buffer.from('\n<')),
		).toThrow(MARKUP);
	});
});
