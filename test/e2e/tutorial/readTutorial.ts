import { readPage, textOf, type Part } from '../../docs/markdown';

export type Window = 'n8n' | 'sandbox';

/** What a reader does in one of the two windows, or sees there. */
export interface Act {
	window: Window;
	/** A node is opened on the canvas, a field is filled in; all else is there to be clicked or to be read. */
	kind: 'click' | 'open' | 'fill' | 'read';
	/** As it stands on the screen. */
	words: string;
	/** What a field is filled in with. */
	value?: string;
}

export interface TutorialStep {
	/** As the page says it. */
	text: string;
	acts: Act[];
}

const WINDOW = /\bin (n8n|the sandbox)\b/gi;
const QUOTED = /"([^"]+)"/g;
const MARKED: Record<string, Act['kind']> = {
	strong: 'click',
	emphasis: 'open',
	inlineCode: 'read',
};

/** The numbered steps of a section of docs/TUTORIAL.md, whose first begins in this window. Throws when there are none. */
export async function readTutorial(
	section: string,
	first: Window = 'n8n',
): Promise<TutorialStep[]> {
	const { parts } = await readPage('docs/TUTORIAL.md');
	const start = parts.findIndex((part) => part.type === 'heading' && textOf(part) === section);
	const after = parts.slice(start + 1);
	const end = after.findIndex(({ type }) => type === 'heading');
	const items = after.slice(0, end === -1 ? undefined : end).filter((it) => it.type === 'listItem');
	if (start === -1 || items.length === 0)
		throw new Error(`The tutorial has no steps in "${section}".`);
	let window = first;
	return items.map((item) => {
		const acts = actsOf(item, window);
		window = acts.at(-1)?.window ?? window;
		return { text: plain(textOf(item)).trim(), acts };
	});
}

/** **Bold** is clicked, *italic* is opened, "quoted" and `code` are read, and `code` behind a field fills it in. */
function actsOf(item: Part, first: Window): Act[] {
	const acts: Act[] = [];
	let window = first;
	let isToFill = false;
	for (const part of leavesOf(item)) {
		const words = plain(textOf(part));
		const last = acts.at(-1);
		if (part.type === 'text') {
			for (const [, name] of words.matchAll(WINDOW)) window = name === 'n8n' ? 'n8n' : 'sandbox';
			for (const [, quoted = ''] of words.matchAll(QUOTED))
				acts.push({ window, kind: 'read', words: quoted });
			isToFill = /\bchange $/i.test(words);
		} else if (part.type === 'inlineCode' && last?.kind === 'fill' && last.value === undefined) {
			last.value = words;
		} else {
			acts.push({ window, kind: isToFill ? 'fill' : (MARKED[part.type] ?? 'read'), words });
			isToFill = false;
		}
	}
	return acts;
}

/** What is marked, and the text around it, in order; pictures are not for the hands. */
function leavesOf(part: Part): Part[] {
	if (part.type === 'text' || part.type in MARKED) return [part];
	return part.type === 'image' ? [] : (part.children ?? []).flatMap(leavesOf);
}

function plain(text: string): string {
	return text.replace(/\s+/g, ' ');
}
