import { z } from 'zod';

/** What a text among the parameters of an action is; the rules about one kind find its parameters by it. */
export type TextKind = (typeof TEXT_KINDS)[number];

export const TEXT_KINDS = ['spoken', 'voice', 'phone number', 'web address'] as const;

/** Marks a text as one of a kind. */
function ofKind<Text extends z.ZodTypeAny>(kind: TextKind, text: Text): Text {
	return text.describe(kind);
}

/** The longest text the platform speaks in one action, in characters. */
const MAX_TEXT_LENGTH = 3000;

/** Whether there is anything in a text but blanks and characters that nobody sees. */
export function saysSomething(text: string): boolean {
	return /[^\s\p{Cf}]/u.test(text);
}

// Every message is read after the name of the field: first the rule, then the remedy.
export const spokenText = ofKind(
	'spoken',
	z
		.string({
			required_error: 'is missing. Write what the voice should say.',
			invalid_type_error: 'must be a text. Write what the voice should say.',
		})
		// Characters, not UTF-16 units, of which some characters take two.
		.refine(
			(text) => text.length <= MAX_TEXT_LENGTH || [...text].length <= MAX_TEXT_LENGTH,
			`must not be longer than ${MAX_TEXT_LENGTH} characters. Shorten it, or split it into two Say actions.`,
		)
		.refine(saysSomething, 'must not be empty. Write what the voice should say.'),
);

export const optionalSpokenText = ofKind(
	'spoken',
	z.string({ invalid_type_error: 'must be a text. Write it as text.' }).nullish(),
);

// Whether such a voice exists, and is named at all, is a rule with a status code of its own.
export const voiceProfile = ofKind(
	'voice',
	z.string({
		required_error: 'is missing. Choose a voice from the list.',
		invalid_type_error: 'must be the code of a voice. Choose a voice from the list.',
	}),
);

const ONE_OF_THREE = 'must be 1, 2 or 3. Choose one of these.';
export const repetition = z
	.number({ invalid_type_error: ONE_OF_THREE })
	.refine((times) => [1, 2, 3].includes(times), ONE_OF_THREE)
	.optional();

const HALF_TO_DOUBLE = 'must be a number from 0.5 to 2. Leave it at 1 for normal speed.';
export const speed = z
	.number({ invalid_type_error: HALF_TO_DOUBLE })
	.min(0.5, HALF_TO_DOUBLE)
	.max(2, HALF_TO_DOUBLE)
	.optional();

const WHOLE_NUMBER = 'must be a whole number, 1 or more. Correct it, or leave it out.';

/** Whether this is a number of digits, tries or milliseconds. */
export function isCount(value: unknown): value is number {
	return Number.isInteger(value) && Number(value) >= 1;
}

/** Whether a parameter is given: in a capture, the platform reads null and absent alike. */
export function isPresent(value: unknown): boolean {
	return value !== undefined && value !== null;
}

export const countOrMilliseconds = z
	.number({ invalid_type_error: WHOLE_NUMBER })
	.refine(isCount, WHOLE_NUMBER)
	.nullish();

export const yesOrNo = z.boolean({
	invalid_type_error: 'must be true or false. Switch it on or off.',
});

const WEB_ADDRESS =
	'must be a web address. Give one that starts with http:// or https:// and that 8x8 can open without a password.';
export const fileUrl = ofKind(
	'web address',
	z
		.string({
			required_error: `is missing and ${WEB_ADDRESS}`,
			invalid_type_error: WEB_ADDRESS,
		})
		.superRefine((value, context) => {
			const message = judgeAudioAddress(value);
			if (message) context.addIssue({ code: 'custom', message });
		}),
);

function judgeAudioAddress(value: string): string | undefined {
	if (!URL.canParse(value)) return WEB_ADDRESS;
	const { protocol, pathname } = new URL(value);
	if (protocol !== 'http:' && protocol !== 'https:') return WEB_ADDRESS;
	// The number of a version after the last dot is no extension.
	const extension = /\.(\d*[a-z][a-z0-9]*)$/i.exec(pathname)?.[1]?.toLowerCase();
	if (extension === undefined || extension === 'wav' || extension === 'mp3') return undefined;
	return `must lead to a WAV or MP3 file, not to .${extension}. Convert the file, or correct the address.`;
}

export const phoneNumber = ofKind(
	'phone number',
	z.string({
		required_error: 'is missing. Give a phone number with its country code, like +6591234567.',
		invalid_type_error:
			'must be one phone number, as text. Give it with its country code, like +6591234567.',
	}),
);
