const ACCEPTED =
	'In the result, sessionStatus CREATED means that the call was accepted, not that anybody has answered, and sessionId names it; SKIPPED means that nobody was called, and reason says why.';

/** What a model has to know about every tool that calls people: what this one does, and what its result means. */
export function callForModels(does: string, result = ACCEPTED): string {
	return [
		'Rings a real telephone.',
		does,
		'Use it only when your user wants this call to be made; each use is one more call.',
		'Phone numbers are E.164: + and the country code, no spaces, like +6591234567.',
		'A text is spoken as it is: plain words without markup, at most 3,000 characters.',
		result,
		'After an error that says the call may have been placed, do not call again: tell your user.',
		'When a number is refused because this tool may not call it, tell your user and call no other number instead.',
	].join(' ');
}
