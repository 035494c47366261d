import { randomUUID } from 'node:crypto';

import { isRecord, toText } from '../../../../core/json';
import { isAuthentic } from '../authenticity';
import { sealForWaiting } from '../seals';
import type { CallReply } from '../receive/callReply';
import type { Delivery } from '../receive/delivery';
import { hasDisplaced } from '../webhookUrl';
import { SEALED_FOR, WAITING_HEADER } from './hubMessage';
import type { HandedOn } from './postToCall';

const TIMEOUT_MS = 20_000;

/**
 * A test that listens has taken the place of the published workflow, which knows who waits for which call. So it is
 * asked first, and what it has handed on starts no test.
 */
export async function askProduction({
	body,
	context,
	headers,
	query,
}: Delivery): Promise<HandedOn> {
	// In a test, too, n8n gives the production URL here.
	const url = context.getNodeWebhookUrl('default');
	if (url === undefined || !hasDisplaced(query, url) || !(await isAuthentic(context, headers))) {
		return { state: 'nobodyWaits' };
	}
	const text = toText({ tells: 'event', nonce: randomUUID(), body });
	if (text === undefined) return { state: 'nobodyWaits' };
	try {
		const seal = await sealForWaiting(context, [SEALED_FOR.hub, url, text]);
		const answer: unknown = await context.helpers.httpRequest({
			method: 'POST',
			url,
			headers: { [WAITING_HEADER]: seal, 'Content-Type': 'application/json' },
			body: text,
			abortSignal: AbortSignal.timeout(TIMEOUT_MS),
			json: true,
		});
		return readHandedOn(answer);
	} catch {
		context.logger.warn(
			'8x8 Voice Trigger: a test received an event, and the published workflow could not be asked whether somebody waits for it',
		);
		return { state: 'nobodyWaits' };
	}
}

function readHandedOn(answer: unknown): HandedOn {
	const { state, reply } = isRecord(answer) ? answer : {};
	if (state === 'failed') return { state };
	if (state !== 'taken') return { state: 'nobodyWaits' };
	return {
		state,
		goesOn: true,
		reply: isRecord(reply) ? (reply as CallReply) : undefined,
	};
}
