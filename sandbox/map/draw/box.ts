import { branchProblems, promptProblems } from '../findings';
import type { Branch, MenuMap, Prompt } from '../menuMap';
import {
	digitsInWords,
	heardInWords,
	notPressedInWords,
	outcomeInWords,
	pressedAloud,
	pressedInWords,
} from '../words';

export interface Row {
	look: 'keys' | 'heard' | 'question' | 'note' | 'problem';
	text: string;
	/** At the end of the same line. */
	aside?: string;
	/** What a screen reader says in place of the text. */
	aloud?: string;
	/** The prompt that it leads to. */
	prompt?: number;
}

/** What a key leads to, as it is drawn: a prompt, with what is behind it, or the end of the call. */
export interface Box {
	id: string;
	look: 'prompt' | 'end' | 'bad';
	rows: Row[];
	children: Box[];
}

/** All that is in a box, to be read aloud. */
export function boxAloud({ rows }: Box): string {
	const sentences = rows.map(({ text, aloud = text }) => aloud.trim());
	return sentences.map((each) => (/[.!?…”]$/.test(each) ? each : `${each}.`)).join(' ');
}

export function boxesOf(map: MenuMap): Box {
	return boxAfter(map, map.start, { id: idOfEnd(0, 0), from: 0 });
}

export function idOfPrompt(number: number): string {
	return `map-prompt-${number}`;
}

/** Of a box that is no prompt: by the prompt before it, and its place among the branches there. */
export function idOfEnd(prompt: number, branch: number): string {
	return `map-end-${prompt}-${branch}`;
}

function boxAfter(map: MenuMap, branch: Branch, { id, from }: { id: string; from: number }): Box {
	const { outcome, heard } = branch;
	const problems = branchProblems(map, branch).map(problem);
	const isStart = branch === map.start;
	const keys = isStart ? `${map.to} is called` : pressedInWords(branch);
	const when = isStart ? `when ${keys}` : `after ${pressedAloud(branch)} at prompt ${from}`;
	const said = heard.map((each): Row => ({ look: 'heard', text: heardInWords(each) }));
	const prompt = outcome.kind === 'prompt' ? map.prompts[outcome.prompt - 1] : undefined;
	if (prompt) {
		const aside = `Prompt ${prompt.number}`;
		return {
			id: idOfPrompt(prompt.number),
			look: 'prompt',
			rows: [
				{ look: 'keys', text: keys, aside, aloud: `${aside}, ${when}` },
				...said,
				...rowsOf(map, prompt),
				...problems,
			],
			children: prompt.branches.flatMap((each, index) =>
				isDrawn(each)
					? [boxAfter(map, each, { id: idOfEnd(prompt.number, index), from: prompt.number })]
					: [],
			),
		};
	}
	return {
		id,
		look: problems.length > 0 ? 'bad' : 'end',
		rows: [
			{ look: 'keys', text: keys, aloud: `End, ${when}` },
			...said,
			{ look: 'note', text: outcomeInWords(outcome, from) },
			...problems,
		],
		children: [],
	};
}

/** The question, and what leads to no box of its own. */
function rowsOf(map: MenuMap, prompt: Prompt): Row[] {
	const { question, branches, number } = prompt;
	const [first] = map.prompts;
	const voice = question.voiceProfile;
	const notes = [
		digitsInWords(prompt),
		first && first.question.voiceProfile !== voice ? `Voice ${voice}` : '',
		notPressedInWords(prompt, map.limits),
	];
	return [
		{ look: 'question', text: question.text },
		...notes.filter((text) => text !== '').map((text): Row => ({ look: 'note', text })),
		...branches
			.filter((branch) => !isDrawn(branch))
			.flatMap((branch) => leading(map, branch, number)),
		...promptProblems(map, prompt).map(problem),
	];
}

/** A row that leads to a prompt that is drawn somewhere else. */
function leading(map: MenuMap, branch: Branch, from: number): Row[] {
	const { outcome, heard } = branch;
	const said = heard.map((each) => `“${heardInWords(each)}” `).join('');
	const where = outcomeInWords(outcome, from);
	return [
		{
			look: 'note',
			text: `${pressedInWords(branch)}: ${said}${where}`,
			aloud: `${pressedAloud(branch)}: ${said}${where}`,
			...(outcome.kind === 'prompt' && { prompt: outcome.prompt }),
		},
		...branchProblems(map, branch).map(problem),
	];
}

function isDrawn({ outcome }: Branch): boolean {
	return outcome.kind !== 'prompt' ? outcome.kind !== 'unsteady' : outcome.way === 'next';
}

function problem(text: string): Row {
	return { look: 'problem', text };
}
