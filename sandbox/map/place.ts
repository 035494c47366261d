import { SILENCE } from './keys';
import type { Branch, Heard, Outcome, Question } from './menuMap';

/** A prompt while the map is being made. */
export interface Place {
	/** The keys from the answer of the call to here. */
	path: readonly string[];
	/** The prompts on the way here, from the first to the one before. */
	way: readonly Place[];
	/** The questions that were met on that way, this one included. */
	met: readonly Question[];
	leadIn: readonly Heard[];
	question: Question;
	branches: Walked[];
	notPressed: string[];
}

export type WalkedOutcome =
	| Exclude<Outcome, { kind: 'prompt' }>
	| { kind: 'prompt'; place: Place; way: 'next' | 'again' | 'elsewhere' };

export interface Walked extends Omit<Branch, 'outcome'> {
	outcome: WalkedOutcome;
}

/** A caller cannot tell two questions apart that are worded alike, in one voice, and take as many digits. */
export function isSameQuestion(one: Question, other: Question): boolean {
	return sameJson(questionKey(one), questionKey(other));
}

/** The same but for numbers: a question may tell the time or count something. */
export function isLikeQuestion(one: Question, other: Question): boolean {
	const withoutNumbers = (question: Question) => ({
		...questionKey(question),
		text: question.text.replace(/\d+/g, '0'),
	});
	return sameJson(withoutNumbers(one), withoutNumbers(other));
}

export function isSameHeard(one: readonly Heard[], other: readonly Heard[]): boolean {
	return sameJson(one, other);
}

/** Branches of one prompt that are the same in all but their keys, as one; silence stays apart. */
export function withKeysTogether(branches: readonly Walked[]): Walked[] {
	const together: Walked[] = [];
	for (const branch of branches) {
		const index = isSilence(branch) ? -1 : together.findIndex((other) => isAlike(other, branch));
		const like = together[index];
		if (like) together[index] = joined(like, branch);
		else together.push(branch);
	}
	return together;
}

/** Silence and the keys that do the same, as one, if they do so as well when they are pressed again and again. */
export function withSilenceTogether(branches: readonly Walked[]): Walked[] {
	const silent = branches.filter(isSilence);
	const rest = branches.filter((branch) => !isSilence(branch));
	for (const { keys } of rest) {
		const those = rest.filter((branch) => branch.keys === keys);
		const areAlike = those.every((branch, index) => isAlike(branch, silent[index]));
		if (those.length !== silent.length || !areAlike) continue;
		return rest.map((branch) => joined(branch, silent[those.indexOf(branch)]));
	}
	return [...branches];
}

function isSilence({ keys }: Walked): boolean {
	return keys.includes(SILENCE);
}

function isAlike(one: Walked, other: Walked | undefined): boolean {
	return (
		other !== undefined &&
		one.presses === other.presses &&
		one.isEndless === other.isEndless &&
		isSameHeard(one.heard, other.heard) &&
		isSameOutcome(one.outcome, other.outcome)
	);
}

function joined(one: Walked, other: Walked | undefined): Walked {
	if (!other) return one;
	const answerMs = Math.max(one.answerMs, other.answerMs);
	return { ...one, keys: [...one.keys, ...other.keys], answerMs };
}

/** A prompt is drawn below the first branch that leads to it; the others only name it. */
export function withPromptsOnce(branches: readonly Walked[]): Walked[] {
	const drawn = new Set<Place>();
	return branches.map((branch) => {
		const { outcome } = branch;
		if (outcome.kind !== 'prompt' || outcome.way !== 'next') return branch;
		if (drawn.has(outcome.place)) return { ...branch, outcome: { ...outcome, way: 'elsewhere' } };
		drawn.add(outcome.place);
		return branch;
	});
}

function isSameOutcome(one: WalkedOutcome, other: WalkedOutcome): boolean {
	if (one.kind === 'prompt') return other.kind === 'prompt' && one.place === other.place;
	return other.kind !== 'prompt' && sameJson(one, other);
}

function questionKey({ text, voiceProfile, minDigits, maxDigits }: Question) {
	return { text: text.trim().replace(/\s+/g, ' '), voiceProfile, minDigits, maxDigits };
}

function sameJson(one: unknown, other: unknown): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}
