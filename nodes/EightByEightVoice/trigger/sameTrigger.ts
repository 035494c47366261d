/** Whether two URLs are the test and the production URL of one trigger: `/webhook-test/…` and `/webhook/…`. */
export function isSameTrigger(one: string, other: string): boolean {
	return isProductionOf(one, other) || isProductionOf(other, one);
}

/** Whether the second is the test URL of the trigger whose production URL is the first. */
export function isProductionOf(production: string, test: string): boolean {
	if (!URL.canParse(production) || !URL.canParse(test)) return false;
	const [live, trial] = [new URL(production), new URL(test)];
	const liveParts = live.pathname.split('/');
	const trialParts = trial.pathname.split('/');
	if (live.origin !== trial.origin || liveParts.length !== trialParts.length) return false;
	const differing = liveParts.flatMap((part, index) => (part === trialParts[index] ? [] : [index]));
	const [index] = differing;
	return (
		differing.length === 1 &&
		index !== undefined &&
		trialParts[index] === `${String(liveParts[index])}-test`
	);
}
