import type { BehaviourSettings } from '../behaviour';

const WORDS: Readonly<Record<string, string>> = {
	'0': 'zero',
	'1': 'one',
	'2': 'two',
	'3': 'three',
	'4': 'four',
	'5': 'five',
	'6': 'six',
	'7': 'seven',
	'8': 'eight',
	'9': 'nine',
	'*': 'star',
	'#': 'hash',
};

export interface DigitsInPayload {
	eventData?: unknown;
	dtmf?: string | null;
}

/** What was pressed, as the payload of a webhook has it in the current form; null for nothing. */
export function digitsInPayload(
	digits: string | null,
	{ digitsForm, nothingPressed }: BehaviourSettings,
): DigitsInPayload {
	const dtmf = digits ?? (nothingPressed === 'null' ? null : '');
	switch (digitsForm) {
		case 'object':
			return { eventData: { dtmf } };
		case 'text':
			return { eventData: dtmf };
		case 'payload':
			return { dtmf };
		case 'spoken':
			return { eventData: { asrCaptured: dtmf === null ? null : spokenDigits(dtmf) } };
	}
}

function spokenDigits(digits: string): string {
	return [...digits].map((digit) => WORDS[digit] ?? digit).join(' ');
}
