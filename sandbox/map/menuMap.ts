/** Something that a caller hears or meets between two keys, in its order. */
export type Heard =
	| { text: string; voiceProfile: string }
	| { fileUrl: string }
	/** The call goes to somebody else; E.164 with the plus sign. */
	| { connectsTo: string };

/** A question that waits for keys. */
export interface Question {
	text: string;
	voiceProfile: string;
	minDigits: number;
	maxDigits: number;
}

/** What a key leads to. */
export type Outcome =
	| {
			kind: 'prompt';
			/** The number of the prompt. */
			prompt: number;
			/** `next` is drawn below; `again` was on the way here; `elsewhere` is drawn on another way. */
			way: 'next' | 'again' | 'elsewhere';
	  }
	| { kind: 'end' }
	/** The platform got no answer that it can play. */
	| { kind: 'failed'; problem: string }
	/** Another call came to something else here, so it is not known. */
	| { kind: 'unsteady' };

/** What happens at a prompt after a key, or after each of some keys for which it is the same. */
export interface Branch {
	/** One text for each: a key, digits, or an empty text for silence. */
	keys: string[];
	/** How often in a row a key was pressed at the same prompt; 1 except where something else comes after tries. */
	presses: number;
	heard: Heard[];
	/** The slowest answer of the workflow; real milliseconds. */
	answerMs: number;
	outcome: Outcome;
	/** For a key that leads to the same prompt: whether it still did when it was pressed again and again. */
	isEndless: boolean;
}

export interface Prompt {
	/** 1 is the first; in the order in which they are drawn. */
	number: number;
	/** The keys from the answer of the call to here. */
	path: string[];
	/** What is heard before the question. */
	leadIn: Heard[];
	question: Question;
	branches: Branch[];
	/** Keys that were not pressed, because the map ends here. */
	notPressed: string[];
}

/** Where a map ends; what lies beyond is not known. */
export interface MapLimits {
	/** Keys in a row. */
	depth: number;
	calls: number;
	/** Real seconds. */
	seconds: number;
}

/** A phone menu as callers meet it. */
export interface MenuMap {
	/** The number that was called, and who called; E.164 with the plus sign. */
	to: string;
	from: string;
	/** How many calls it took. */
	calls: number;
	limits: MapLimits;
	/** From when on an answer counts as slow; real milliseconds. */
	slowMs: number;
	/** What the answer of the call leads to; it has no keys. */
	start: Branch;
	prompts: Prompt[];
}
