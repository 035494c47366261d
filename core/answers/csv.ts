import { nameColumns } from './csvColumns';

/**
 * Reads CSV as it arrives (RFC 4180; LF, CR, CRLF and a byte order mark are fine) and gives one object per row, by the
 * names in the first one. All values are texts. Throws if the last row is cut off.
 */
export async function* readCsv(pieces: AsyncIterable<string>): AsyncGenerator<CsvRow> {
	const splitter = new CsvSplitter();
	let toRow: ((record: string[]) => CsvRow) | undefined;
	for await (const piece of pieces) {
		for (const record of splitter.push(piece)) {
			if (toRow === undefined) toRow = nameRows(record);
			else yield toRow(record);
		}
	}
	for (const record of splitter.end()) {
		const row = toRow?.(record);
		if (row === undefined) continue;
		if (record.length < Object.keys(row).length) throw new Error(CUT_OFF);
		yield row;
	}
}

export type CsvRow = Record<string, string>;

const CUT_OFF = 'The file ends in the middle of a row';

function nameRows(headings: string[]): (record: string[]) => CsvRow {
	let names: string[] = [];
	return (record) => {
		const width = Math.max(headings.length, record.length);
		if (width > names.length) names = nameColumns(headings, width);
		return Object.fromEntries(
			names.slice(0, width).map((name, index) => [name, record[index] ?? '']),
		);
	};
}

const ENDS = new Set<string | undefined>([',', '\n', '\r']);

/** Between two pieces it may stand anywhere: inside a field, between the two quotes of one, between CR and LF. */
class CsvSplitter {
	private records: string[][] = [];
	private record: string[] = [];
	private field = '';
	private place: 'start' | 'plain' | 'quoted' | 'afterQuote' = 'start';
	private isFirstPiece = true;

	/** The records that this piece completes. */
	push(piece: string): string[][] {
		const text = this.isFirstPiece ? piece.replace(/^\uFEFF/, '') : piece;
		if (piece !== '') this.isFirstPiece = false;
		let at = 0;
		while (at < text.length)
			at = this.place === 'quoted' ? this.quoted(text, at) : this.open(text, at);
		return this.take();
	}

	/** The record that no line break ended. */
	end(): string[][] {
		if (this.place === 'quoted') throw new Error(CUT_OFF);
		this.endRecord();
		return this.take();
	}

	private take(): string[][] {
		const { records } = this;
		this.records = [];
		return records;
	}

	private quoted(text: string, at: number): number {
		const quote = text.indexOf('"', at);
		if (quote === -1) {
			this.field += text.slice(at);
			return text.length;
		}
		this.field += text.slice(at, quote);
		this.place = 'afterQuote';
		return quote + 1;
	}

	private open(text: string, at: number): number {
		const character = text[at];
		if (character === '"' && this.place !== 'plain') {
			// Two quotes in a quoted field are one that belongs to it.
			if (this.place === 'afterQuote') this.field += '"';
			this.place = 'quoted';
			return at + 1;
		}
		if (character === ',') {
			this.endField();
			return at + 1;
		}
		// The LF of a CRLF ends a blank record, which does not count as one.
		if (character === '\n' || character === '\r') {
			this.endRecord();
			return at + 1;
		}
		this.place = 'plain';
		let end = at + 1;
		while (end < text.length && !ENDS.has(text[end])) end++;
		this.field += text.slice(at, end);
		return end;
	}

	private endField(): void {
		this.record.push(this.field);
		this.field = '';
		this.place = 'start';
	}

	private endRecord(): void {
		const isBlank = this.record.length === 0 && this.field === '' && this.place !== 'afterQuote';
		this.endField();
		if (!isBlank) this.records.push(this.record);
		this.record = [];
	}
}
