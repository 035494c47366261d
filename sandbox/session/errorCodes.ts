/** The errors that a session summary can report in its errorDetails. */
export const ERROR_MESSAGES = {
	[-2001]: 'Internal error',
	[-2002]: 'Internal connectivity error',
	[-2003]: 'Callflow invalid',
	[-2004]: 'No coverage for the requested area',
	[-2005]: 'Unable to synthesize text to speech',
	[-2006]: 'Unable to download file for playback',
	[-2007]: 'Validity period expired',
	[-2008]: 'Source MSISDN or caller ID not whitelisted',
	[-2009]: 'Scenario parameters invalid',
	[-2010]: 'Trunk capacity exceeded',
	[-9999]: 'Unknown error',
} as const;

export type ErrorCode = keyof typeof ERROR_MESSAGES;
