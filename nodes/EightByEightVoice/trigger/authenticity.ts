import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

import type { IDataObject } from 'n8n-workflow';

/**
 * The secret that 8x8 sends back with each delivery. Derived from the API key, so that nothing is stored; the
 * workflow and the node make it another one for each trigger, and the same for its test and production URL.
 */
export function deriveSecret(apiKey: string, workflowId: string, nodeId: string): string {
	return createHmac('sha256', apiKey).update(`${workflowId}:${nodeId}`).digest('hex');
}

/**
 * What an event that a test hands over to production carries, so that it is known to come from this n8n, wherever
 * its own requests seem to come from. 8x8, and whoever reads its deliveries, cannot make it: they know the secret,
 * not the API key.
 */
export function sealHandOver(
	apiKey: string,
	workflowId: string,
	nodeId: string,
	body: string,
): string {
	const parts = JSON.stringify(['hand-over', workflowId, nodeId, body]);
	return createHmac('sha256', apiKey).update(parts).digest('hex');
}

/** Whether two texts are the same, in a time that tells nothing about them. */
export function isSame(one: string, other: string): boolean {
	return timingSafeEqual(digest(one), digest(other));
}

/** Whether one of the headers carries the secret. 8x8 does not document which, so all are looked at. */
export function carriesSecret(headers: IDataObject, secret: string): boolean {
	const expected = digest(secret);
	const values = Object.values(headers).flatMap((value) =>
		Array.isArray(value) ? value : [value],
	);
	return values
		.filter((value): value is string => typeof value === 'string')
		.flatMap((value) => [value, value.replace(/^\S+\s+/, '')])
		.map((value) => timingSafeEqual(digest(value), expected))
		.includes(true);
}

// Digests have one length, which a comparison in constant time needs.
function digest(value: string): Buffer {
	return createHash('sha256').update(value).digest();
}
