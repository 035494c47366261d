import { CALLFLOW_ACTION_NAMES } from './callflow/schema';

const LAST = CALLFLOW_ACTION_NAMES.at(-1);
const ALL_BUT_LAST = CALLFLOW_ACTION_NAMES.slice(0, -1);

/**
 * The platform's codes: negative ones down to -1020 come at once, in the answer to a request; from -2001
 * on they come later, in a session summary. Source: the Voice API's status and error code tables.
 */
export const STATUS_CODES = [
	{
		code: -1001,
		meaning: '8x8 could not read the request',
		remedy: 'Check that the callflow is a list of actions.',
	},
	{
		code: -1002,
		meaning: '8x8 does not know this voice',
		remedy: 'Choose a voice from the list: the code must be one of your sub-account.',
	},
	{
		code: -1003,
		meaning: 'Min Digits was given without a fitting Max Digits',
		remedy: 'Set Max Digits to the same number or more.',
	},
	{
		code: -1004,
		meaning: 'the digits a caller presses have nowhere to go',
		remedy: 'Register a Call Action webhook for this sub-account before you ask for digits.',
	},
	{
		code: -1005,
		meaning: 'Digit Timeout was given without Overall Timeout',
		remedy: 'Set Overall Timeout as well.',
	},
	{
		code: -1006,
		meaning: 'Overall Timeout is not longer than Digit Timeout',
		remedy: 'Make Overall Timeout longer than Digit Timeout.',
	},
	{
		code: -1007,
		meaning: 'the callflow has an action that 8x8 does not know',
		remedy: `Use ${ALL_BUT_LAST.join(', ')} or ${LAST}.`,
	},
	{
		code: -1008,
		meaning: 'Complete on Hash is off and Max Digits is missing',
		remedy: 'Set Max Digits to a number from 1 to 25, or switch Complete on Hash on.',
	},
	{
		code: -1009,
		meaning: 'a value in the callflow is missing or not allowed',
		remedy: 'Correct the value that 8x8 names.',
	},
	{
		code: -1010,
		meaning: 'the callflow has too many actions of one kind',
		remedy: 'Use Make Call at most twice in one callflow.',
	},
	{
		code: -1011,
		meaning: 'more than one destination was given',
		remedy: 'Give one phone number per call. Use one item for each number.',
	},
	{
		code: -1012,
		meaning: 'Hang Up stands in the wrong place',
		remedy: 'Use Hang Up once, as the last action.',
	},
	{
		code: -1013,
		meaning: 'the callflow does not begin with a call',
		remedy: 'Put Make Call first.',
	},
	{
		code: -1014,
		meaning: '8x8 does not allow this caller ID',
		remedy:
			'Choose one of your own numbers as source, or ask 8x8 to register this caller ID to your account.',
	},
	{
		code: -1015,
		meaning: 'the time until which the call may be made has passed',
		remedy: 'Choose a later time in Valid Until, or a longer Valid For.',
	},
	{
		code: -1016,
		meaning: 'the text has characters that 8x8 does not accept',
		remedy: 'Remove control characters and broken characters from the text.',
	},
	{
		code: -1017,
		meaning: 'the destination is not a valid phone number',
		remedy: 'Give the number with its country code, 7 to 15 digits, like +6591234567.',
	},
	{
		code: -1018,
		meaning: 'a scenario cannot be combined with other actions',
		remedy: 'Send the scenario on its own.',
	},
	{ code: -1019, meaning: 'the scenario has no name', remedy: 'Give the name of the scenario.' },
	{
		code: -1020,
		meaning: 'the scenario does not exist or is not yours',
		remedy: 'Check the name of the scenario.',
	},
	{
		code: -2001,
		meaning: '8x8 had an internal error',
		remedy: 'Try again later. If it stays, write to 8x8 support with the session ID.',
	},
	{
		code: -2002,
		meaning: '8x8 had an internal connection problem',
		remedy: 'Try again later. If it stays, write to 8x8 support with the session ID.',
	},
	{
		code: -2003,
		meaning: '8x8 could not carry out the callflow',
		remedy:
			'Check the actions of the callflow and their order. If the call went on with an answer to a Call Action, such as that of Respond, check that answer as well.',
	},
	{
		code: -2004,
		meaning: '8x8 cannot call this country or area',
		remedy: 'Ask 8x8 to open the destination for your account, or reach the person another way.',
	},
	{
		code: -2005,
		meaning: '8x8 could not speak the text',
		remedy: 'Check that the voice fits the language of the text, and that the text can be spoken.',
	},
	{
		code: -2006,
		meaning: '8x8 could not download the audio file',
		remedy:
			'Check that the file can be opened without a password, is WAV or MP3 and smaller than 5 MB.',
	},
	{
		code: -2007,
		meaning: 'the time until which the call could be made passed before it was made',
		remedy: 'Allow more time in Valid For or Valid Until.',
	},
	{
		code: -2008,
		meaning: 'the caller ID is not registered to your account',
		remedy: 'Choose one of your own numbers as source, or ask 8x8 to register this caller ID.',
	},
	{
		code: -2009,
		meaning: 'the parameters of the scenario are not valid',
		remedy: 'Check the parameters of the scenario.',
	},
	{
		code: -2010,
		meaning: 'all lines of your account were in use',
		remedy: 'Make fewer calls at a time, or ask 8x8 for more capacity.',
	},
	{
		code: -9999,
		meaning: '8x8 had an unknown error',
		remedy: 'Try again later. If it stays, write to 8x8 support.',
	},
] as const;

export type StatusCode = (typeof STATUS_CODES)[number]['code'];

/** What a code means and what to do, in words; undefined for a code that is not in the table. */
export function explainStatusCode(
	code: number | null,
): { meaning: string; remedy: string } | undefined {
	return STATUS_CODES.find((entry) => entry.code === code);
}
