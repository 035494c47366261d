import { errorMessages, type ErrorCode } from './session/errorCodes';

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
	/** Simulated seconds of ringing, to the answer or to the end. */
	ringSeconds: number;
	errorCode?: ErrorCode;
}

export interface MagicNumber {
	/** The last two digits of +1 xxx 555 01NN, the range reserved for fiction, in any area code. */
	ending: string;
	meaning: string;
	outcome: CallOutcome;
	/** What is pressed in every capture. */
	digit?: string;
}

export const answered: CallOutcome = { sessionStatus: 'COMPLETED', answered: true, ringSeconds: 5 };

export function failsWith(errorCode: ErrorCode): CallOutcome {
	return { sessionStatus: 'ERROR', answered: false, ringSeconds: 0, errorCode };
}

export function unanswered(sessionStatus: SessionStatus, ringSeconds: number): CallOutcome {
	return { sessionStatus, answered: false, ringSeconds };
}

function error(ending: string, errorCode: ErrorCode): MagicNumber {
	return {
		ending,
		meaning: `error ${errorCode}: ${errorMessages[errorCode]}`,
		outcome: failsWith(errorCode),
	};
}

export const magicNumbers: readonly MagicNumber[] = [
	{ ending: '00', meaning: 'answered', outcome: answered },
	{ ending: '01', meaning: 'busy', outcome: unanswered('BUSY', 2) },
	{ ending: '02', meaning: 'no answer', outcome: unanswered('NO_ANSWER', 30) },
	{ ending: '03', meaning: 'canceled while ringing', outcome: unanswered('CANCELED', 8) },
	{ ending: '04', meaning: 'failed', outcome: unanswered('FAILED', 1) },
	{
		ending: '10',
		meaning: 'answered, and opted out during the call',
		outcome: { ...answered, sessionStatus: 'COMPLETED_UNSUBSCRIBED' },
	},
	{
		ending: '11',
		meaning: 'answered, but opting out went wrong',
		outcome: { ...answered, sessionStatus: 'COMPLETED_UNSUB_ERROR' },
	},
	{
		ending: '12',
		meaning: 'had opted out before: not rung',
		outcome: unanswered('UNSUBSCRIBED_CONTACT', 0),
	},
	error('21', -2001),
	error('22', -2002),
	error('23', -2003),
	error('24', -2004),
	error('25', -2005),
	error('26', -2006),
	error('27', -2007),
	error('28', -2008),
	error('29', -2009),
	error('30', -2010),
	error('31', -9999),
	...[...'0123456789'].map((digit) => ({
		ending: `4${digit}`,
		meaning: `answered, and presses ${digit} in every capture`,
		outcome: answered,
		digit,
	})),
];

/** Numbers outside of the table are answered. */
export function outcomeOf(destination: string): CallOutcome {
	return magicNumberOf(destination)?.outcome ?? answered;
}

/** Numbers outside of the table press nothing. */
export function magicDigitOf(number: string): string | undefined {
	return magicNumberOf(number)?.digit;
}

function magicNumberOf(number: string): MagicNumber | undefined {
	const ending = /^\+?1\d{3}55501(\d\d)$/.exec(number)?.[1];
	return magicNumbers.find((magic) => magic.ending === ending);
}
