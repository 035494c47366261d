import { createHmac } from 'node:crypto';

import type { IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';

import { hmac, isSame } from './digests';
import { isProven, proofsOf } from './proofs';

/** 96 bits: nobody guesses that many while a call lasts. */
const STATE_SEAL_LENGTH = 16;

/**
 * Seals what travels with a call and comes back with it, for this trigger and this session (`sessionId`, null where
 * 8x8 names none): any process can open it again, and nobody else can have made it.
 */
export async function sealState(
	context: IWebhookFunctions,
	state: string,
	sessionId: string | null,
): Promise<string> {
	const { stateKey } = await proofsOf(context);
	return `${state}.${stateSealOf(stateKey, state, sessionId)}`;
}

/** What was sealed; undefined when it was altered, or sealed for another session or trigger. */
export async function unsealState(
	context: IWebhookFunctions,
	sealed: string,
	sessionId: string | null,
): Promise<string | undefined> {
	const end = sealed.lastIndexOf('.');
	const [state, seal] = [sealed.slice(0, Math.max(end, 0)), sealed.slice(end + 1)];
	const isOurs = await isProven(context, ({ stateKey }) =>
		isSame(seal, stateSealOf(stateKey, state, sessionId)),
	);
	return isOurs ? state : undefined;
}

/**
 * Seals what two nodes that have the same API key tell each other about a call that is waited for. What it is for, and
 * the address that it goes to, are among the parts, so that it counts nowhere else.
 */
export async function sealForWaiting(
	context: IExecuteFunctions | IWebhookFunctions,
	parts: readonly string[],
): Promise<string> {
	const { waitingKey } = await proofsOf(context);
	return hmac(waitingKey, JSON.stringify(parts));
}

/** Whether a node that has the same API key has sealed this. */
export async function isSealedForWaiting(
	context: IExecuteFunctions | IWebhookFunctions,
	seal: unknown,
	parts: readonly string[],
): Promise<boolean> {
	if (typeof seal !== 'string') return false;
	const text = JSON.stringify(parts);
	return await isProven(context, ({ waitingKey }) => isSame(seal, hmac(waitingKey, text)));
}

function stateSealOf(stateKey: string, state: string, sessionId: string | null): string {
	const sealed = createHmac('sha256', stateKey).update(JSON.stringify([sessionId, state]));
	return sealed.digest('base64url').slice(0, STATE_SEAL_LENGTH);
}
