import type { Box, Row } from './box';
import { textLines } from './textLines';

export const BOX_WIDTH = 300;
export const PADDING = 12;
export const MARGIN = 24;
const ASIDE_WIDTH = 80;
const BETWEEN_COLUMNS = 48;
const BETWEEN_ROWS = 16;

/** Bold letters are wider. */
const BOLD = 1.2;

/** How large each text is, as in map.css: for its width, its height, and how many lines of it are shown at most. */
export const SIZES: Record<Row['look'], { size: number; height: number; most: number }> = {
	keys: { size: 14 * BOLD, height: 24, most: 3 },
	heard: { size: 14, height: 19, most: 12 },
	question: { size: 14, height: 19, most: 12 },
	note: { size: 12.5, height: 18, most: 6 },
	problem: { size: 12.5 * BOLD, height: 18, most: 6 },
};

/** A row in lines; `y` is the base line of each. */
export interface PlacedRow {
	row: Row;
	lines: Array<{ text: string; y: number }>;
}

export interface PlacedBox {
	box: Box;
	x: number;
	y: number;
	height: number;
	rows: PlacedRow[];
	parent?: PlacedBox;
}

export interface Layout {
	boxes: PlacedBox[];
	width: number;
	height: number;
}

/**
 * A column for each key that was pressed, and what is behind a box beside and below it: each box begins at the height of its first
 * child, so the start is at the top left, and no two can overlap.
 */
export function layOut(root: Box, top: number): Layout {
	const boxes: PlacedBox[] = [];
	let lastColumn = 0;
	/** Gives where what comes below it may begin. */
	const place = (box: Box, column: number, y: number, parent?: PlacedBox): number => {
		lastColumn = Math.max(lastColumn, column);
		const { rows, height } = rowsOf(box);
		const x = MARGIN + column * (BOX_WIDTH + BETWEEN_COLUMNS);
		const placed: PlacedBox = { box, x, y, height, rows, ...(parent && { parent }) };
		boxes.push(placed);
		let below = y;
		for (const child of box.children) below = place(child, column + 1, below, placed);
		return Math.max(below, y + height + BETWEEN_ROWS);
	};
	const height = place(root, 0, top) - BETWEEN_ROWS + MARGIN;
	const width = 2 * MARGIN + (lastColumn + 1) * BOX_WIDTH + lastColumn * BETWEEN_COLUMNS;
	return { boxes, width, height };
}

function rowsOf(box: Box): { rows: PlacedRow[]; height: number } {
	let y = PADDING;
	const rows = box.rows.map((row): PlacedRow => {
		const { size, height, most } = SIZES[row.look];
		const width = BOX_WIDTH - 2 * PADDING - (row.aside === undefined ? 0 : ASIDE_WIDTH);
		const lines = textLines(row.text, { width, size, most }).map((text) => {
			y += height;
			return { text, y: y - height / 4 };
		});
		return { row, lines };
	});
	return { rows, height: y + PADDING };
}
