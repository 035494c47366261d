import { z } from 'zod';

import {
	countOrMilliseconds,
	fileUrl,
	optionalSpokenText,
	phoneNumber,
	repetition,
	speed,
	spokenText,
	voiceProfile,
	yesOrNo,
} from './params';

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
			// Any other value could be taken for a yes, and people could be recorded whom nobody has asked.
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
			successMessage: optionalSpokenText,
			failureMessage: optionalSpokenText,
		}),
	}),
	open({ action: z.literal('hangup'), params: open({}).optional() }),
]);

export type CallflowActionName = z.infer<typeof callflowActionSchema>['action'];

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
