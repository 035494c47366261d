import { randomUUID } from 'node:crypto';

import type { IExecuteFunctions } from 'n8n-workflow';

import { isRecord } from '../../../core/json';
import { isSealedForWaiting, sealForWaiting } from '../trigger/seals';
import {
	ADDRESS_STATES,
	SEALED_FOR,
	WAITING_HEADER,
	type AddressState,
	type HubMessage,
} from '../trigger/hub/hubMessage';

/** For one request to n8n itself, which may ask itself something to answer it. */
const TIMEOUT_MS = 12_000;

/** What to tell, without what makes each message another one. */
export type ToTell = HubMessage extends infer Message
	? Message extends { nonce: string }
		? Omit<Message, 'nonce'>
		: never
	: never;

/** What the hub answered, or why it did not. */
export type HubAnswer =
	| { isHub: true; isStored: boolean; address: AddressState | undefined }
	| { isHub: false; why: 'unreachable' | 'refused' | 'another' };

/** Tells a trigger of this n8n something about a call that waits, and makes sure that it is one. */
export async function tellHub(
	context: IExecuteFunctions,
	url: string,
	toTell: ToTell,
): Promise<HubAnswer> {
	const nonce = randomUUID();
	const text = JSON.stringify({ ...toTell, nonce });
	const seal = await sealForWaiting(context, [SEALED_FOR.hub, url, text]);
	const response = await post(context, { url, text, seal });
	if (response === undefined) return { isHub: false, why: 'unreachable' };
	const { statusCode, body } = response;
	if (statusCode === 401 || statusCode === 403) return { isHub: false, why: 'refused' };
	const answer = isRecord(body) ? body : {};
	const parts = [SEALED_FOR.node, url, nonce];
	if (!(await isSealedForWaiting(context, answer.proof, parts))) {
		return { isHub: false, why: statusCode >= 400 ? 'unreachable' : 'another' };
	}
	const address = ADDRESS_STATES.find((state) => state === answer.address);
	return { isHub: true, isStored: answer.isStored === true, address };
}

async function post(
	context: IExecuteFunctions,
	{ url, text, seal }: { url: string; text: string; seal: string },
): Promise<{ statusCode: number; body: unknown } | undefined> {
	try {
		const response: unknown = await context.helpers.httpRequest({
			method: 'POST',
			url,
			headers: { [WAITING_HEADER]: seal, 'Content-Type': 'application/json' },
			body: text,
			timeout: TIMEOUT_MS,
			// The one above counts silence alone.
			abortSignal: AbortSignal.timeout(TIMEOUT_MS),
			json: true,
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
		});
		return response as { statusCode: number; body: unknown };
	} catch {
		return undefined;
	}
}
