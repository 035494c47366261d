import { boxesOf } from '../../../../sandbox/map/draw/box';
import { drawMap } from '../../../../sandbox/map/draw/drawMap';
import { BOX_WIDTH, layOut, PADDING, SIZES } from '../../../../sandbox/map/draw/layout';
import { outlineOf } from '../../../../sandbox/map/draw/outline';
import { textLines, widthOf } from '../../../../sandbox/map/draw/textLines';
import type { Branch, MenuMap, Outcome, Prompt } from '../../../../sandbox/map/menuMap';
import { readSvg } from './readSvg';

const EMMA = { voiceProfile: 'en-GB-Emma' };

function branch(keys: string[], outcome: Outcome, ...texts: string[]): Branch {
	const heard = texts.map((text) => ({ text, ...EMMA }));
	return { keys, presses: 1, heard, answerMs: 20, outcome, isEndless: false };
}

function prompt(number: number, text: string, ...branches: Branch[]): Prompt {
	const question = { text, ...EMMA, minDigits: 1, maxDigits: 1 };
	return { number, path: ['1'], leadIn: [], question, branches, notPressed: [] };
}

function mapOf(...prompts: Prompt[]): MenuMap {
	return {
		to: '+12025550190',
		from: '+13125550100',
		calls: 13 * prompts.length,
		limits: { depth: 6, calls: 1000, seconds: 60 },
		slowMs: 2000,
		start: branch([], { kind: 'prompt', prompt: 1, way: 'next' }),
		prompts,
	};
}

const END: Outcome = { kind: 'end' };
const RESTAURANT = mapOf(
	prompt(
		1,
		'Press 1 for pizza & pasta, or 2 for "hours".',
		branch(['1'], { kind: 'prompt', prompt: 2, way: 'next' }),
		branch(['2'], END, 'We open at noon.'),
		branch(
			['3', '4', '5', '*'],
			{ kind: 'prompt', prompt: 1, way: 'again' },
			'That was not a choice.',
		),
		branch([''], END),
	),
	prompt(2, 'Press 1 for <small>.', branch(['9'], { kind: 'prompt', prompt: 1, way: 'again' }), {
		...branch(['', '1'], END, 'Thank you.'),
		answerMs: 2500,
		presses: 3,
	}),
);

/** Fifty prompts: each of the first leads to three others, and says something when nothing is pressed. */
function bigMap(): MenuMap {
	const text =
		'You have reached the department. Press 1 for accounts, 2 for orders or 3 for anything else. ';
	const branches = (number: number) => [
		...['1', '2', '3'].flatMap((key, index) => {
			const next = (number - 1) * 3 + index + 2;
			return next > 50
				? []
				: [branch([key], { kind: 'prompt' as const, prompt: next, way: 'next' as const })];
		}),
		branch(
			[...'4567890*#'],
			{ kind: 'prompt', prompt: number, way: 'again' },
			'That was no choice.',
		),
		branch([''], END, 'We did not hear you. '.repeat(number % 4)),
	];
	return mapOf(
		...Array.from({ length: 50 }, (_each, index) =>
			prompt(index + 1, text.repeat((index % 3) + 1), ...branches(index + 1)),
		),
	);
}

test('the file is well-formed, whatever is spoken', () => {
	const odd = '</text>&amp; <b a="1">]]>\u0000\u0008\uD800 𝄞 ‮ end';
	const map = mapOf(prompt(1, odd, branch(['1'], END, odd)));
	const texts = readSvg(drawMap(map)).map(({ text }) => text);
	expect(texts.join('\n')).toContain('</text>&amp; <b a="1">]]>');
	expect(texts.join('\n')).toContain('𝄞');
});

test('fifty prompts do not overlap, lie within the picture, and no line leaves its box', () => {
	const { boxes, width, height } = layOut(boxesOf(bigMap()), 100);
	expect(boxes.length).toBe(100);
	for (const box of boxes) {
		expect(box.y).toBeGreaterThanOrEqual(100);
		expect(box.x + BOX_WIDTH).toBeLessThan(width);
		expect(box.y + box.height).toBeLessThan(height);
		const others = boxes.filter((other) => other !== box && other.x === box.x && other.y >= box.y);
		for (const other of others) expect(other.y).toBeGreaterThan(box.y + box.height);
		for (const { row, lines } of box.rows) {
			const { size } = SIZES[row.look];
			for (const { text, y } of lines) {
				expect(widthOf(text, size)).toBeLessThanOrEqual(BOX_WIDTH - 2 * PADDING);
				expect(y).toBeLessThan(box.height);
			}
		}
	}
});

test('each box can be focused and is read as a sentence with its keys, texts and what they lead to', () => {
	const boxes = readSvg(drawMap(RESTAURANT)).filter(
		({ attributes }) => attributes.role === 'listitem',
	);
	expect(boxes.map(({ attributes }) => [attributes.tabindex, attributes['aria-label']])).toEqual([
		[
			'0',
			'Prompt 1, when +12025550190 is called. Press 1 for pizza & pasta, or 2 for "hours". keys 3 to 5, star: “That was not a choice.” This prompt again.',
		],
		['0', 'Prompt 2, after key 1 at prompt 1. Press 1 for <small>. key 9: Back to prompt 1.'],
		[
			'0',
			'End, after key 1, silence, 3 times at prompt 2. Thank you. The call ends. Slow: the answer took 2.5 s.',
		],
		['0', 'End, after key 2 at prompt 1. We open at noon. The call ends.'],
		['0', 'End, after silence at prompt 1. The call ends. Dead end: the call ends without a word.'],
	]);
	expect(boxes.map(({ parent }) => parent?.attributes.role)).toEqual(Array(5).fill('list'));
});

test('every link leads to a box, and what is wrong is listed with a link to it', () => {
	const elements = readSvg(drawMap(RESTAURANT));
	const ids = elements.map(({ attributes }) => `#${attributes.id ?? ''}`);
	const links = elements.filter(({ name }) => name === 'a');
	expect(links.map(({ attributes }) => attributes.href)).toEqual([
		'#map-end-1-3',
		'#map-end-2-1',
		'#map-prompt-1',
		'#map-prompt-1',
	]);
	for (const { attributes } of links) expect(ids).toContain(attributes.href);
	expect(elements.map(({ text }) => text)).toContain(
		'Prompt 1, silence: Dead end: the call ends without a word.',
	);
});

test('the outline has what a key leads to below it, further in', () => {
	expect(outlineOf(RESTAURANT).split('\n')).toEqual([
		'+12025550190 is called (Prompt 1)',
		'    Press 1 for pizza & pasta, or 2 for "hours".',
		'    3–5, *: “That was not a choice.” This prompt again',
		'    1 (Prompt 2)',
		'        Press 1 for <small>.',
		'        9: Back to prompt 1',
		'        1, silence, 3 times',
		'            Thank you.',
		'            The call ends.',
		'            Slow: the answer took 2.5 s.',
		'    2',
		'        We open at noon.',
		'        The call ends.',
		'    silence',
		'        The call ends.',
		'        Dead end: the call ends without a word.',
	]);
});

test.each([
	['a word that is too long is broken', 'https://files.example/'.repeat(3), 2],
	[
		'a text without spaces is broken between its characters',
		'请按一选择比萨请按二选择意大利面'.repeat(2),
		2,
	],
	['short words stay in one line', 'Press 1 or 2.', 1],
])('%s', (_fact, text, count) => {
	const lines = textLines(text, { width: 276, size: 14, most: 12 });
	expect(lines).toHaveLength(count);
	expect(lines.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''));
	for (const line of lines) expect(widthOf(line, 14)).toBeLessThanOrEqual(276);
});

test('of a text that is too long, the box shows the beginning and the title has it all', () => {
	const text = 'Please listen carefully. '.repeat(100).trim();
	const elements = readSvg(drawMap(mapOf(prompt(1, text, branch(['1'], END, 'Goodbye.')))));
	const shown = elements.filter(({ parent }) => parent?.attributes.class === 'question');
	expect(shown).toHaveLength(12);
	expect(shown.at(-1)?.text).toMatch(/…$/);
	expect(elements.find(({ name }) => name === 'title')?.text).toContain(text);
});
