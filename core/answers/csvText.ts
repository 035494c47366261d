/** A file is not the CSV that it should be. */
export class NoCsv extends Error {
	/** @param found What it is instead, e.g. "a message (JSON)" */
	constructor(readonly found: string) {
		super(`It is ${found}`);
	}
}

/** The most characters that a file is judged by. */
const BEGINNING = 1000;

const MARKUP = 'a web page or a message (HTML or XML)';
const JSON_MESSAGE = 'a message (JSON)';

const BY_TYPE: Array<[RegExp, string]> = [
	[/[/+]x?(ht)?ml\b/, MARKUP],
	[/[/+]json\b/, JSON_MESSAGE],
];
const BY_BEGINNING: Array<[RegExp, string]> = [
	[/^</, MARKUP],
	[/^[[{]/, JSON_MESSAGE],
	// Only in the first line: a text that was sent to somebody may contain anything.
	[
		/^.*(?![\t\r\n])[\p{Cc}\ufffd]/u,
		'not a text in UTF-8, or in the encoding that its server names',
	],
];

type Decoder = InstanceType<typeof TextDecoder>;

/** What the server says of a file; undefined where it says nothing. */
export interface ContentType {
	mimeType: string | undefined;
	charset: string | undefined;
}

/**
 * Reads the pieces of a file as text, in UTF-8 unless the server names another encoding, and throws NoCsv as soon as its
 * type or its beginning shows that it is no CSV with headings.
 */
export class CsvText {
	private readonly decoder: Decoder;
	private beginning = '';

	constructor({ mimeType, charset }: ContentType) {
		refuse(mimeType ?? '', BY_TYPE);
		this.decoder = openDecoder(charset);
	}

	/** The text of this piece. */
	push(piece: Uint8Array): string {
		const text = this.decoder.decode(piece, { stream: true });
		if (this.beginning.length < BEGINNING) {
			this.beginning = `${this.beginning}${text}`.trimStart().slice(0, BEGINNING);
			refuse(this.beginning, BY_BEGINNING);
		}
		return text;
	}

	/** The text that no piece completed; throws for a file with a single line, or with none. */
	end(): string {
		const text = this.decoder.decode();
		const all = `${this.beginning}${text}`.trim();
		if (all === '') throw new NoCsv('empty');
		if (!/[,\r\n]/.test(all)) throw new NoCsv('a text of one line');
		return text;
	}
}

/** An encoding that nobody knows is read as UTF-8. */
function openDecoder(charset: string | undefined): Decoder {
	try {
		return new TextDecoder(charset);
	} catch {
		return new TextDecoder();
	}
}

function refuse(what: string, kinds: Array<[RegExp, string]>): void {
	const [, found] = kinds.find(([form]) => form.test(what)) ?? [];
	if (found !== undefined) throw new NoCsv(found);
}
