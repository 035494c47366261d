import { z } from 'zod';

/** What the person who is called may give back. */
export const RESPONSE_TYPES = ['approval', 'choice', 'digits', 'outcome'] as const;

const answerKeySchema = z.object({
	/** 0 to 9. */
	key: z.string(),
	/** What it is for, as it is spoken. */
	label: z.string(),
	/** What is spoken once it was pressed; empty for what is spoken after any key. */
	reply: z.string(),
});

export type AnswerKey = z.infer<typeof answerKeySchema>;

/** What a person is asked on the phone, as it was when they were called; it is kept as JSON while the call lasts. */
export const questionSchema = z.object({
	responseType: z.enum(RESPONSE_TYPES),
	message: z.string(),
	/** By the API's names, for every action that speaks. */
	voice: z.object({ voiceProfile: z.unknown(), speed: z.unknown() }),
	/** Of an approval, the first approves. */
	keys: z.array(answerKeySchema),
	/** Where digits are asked for. */
	minDigits: z.number(),
	maxDigits: z.number(),
	/** How a key is spoken: `{key}` and `{label}` are replaced. */
	keyInstruction: z.string(),
	/** Has everything said again; empty for none. */
	repeatKey: z.string(),
	/** Must be pressed before anything is said; empty for none. */
	pin: z.string(),
	/** How the PIN is asked for. */
	pinInstruction: z.string(),
	/** How often an answer, and the PIN, is asked for at most. */
	noOfTries: z.number(),
	successMessage: z.string(),
	failureMessage: z.string(),
	/** Whether an AI agent waits for it, before it uses a tool. */
	isForModel: z.boolean(),
});

export type Question = z.infer<typeof questionSchema>;
