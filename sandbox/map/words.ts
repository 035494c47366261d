import { keysAloud, keysInWords } from './keys';
import type { Branch, Heard, MapLimits, Outcome, Prompt } from './menuMap';

/** What is heard, in words. */
export function heardInWords(heard: Heard): string {
	if ('text' in heard) return heard.text;
	if ('fileUrl' in heard) return `Audio file ${heard.fileUrl}`;
	return `The call goes to ${heard.connectsTo}.`;
}

/** Where a key leads to, seen from a prompt. */
export function outcomeInWords(outcome: Outcome, from: number): string {
	switch (outcome.kind) {
		case 'end':
			return 'The call ends.';
		case 'failed':
			return 'The call breaks off.';
		case 'unsteady':
			return 'Not known.';
		case 'prompt':
			if (outcome.prompt === from) return 'This prompt again';
			return outcome.way === 'again'
				? `Back to prompt ${outcome.prompt}`
				: `Prompt ${outcome.prompt}`;
	}
}

export function pressedInWords({ keys, presses }: Branch): string {
	return keysInWords(keys) + timesInWords(presses);
}

export function pressedAloud({ keys, presses }: Branch): string {
	return keysAloud(keys) + timesInWords(presses);
}

function timesInWords(presses: number): string {
	return presses === 1 ? '' : `, ${presses} times`;
}

/** How many digits a prompt takes; empty for one key. */
export function digitsInWords({ question: { minDigits, maxDigits } }: Prompt): string {
	if (maxDigits === 1) return '';
	return `Takes ${minDigits === maxDigits ? '' : `${minDigits} to `}${maxDigits} digits`;
}

/** Where the map ends although the menu goes on; empty where it does not. */
export function notPressedInWords({ path, notPressed }: Prompt, { depth }: MapLimits): string {
	if (notPressed.length === 0) return '';
	if (path.length >= depth) return `Not followed: ${depth} keys deep`;
	return `Not pressed, as the map had reached its limit: ${keysInWords(notPressed)}`;
}
