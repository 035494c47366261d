/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports -- runs on a developer's machine, never inside n8n */
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { findingInWords, findingsOf, type Finding } from '../findings';
import type { MenuMap } from '../menuMap';
import { boxAloud, boxesOf, idOfEnd, idOfPrompt } from './box';
import {
	BOX_WIDTH,
	layOut,
	MARGIN,
	PADDING,
	SIZES,
	type PlacedBox,
	type PlacedRow,
} from './layout';
import { textLines } from './textLines';
import { element, text, type Attributes } from './xml';

// The page has the same file as its stylesheet.
const STYLE = readFileSync(path.join(__dirname, '../../phone/page/style/map.css'), 'utf8');

const NARROWEST = 2 * BOX_WIDTH + 3 * MARGIN;
const TITLE_HEIGHT = 22;
const FINDING_HEIGHT = 20;
/** Where a line from box to box leaves and arrives: beside the keys. */
const BESIDE_KEYS = 26;

/** A map as an SVG file, in light and dark: boxes in the order of reading, each with its text for screen readers. */
export function drawMap(map: MenuMap): string {
	const head = headOf(map);
	const { boxes, width, height } = layOut(boxesOf(map), head.bottom);
	const size = { width: Math.max(width, NARROWEST), height };
	return element(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			class: 'map',
			role: 'group',
			'aria-labelledby': 'map-title',
			...size,
			viewBox: `0 0 ${size.width} ${size.height}`,
		},
		element('style', {}, text(STYLE)),
		element('rect', { class: 'ground', ...size }),
		...head.elements,
		element('g', { 'aria-hidden': true }, ...boxes.map(edge)),
		element(
			'g',
			{ role: 'list', 'aria-label': 'Prompts and ends, along each way' },
			...boxes.map(drawBox),
		),
	);
}

/** What the map is of, and what to look at. */
function headOf(map: MenuMap): { elements: string[]; bottom: number } {
	const heading = { class: 'title', id: 'map-title', role: 'heading', 'aria-level': 3 };
	let y = MARGIN + TITLE_HEIGHT;
	const elements = [element('text', { ...heading, x: MARGIN, y }, text(`Phone menu of ${map.to}`))];
	y += TITLE_HEIGHT;
	elements.push(element('text', { class: 'note', x: MARGIN, y }, text(summaryOf(map))));
	for (const finding of findingsOf(map)) {
		const words = findingInWords(map, finding);
		const lines = textLines(words, { ...SIZES.problem, width: NARROWEST - 2 * MARGIN });
		const placed = lines.map((line) => ({ text: line, y: (y += FINDING_HEIGHT) }));
		const written = paragraph({ class: 'problem', x: MARGIN }, placed);
		elements.push(element('a', { href: `#${idOf(map, finding)}` }, written));
	}
	return { elements, bottom: y + MARGIN };
}

function summaryOf(map: MenuMap): string {
	const { prompts, calls } = map;
	const isWhole = prompts.every(({ notPressed }) => notPressed.length === 0);
	const count = findingsOf(map).length;
	return [
		`${prompts.length} ${prompts.length === 1 ? 'prompt' : 'prompts'}, ${calls} ${calls === 1 ? 'call' : 'calls'}`,
		isWhole ? 'every key was pressed at every prompt' : 'the menu goes on beyond this map',
		count === 0 ? 'nothing stands out' : `${count} to look at:`,
	].join('; ');
}

/** The box that shows a finding. */
function idOf({ prompts }: MenuMap, { prompt = 0, branch = -1 }: Finding): string {
	const outcome = prompts[prompt - 1]?.branches[branch]?.outcome;
	if (outcome?.kind === 'end' || outcome?.kind === 'failed') return idOfEnd(prompt, branch);
	if (outcome?.kind === 'prompt' && outcome.way === 'next') return idOfPrompt(outcome.prompt);
	return prompts.length > 0 ? idOfPrompt(Math.max(1, prompt)) : idOfEnd(0, 0);
}

function edge({ parent, x, y }: PlacedBox): string {
	if (!parent) return '';
	const from = parent.x + BOX_WIDTH;
	const bend = x - (x - from) / 2;
	const d = `M${from} ${parent.y + BESIDE_KEYS}H${bend}V${y + BESIDE_KEYS}H${x}`;
	return element('path', { class: 'edge', d });
}

function drawBox({ box, x, y, height, rows }: PlacedBox): string {
	const label = boxAloud(box);
	return element(
		'g',
		{
			...{ id: box.id, class: `box ${box.look}`, role: 'listitem', tabindex: 0 },
			...{ 'aria-label': label, transform: `translate(${x} ${y})` },
		},
		element('title', {}, text(label)),
		element('rect', { width: BOX_WIDTH, height, rx: 10 }),
		...rows.map(drawRow),
	);
}

function drawRow({ row: { look, aside, aloud, prompt }, lines }: PlacedRow): string {
	const words = paragraph({ class: look, x: PADDING }, lines);
	if (prompt !== undefined) {
		const link = { href: `#${idOfPrompt(prompt)}`, 'aria-label': aloud ?? '' };
		return element('a', link, words);
	}
	const right = { class: 'aside', x: BOX_WIDTH - PADDING, 'text-anchor': 'end' };
	const atEnd =
		aside === undefined ? [] : [paragraph(right, [{ text: aside, y: lines[0]?.y ?? 0 }])];
	// It is in the label of the box.
	return element('g', { 'aria-hidden': true }, words, ...atEnd);
}

function paragraph(
	{ x, ...attributes }: Attributes & { x: number },
	lines: ReadonlyArray<{ text: string; y: number }>,
): string {
	const spans = lines.map((line) => element('tspan', { x, y: line.y }, text(line.text)));
	return element('text', attributes, ...spans);
}
