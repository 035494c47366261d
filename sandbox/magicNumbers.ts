import { ERROR_MESSAGES, type ErrorCode } from './session/errorCodes';

export type SessionStatus =
	| 'COMPLETED'
	| 'BUSY'
	| 'NO_ANSWER'
	| 'CANCELED'
	| 'FAILED'
	| 'ERROR'
	| 'COMPLETED_UNSUBSCRIBED'
	| 'COMPLETED_UNSUB_ERROR'
	| 'UNSUBSCRIBED_CONTACT';

/** What becomes of a call to a number. */
export interface CallOutcome {
	sessionStatus: SessionStatus;
	answered: boolean;
	/** Simulated seconds of ringing, until the answer or the end. */
	ringSeconds: number;
	errorCode?: ErrorCode;
}

export interface MagicNumber {
	/** The last two digits of +1 xxx 555 01NN, the range reserved for fiction, in any area code. */
	ending: string;
	meaning: string;
	outcome: CallOutcome;
	/** The key pressed in every capture. */
	digit?: string;
}

export const ANSWERED: CallOutcome = { sessionStatus: 'COMPLETED', answered: true, ringSeconds: 5 };

export function failsWith(errorCode: ErrorCode): CallOutcome {
	return { sessionStatus: 'ERROR', answered: false, ringSeconds: 0, errorCode };
}

export function unanswered(sessionStatus: SessionStatus, ringSeconds: number): CallOutcome {
	return { sessionStatus, answered: false, ringSeconds };
}

function errorNumber(ending: string, errorCode: ErrorCode): MagicNumber {
	return {
		ending,
		meaning: `error ${errorCode}: ${ERROR_MESSAGES[errorCode]}`,
		outcome: failsWith(errorCode),
	};
}

export const MAGIC_NUMBERS: readonly MagicNumber[] = [
	{ ending: '00', meaning: 'answered', outcome: ANSWERED },
	{ ending: '01', meaning: 'busy', outcome: unanswered('BUSY', 2) },
	{ ending: '02', meaning: 'no answer', outcome: unanswered('NO_ANSWER', 30) },
	{ ending: '03', meaning: 'canceled while ringing', outcome: unanswered('CANCELED', 8) },
	{ ending: '04', meaning: 'failed', outcome: unanswered('FAILED', 1) },
	{
		ending: '10',
		meaning: 'answered, and opted out during the call',
		outcome: { ...ANSWERED, sessionStatus: 'COMPLETED_UNSUBSCRIBED' },
	},
	{
		ending: '11',
		meaning: 'answered, but opting out went wrong',
		outcome: { ...ANSWERED, sessionStatus: 'COMPLETED_UNSUB_ERROR' },
	},
	{
		ending: '12',
		meaning: 'had opted out before: not rung',
		outcome: unanswered('UNSUBSCRIBED_CONTACT', 0),
	},
	errorNumber('21', -2001),
	errorNumber('22', -2002),
	errorNumber('23', -2003),
	errorNumber('24', -2004),
	errorNumber('25', -2005),
	errorNumber('26', -2006),
	errorNumber('27', -2007),
	errorNumber('28', -2008),
	errorNumber('29', -2009),
	errorNumber('30', -2010),
	errorNumber('31', -9999),
	...[...'0123456789'].map((digit) => ({
		ending: `4${digit}`,
		meaning: `answered, and presses ${digit} in every capture`,
		outcome: ANSWERED,
		digit,
	})),
];

/** Numbers that are not in the table are answered. */
export function outcomeOf(destination: string): CallOutcome {
	return magicNumberOf(destination)?.outcome ?? ANSWERED;
}

/** Numbers that are not in the table press nothing. */
export function magicDigitOf(number: string): string | undefined {
	return magicNumberOf(number)?.digit;
}

function magicNumberOf(number: string): MagicNumber | undefined {
	const ending = /^\+?1\d{3}55501(\d\d)$/.exec(number)?.[1];
	return MAGIC_NUMBERS.find((magic) => magic.ending === ending);
}
