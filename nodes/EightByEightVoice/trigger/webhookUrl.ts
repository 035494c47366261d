// What a registration displaced stands in its own URL, as a query that n8n ignores: it outlives a crash, and it
// reaches the next hook even when n8n gives each hook of a test new static data.
const DISPLACED = 'displacedRegistration';

/** Whether the second is the test URL of the trigger whose production URL is the first: `/webhook-test/…`, `/webhook/…`. */
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

/** The URL under which a trigger is registered when it has displaced another registration. */
export function withDisplaced(url: string, displaced: string | undefined): string {
	return displaced === undefined ? url : `${url}?${DISPLACED}=${encodeURIComponent(displaced)}`;
}

/** The trigger's own URL in a registered one. */
export function withoutDisplaced(registered: string): string {
	const [url = registered] = registered.split(`?${DISPLACED}=`);
	return url;
}

/** The registration that is to be put back when the trigger with this URL goes: not one of its own. */
export function readDisplaced(registered: string, url: string): string | undefined {
	if (!URL.canParse(registered)) return undefined;
	const displaced = new URL(registered).searchParams.get(DISPLACED) ?? undefined;
	if (displaced === undefined || withoutDisplaced(displaced) !== url) return displaced;
	return readDisplaced(displaced, url);
}

/** Whether a delivery with this query came to a registration that had displaced the one of this URL. */
export function hasDisplaced(query: object, url: string): boolean {
	const displaced: unknown = Object.entries(query).find(([name]) => name === DISPLACED)?.[1];
	return typeof displaced === 'string' && withoutDisplaced(displaced) === url;
}
