import type { CallflowActionName } from '../../../core/callflow/schema';

interface ActionInWords {
	/** Its name, and what the name alone does not say. */
	name: string;
	does: string;
}

/** Each action of a callflow as a model reads about it. */
const ACTIONS: Record<CallflowActionName, ActionInWords> = {
	say: { name: 'say', does: 'speak a text (plain words, at most 3,000 characters)' },
	playFile: { name: 'playFile', does: 'play a file' },
	sayAndCapture: { name: 'sayAndCapture', does: 'ask for digits' },
	makeCall: { name: 'makeCall (connects a second person)', does: 'connect a second person' },
	hangup: { name: 'hangup', does: 'hang up' },
};

const IN_WORDS = Object.values(ACTIONS);

/** The names of all actions: `say, … and hangup`. */
export const ACTION_NAMES_FOR_MODELS = listWords('name').join(' and ');

/** What all actions do: `speak a text …, … or hang up`. */
export const ACTIONS_FOR_MODELS = listWords('does').join(', or ');

function listWords(word: keyof ActionInWords): [allButLast: string, last: string] {
	const words = IN_WORDS.map((action) => action[word]);
	return [words.slice(0, -1).join(', '), words.slice(-1).join()];
}
