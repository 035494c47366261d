const APPROVED = 'The person who was called approved this on the phone.';

const REASONS = new Map([
	['declined', 'The person who was called declined this on the phone.'],
	['noKey', 'The phone was picked up, but nobody pressed the key that approves this.'],
	['noAnswer', 'Nobody picked up the phone.'],
	['busy', 'The line was busy.'],
	['timedOut', 'No answer came in time.'],
	['duplicate', 'Nobody was called, because this call was made before.'],
	['outsideCallingHours', 'Nobody was called, because it is outside of the calling hours.'],
	['dryRun', 'Nobody was called, because the review was only tried out.'],
]);

/** What the model of an AI agent is told about a review by phone: n8n itself tells it only that it was denied. */
export function tellModel({ approved, reason }: { approved: boolean; reason: string }): string {
	if (approved) return APPROVED;
	const words =
		REASONS.get(reason) ?? `Nobody was reached by phone. The outcome of the call is '${reason}'.`;
	return `${words} So it was not approved, and was not done.`;
}
