import { SILENCE } from './keys';
import type { Branch, Heard, MenuMap, Prompt } from './menuMap';
import { saidTwice } from './saidTwice';
import { pressedInWords } from './words';

/** Something that whoever built the menu should look at. */
export interface Finding {
	/** The number of the prompt at which it is; absent for what is met before the first key. */
	prompt?: number;
	/** The place of its branch among those of the prompt; absent for the prompt itself. */
	branch?: number;
	text: string;
}

/** Everything that is wrong in a menu, in the order in which it is drawn. */
export function findingsOf(map: MenuMap): Finding[] {
	return [
		...branchProblems(map, map.start).map((text) => ({ text })),
		...map.prompts.flatMap((prompt) => [
			...promptProblems(map, prompt).map((text) => ({ prompt: prompt.number, text })),
			...prompt.branches.flatMap((each, branch) =>
				branchProblems(map, each).map((text) => ({ prompt: prompt.number, branch, text })),
			),
		]),
	];
}

/** A finding, and where it is. */
export function findingInWords({ prompts }: MenuMap, { prompt, branch, text }: Finding): string {
	if (prompt === undefined) return `Start: ${text}`;
	const pressed = prompts[prompt - 1]?.branches[branch ?? -1];
	return `Prompt ${prompt}${pressed ? `, ${pressedInWords(pressed)}` : ''}: ${text}`;
}

/** What is wrong with what a key leads to. */
export function branchProblems(map: MenuMap, branch: Branch): string[] {
	const { keys, heard, answerMs, outcome, isEndless } = branch;
	const twice = saidTwice(textsAfter(map, branch));
	return [
		...(outcome.kind === 'failed' ? [`Dead end: ${outcome.problem}`] : []),
		...(outcome.kind === 'end' && heard.length === 0
			? ['Dead end: the call ends without a word.']
			: []),
		...(outcome.kind === 'unsteady'
			? ['Not steady: a later call did not come to this prompt again.']
			: []),
		...(isEndless && keys.includes(SILENCE)
			? ['Endless: who presses nothing never gets off the line.']
			: []),
		...(answerMs > map.slowMs ? [`Slow: the answer took ${secondsOf(answerMs)} s.`] : []),
		...(twice === undefined ? [] : [`Said twice: “${twice}”`]),
	];
}

/** What is wrong with a prompt, whatever is pressed there. */
export function promptProblems(map: MenuMap, prompt: Prompt): string[] {
	return hasWayOut(map, prompt) ? [] : ['No way out: no key leads to an end or to a person.'];
}

function hasWayOut({ prompts }: MenuMap, from: Prompt): boolean {
	const seen = new Set([from]);
	for (const prompt of seen) {
		if (prompt.notPressed.length > 0) return true;
		for (const { heard, outcome } of prompt.branches) {
			if (outcome.kind !== 'prompt' || heard.some(isConnection)) return true;
			const next = prompts[outcome.prompt - 1];
			if (next) seen.add(next);
		}
	}
	return false;
}

function isConnection(heard: Heard): boolean {
	return 'connectsTo' in heard;
}

/** What is spoken from a key to the next. */
function textsAfter({ prompts }: MenuMap, { heard, outcome }: Branch): string[] {
	const texts = heard.flatMap((each) => ('text' in each ? [each.text] : []));
	const prompt = outcome.kind === 'prompt' ? prompts[outcome.prompt - 1] : undefined;
	return prompt ? [...texts, prompt.question.text] : texts;
}

function secondsOf(ms: number): string {
	return (ms / 1000).toFixed(1);
}
