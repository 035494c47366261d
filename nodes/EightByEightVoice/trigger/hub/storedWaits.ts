import type { IDataObject } from 'n8n-workflow';

import type { Wait } from './hubMessage';

const REQUEST = 'r';

/** What a wait is known by once its call has a session. */
export function sessionKey(sessionId: string): string {
	return `s${sessionId}`;
}

/** What a wait is known by before that: the caller's own ID. */
export function requestKey(clientRequestId: string): string {
	return `${REQUEST}${clientRequestId}`;
}

/** The caller's own ID in such a key; undefined for that of a session. */
export function requestIn(key: string): string | undefined {
	return key.startsWith(REQUEST) ? key.slice(REQUEST.length) : undefined;
}

/** As one text, because n8n wraps each object in static data, and each in that. */
export function writeWaits(waits: Array<[key: string, wait: Wait]>): string {
	return waits.map(([key, { path, until }]) => `${until} ${path} ${key}`).join('\n');
}

/** Those whose time is not over. */
export function readWaits(stored: unknown): Array<[key: string, wait: Wait]> {
	const now = Date.now();
	const lines = typeof stored === 'string' ? stored.split('\n') : [];
	return lines.flatMap((line) => {
		const [, until, path = '', key = ''] = /^(\d+) (\S+) (.+)$/.exec(line) ?? [];
		const wait = { path, until: Number(until) };
		return wait.until >= now ? [[key, wait] as [string, Wait]] : [];
	});
}

/** Whether n8n has stored that this session is waited for. */
export function isStored(staticData: IDataObject, sessionId: string): boolean {
	return readWaits(staticData.waiting).some(([key]) => key === sessionKey(sessionId));
}
