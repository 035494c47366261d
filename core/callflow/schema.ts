import { z } from 'zod';

/** The longest text the platform speaks in one action, in characters. */
export const MAX_TEXT_LENGTH = 3000;

// Every message is read after the name of the field: first the rule, then the remedy.
const spokenText = z
	.string({
		required_error: 'is missing. Write what the voice should say.',
		invalid_type_error: 'must be a text. Write what the voice should say.',
	})
	// Characters, not UTF-16 units, of which some characters take two.
	.refine(
		(text) => text.length <= MAX_TEXT_LENGTH || [...text].length <= MAX_TEXT_LENGTH,
		`must not be longer than ${MAX_TEXT_LENGTH} characters. Shorten it, or split it into two Say actions.`,
	)
	.refine((text) => text.trim() !== '', 'must not be empty. Write what the voice should say.');

const optionalText = z
	.string({ invalid_type_error: 'must be a text. Write it as text.' })
	.nullish();

// Whether such a voice exists, and is named at all, is a rule with a status code of its own.
const voiceProfile = z.string({
	required_error: 'is missing. Choose a voice from the list.',
	invalid_type_error: 'must be the code of a voice. Choose a voice from the list.',
});

const ONE_OF_THREE = 'must be 1, 2 or 3. Choose one of these.';
const repetition = z
	.number({ invalid_type_error: ONE_OF_THREE })
	.refine((times) => [1, 2, 3].includes(times), ONE_OF_THREE)
	.optional();

const HALF_TO_DOUBLE = 'must be a number from 0.5 to 2. Leave it at 1 for normal speed.';
const speed = z
	.number({ invalid_type_error: HALF_TO_DOUBLE })
	.min(0.5, HALF_TO_DOUBLE)
	.max(2, HALF_TO_DOUBLE)
	.optional();

const WHOLE_NUMBER = 'must be a whole number, 1 or more. Correct it, or leave it out.';

/** Whether this is a number of digits, tries or milliseconds. */
export function isCount(value: unknown): value is number {
	return Number.isInteger(value) && Number(value) >= 1;
}

// The platform reads null and absent alike in a capture.
const countOrMilliseconds = z
	.number({ invalid_type_error: WHOLE_NUMBER })
	.refine(isCount, WHOLE_NUMBER)
	.nullish();

const yesOrNo = z.boolean({ invalid_type_error: 'must be true or false. Switch it on or off.' });

const WEB_ADDRESS =
	'must be a web address. Give one that starts with http:// or https:// and that 8x8 can open without a password.';
const fileUrl = z
	.string({
		required_error: `is missing and ${WEB_ADDRESS}`,
		invalid_type_error: WEB_ADDRESS,
	})
	.superRefine((value, context) => {
		const message = judgeAudioAddress(value);
		if (message) context.addIssue({ code: 'custom', message });
	});

function judgeAudioAddress(value: string): string | undefined {
	if (!URL.canParse(value)) return WEB_ADDRESS;
	const { protocol, pathname } = new URL(value);
	if (protocol !== 'http:' && protocol !== 'https:') return WEB_ADDRESS;
	// The number of a version after the last dot is no extension.
	const extension = /\.(\d*[a-z][a-z0-9]*)$/i.exec(pathname)?.[1]?.toLowerCase();
	if (extension === undefined || extension === 'wav' || extension === 'mp3') return undefined;
	return `must lead to a WAV or MP3 file, not to .${extension}. Convert the file, or correct the address.`;
}

const phoneNumber = z.string({
	required_error: 'is missing. Give a phone number with its country code, like +6591234567.',
	invalid_type_error:
		'must be one phone number, as text. Give it with its country code, like +6591234567.',
});

/** An object that may have more fields than these: what the API adds later passes through unjudged. */
function open<Shape extends z.ZodRawShape>(shape: Shape) {
	return z.object(shape).passthrough();
}

/** One action of a callflow. `params` carry the API's own names; times are in milliseconds. */
export const callflowActionSchema = z.discriminatedUnion('action', [
	open({
		action: z.literal('makeCall'),
		params: open({
			source: phoneNumber,
			destination: phoneNumber,
			// Any other value could be taken for a yes, and people be recorded whom nobody has asked.
			callRecording: yesOrNo.nullish(),
		}),
	}),
	open({
		action: z.literal('say'),
		params: open({ text: spokenText, voiceProfile, repetition, speed }),
	}),
	open({
		action: z.literal('playFile'),
		params: open({ fileUrl, repetition }),
	}),
	open({
		action: z.literal('sayAndCapture'),
		params: open({
			promptMessage: spokenText,
			voiceProfile,
			speed,
			minDigits: countOrMilliseconds,
			maxDigits: countOrMilliseconds,
			digitTimeout: countOrMilliseconds,
			overallTimeout: countOrMilliseconds,
			completeOnHash: yesOrNo.nullish(),
			noOfTries: countOrMilliseconds,
			successMessage: optionalText,
			failureMessage: optionalText,
		}),
	}),
	open({ action: z.literal('hangup'), params: open({}).optional() }),
]);

export type CallflowAction = z.infer<typeof callflowActionSchema>;
export type CallflowActionName = CallflowAction['action'];

/** The actions' names, in the order in which the form offers them. */
export const CALLFLOW_ACTION_NAMES = callflowActionSchema.options.map(
	(option) => option.shape.action.value,
);

const MAX_CLIENT_ID_LENGTH = 50;

const clientId = z
	.string({ invalid_type_error: 'must be a text. Write the ID as text.' })
	.refine(
		(id) => id.length <= MAX_CLIENT_ID_LENGTH || [...id].length <= MAX_CLIENT_ID_LENGTH,
		`must not be longer than ${MAX_CLIENT_ID_LENGTH} characters. Shorten it.`,
	)
	.optional();

const UTC_TIME = 'must be a date and time in UTC, like 2030-01-31T09:00:00.000Z. Correct it.';

/** The body of POST /callflows. `validUntil` is UTC, `YYYY-MM-DDTHH:MM:SS.SSSZ`. */
export const callflowRequestSchema = open({
	callflow: z.array(callflowActionSchema),
	validUntil: z
		.string({ invalid_type_error: UTC_TIME })
		.datetime({ precision: 3, message: UTC_TIME })
		.optional(),
	clientRequestId: clientId,
	clientBatchId: clientId,
});

export type CallflowRequest = z.infer<typeof callflowRequestSchema>;
