import { createHash } from 'node:crypto';

import type { IWebhookFunctions } from 'n8n-workflow';

const REMEMBERED = 500;

// n8n saves static data after the webhook has answered, so two copies that arrive at once would both be new to it.
const seenInThisProcess = new Map<string, string[]>();

/**
 * Whether an event with this key was delivered before, and remembers it. Within one process always right;
 * across restarts and processes as far as the node's static data, the last 500 events, reaches.
 */
export function isRepeated(context: IWebhookFunctions, key: string): boolean {
	const owner = `${String(context.getWorkflow().id)}:${context.getNode().id}`;
	const mark = createHash('sha256').update(key).digest('base64url').slice(0, 16);
	const staticData = context.getWorkflowStaticData('node');
	const stored = Array.isArray(staticData.seen) ? staticData.seen : [];
	const here = seenInThisProcess.get(owner) ?? [];
	if (stored.includes(mark) || here.includes(mark)) return true;

	seenInThisProcess.set(owner, [...here, mark].slice(-REMEMBERED));
	staticData.seen = [...stored, mark].slice(-REMEMBERED);
	return false;
}
