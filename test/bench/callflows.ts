// What every contender sends, each in its own way.

export const SOURCE = '+12025550190';
export const TEXT = 'Good morning, this is a reminder of your appointment tomorrow at nine.';
export const VOICE = 'en-GB-Emma';
export const ANSWER = 'Thank you. We have written it down. Good bye.';

/** The body that starts one call. */
export function voiceMessage(destination: string) {
	return {
		callflow: [
			{ action: 'makeCall', params: { source: SOURCE, destination } },
			{ action: 'say', params: { text: TEXT, voiceProfile: VOICE } },
			{ action: 'hangup' },
		],
	};
}

/** What a caller hears who has pressed a digit. */
export const ANSWER_CALLFLOW = [
	{ action: 'say', params: { text: ANSWER, voiceProfile: VOICE } },
	{ action: 'hangup' },
];

/** The number of an item: each another one, none of them magic in the sandbox. */
export function phoneOf(index: number): string {
	return `+44207${String(index).padStart(7, '0')}`;
}
