const REFUSAL_MESSAGES = {
	[-1001]: 'Invalid JSON request body',
	[-1002]: 'Speech profile or language parameter invalid',
	[-1003]: 'Valid maxDigits required when minDigits provided',
	[-1004]: 'DTMF callback url not provided',
	[-1005]: 'Valid overallTimeout is required when digitTimeout provided',
	[-1006]: 'OverallTimeout should be greater than digitTimeout',
	[-1007]: 'Invalid action type was used',
	[-1008]: 'Valid maxDigits is required when completeOnHash is false',
	[-1009]: 'Invalid call flow entry provided',
	[-1010]: 'Some actions are provided beyond the allowed count',
	[-1011]: 'Multiple destination phone numbers found in the request',
	[-1012]: 'Invalid Callflow : Incorrect use of action Hangup',
	[-1013]: 'Invalid Callflow : First action should be a MakeCall action',
	[-1014]: 'Source or caller ID is not allowed',
	[-1015]: 'The validity period of the call flow request has expired',
	[-1016]: 'Invalid Callflow Content: Some special characters are invalid/unaccepted',
	[-1017]: 'Invalid MSISDN format in Destination',
} as const;

export type RefusalCode = keyof typeof REFUSAL_MESSAGES;

/** Why a callflow request is refused; the first one ends its validation. */
export class Refusal extends Error {
	constructor(
		readonly statusCode: RefusalCode,
		message: string = REFUSAL_MESSAGES[statusCode],
	) {
		super(message);
	}

	get httpStatus(): 400 | 422 {
		return [-1001, -1007, -1009].includes(this.statusCode) ? 400 : 422;
	}

	/** A -1009 with the JSON path of the entry, e.g. `$.callflow[0].params.text`. */
	static ofEntry(path: string, problem: string): Refusal {
		return new Refusal(-1009, `${REFUSAL_MESSAGES[-1009]}: ${path}: ${problem}`);
	}
}
