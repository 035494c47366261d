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

/**
 * Branches of one prompt that are the same in all but their keys, as one. Silence stays apart from keys, except from the hash
 * alone, which ends an entry that is empty.
 */
export function withKeysTogether(branches: readonly Walked[]): Walked[] {
	const together: Walked[] = [];
	for (const branch of branches) {
		const like = together.find(
			(other) =>
				isTogether(other, branch) &&
				isSameHeard(other.heard, branch.heard) &&
				isSameOutcome(other.outcome, branch.outcome),
		);
		if (!like) {
			together.push({ ...branch });
			continue;
		}
		like.keys = [...like.keys, ...branch.keys];
		like.answerMs = Math.max(like.answerMs, branch.answerMs);
	}
	return together;
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

function isTogether({ keys }: Walked, other: Walked): boolean {
	return !other.keys.includes(SILENCE) || keys.every((key) => key === '#');
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
