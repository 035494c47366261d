/**
 * Reads CSV as it arrives (RFC 4180; LF, CRLF and a byte order mark are fine) and gives one object per row, by the
 * names in the first one. All values are texts. Throws where the last row is cut off inside quotes.
 */
export async function* readCsv(pieces: AsyncIterable<string>): AsyncGenerator<CsvRow> {
	const splitter = new CsvSplitter();
	let names: string[] | undefined;
	for await (const piece of pieces) {
		for (const record of splitter.push(piece)) {
			if (names === undefined) names = record.map((name) => name.trim());
			else yield toRow(names, record);
		}
	}
	for (const record of splitter.end()) {
		if (names !== undefined) yield toRow(names, record);
	}
}

export type CsvRow = Record<string, string>;

function toRow(names: string[], record: string[]): CsvRow {
	const width = Math.max(names.length, record.length);
	return Object.fromEntries(
		Array.from({ length: width }, (_, index) => [
			names[index] || `Column ${index + 1}`,
			record[index] ?? '',
		]),
	);
}

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
		if (this.place === 'quoted') throw new Error('The file ends in the middle of a row');
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
		if (character === '\n') {
			this.endRecord();
			return at + 1;
		}
		if (this.place === 'afterQuote' && character === '\r') return at + 1;
		this.place = 'plain';
		let end = at + 1;
		while (end < text.length && text[end] !== ',' && text[end] !== '\n') end++;
		this.field += text.slice(at, end);
		return end;
	}

	private endField(): void {
		this.record.push(this.field);
		this.field = '';
		this.place = 'start';
	}

	private endRecord(): void {
		if (this.place === 'plain') this.field = this.field.replace(/\r$/, '');
		const isBlank = this.record.length === 0 && this.field === '' && this.place !== 'afterQuote';
		this.endField();
		if (!isBlank) this.records.push(this.record);
		this.record = [];
	}
}
