import { randomBytes } from 'node:crypto';

// The way back to the execution that waits stands in the caller's own IDs of a call, too: the platform sends them along
// with the session summary, so a hub that has forgotten the call, or never heard of it, finds it by the summary alone.

const NODE_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const PATH = /^(\d{1,20})\/([^/?]+)\?signature=([0-9a-f]{64})$/;
const REQUEST_ID = /^(\d{1,20})-([\w-]{22})-[\w-]{5}$/;
const BATCH_ID = /^[\w-]{43}$/;

/** Both at most 50 characters, as the platform takes them. */
export interface WayBackIds {
	clientRequestId: string;
	clientBatchId: string;
}

/** Undefined for an execution or a node whose ID does not fit in: then only the hub knows the way. */
export function toWayBackIds(path: string): WayBackIds | undefined {
	const [, execution, node = '', signature = ''] = PATH.exec(path) ?? [];
	if (execution === undefined || !NODE_ID.test(node)) return undefined;
	const nodeId = Buffer.from(node.replaceAll('-', ''), 'hex').toString('base64url');
	const tellsApart = randomBytes(4).toString('base64url').slice(0, 5);
	return {
		clientRequestId: `${execution}-${nodeId}-${tellsApart}`,
		clientBatchId: Buffer.from(signature, 'hex').toString('base64url'),
	};
}

/** The path of the execution that waits, by the IDs of a session summary; undefined for IDs that somebody else has made. */
export function readWayBackIds(ids: {
	clientRequestId: unknown;
	clientBatchId: unknown;
}): string | undefined {
	const [, execution, node = ''] = REQUEST_ID.exec(String(ids.clientRequestId)) ?? [];
	const batchId = String(ids.clientBatchId);
	if (execution === undefined || !BATCH_ID.test(batchId)) return undefined;
	const hex = Buffer.from(node, 'base64url').toString('hex');
	const nodeId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
	return `${execution}/${nodeId}?signature=${Buffer.from(batchId, 'base64url').toString('hex')}`;
}
