// What a registration is, and what it displaced, stands in its own URL, as a query that n8n ignores: it outlives a
// crash, and it reaches the next hook even when n8n gives each hook of a test new static data.
const TEST = 'listensForTest';
const DISPLACED = 'displacedRegistration';
const MARKED = new RegExp(`^(.*?)\\?((?:${TEST}|${DISPLACED})=.*)$`, 's');

/** What the URL of a registration says. */
export interface RegisteredUrl {
	/** Without what was added to it. */
	url: string;
	/** Whether a test of a trigger listens there. */
	isTest: boolean;
	/** The registration that stood there before, as it was. */
	displaced: string | undefined;
}

/** The URL under which a trigger is registered. */
export function toRegisteredUrl({ url, isTest, displaced }: RegisteredUrl): string {
	const marks = [
		...(isTest ? [`${TEST}=true`] : []),
		...(displaced === undefined ? [] : [`${DISPLACED}=${encodeURIComponent(displaced)}`]),
	];
	return marks.length === 0 ? url : `${url}?${marks.join('&')}`;
}

export function readRegisteredUrl(registered: string): RegisteredUrl {
	const [, url = registered, marks = ''] = MARKED.exec(registered) ?? [];
	const query = new URLSearchParams(marks);
	return { url, isTest: query.has(TEST), displaced: query.get(DISPLACED) ?? undefined };
}

/** The registration that is to be put back when the trigger with this URL goes: neither one of its own nor of a test. */
export function findDisplaced(registered: string, url: string): string | undefined {
	const { displaced } = readRegisteredUrl(registered);
	if (displaced === undefined) return undefined;
	const beneath = readRegisteredUrl(displaced);
	return beneath.isTest || beneath.url === url ? findDisplaced(displaced, url) : displaced;
}

/** Whether a delivery with this query came to a registration that had displaced the one of this URL. */
export function hasDisplaced(query: object, url: string): boolean {
	const displaced: unknown = Object.entries(query).find(([name]) => name === DISPLACED)?.[1];
	return typeof displaced === 'string' && readRegisteredUrl(displaced).url === url;
}

/**
 * Whether a URL is one of the two that a trigger has, for production and for its test. The part between n8n's own
 * address and the trigger's is for the owner of the n8n to name.
 */
export function isOfTrigger(
	url: string,
	{ bases, path }: { bases: string[]; path: string },
): boolean {
	return url.endsWith(`/${path}`) && bases.some((base) => url.startsWith(`${base}/`));
}
