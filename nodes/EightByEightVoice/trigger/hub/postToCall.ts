import type { IWebhookFunctions } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';

import { isRecord, toText } from '../../../../core/json';
import { sealForWaiting } from '../seals';
import type { CallReply } from '../receive/callReply';
import { SEALED_FOR, WAITING_HEADER, type AddressState, type Wait } from './hubMessage';
import { toSealedAddress, toWaitingUrl } from './waitingAddress';

/** For one request to n8n itself. */
const TIMEOUT_MS = 8000;

/**
 * How long an execution may take to begin to wait, because n8n has to store it first. Meanwhile, a caller hears
 * nothing.
 */
const BEGINS_WITHIN_MS = { VCA: 6000, VSS: 10_000 } as const;
const TRY_AGAIN_MS = 100;

const RUNNING = /running already/;

/** What an execution that waits is handed. */
export interface EventForCall {
	type: keyof typeof BEGINS_WITHIN_MS;
	body: unknown;
}

/** What became of it. `reply` is the answer to 8x8; `goesOn` says whether the execution has gone on. */
export type HandedOn =
	| { state: 'taken'; goesOn: boolean; reply: CallReply | undefined }
	| { state: 'nobodyWaits' | 'failed' };

interface Answer {
	status: number;
	body: unknown;
}

/** Hands an event to the execution that waits, as soon as it does. */
export async function postToCall(
	context: IWebhookFunctions,
	{ path }: Pick<Wait, 'path'>,
	event: EventForCall,
): Promise<HandedOn> {
	const url = toWaitingUrl(context, path);
	const text = toText(event);
	if (url === undefined || text === undefined) return { state: 'nobodyWaits' };
	const until = Date.now() + BEGINS_WITHIN_MS[event.type];
	const seal = await sealForWaiting(context, [SEALED_FOR.call, toSealedAddress(url), text]);
	for (;;) {
		const answer = await post(context, url, { seal, text });
		if (answer === undefined) return { state: 'failed' };
		if (!isRunning(answer)) return readAnswer(context, answer);
		if (Date.now() > until) return { state: 'failed' };
		await sleep(TRY_AGAIN_MS);
	}
}

/** Whether an execution that will wait can be reached. It still runs, so n8n itself answers with an error. */
export async function probe(
	context: IWebhookFunctions,
	{ path }: Pick<Wait, 'path'>,
): Promise<AddressState> {
	const url = toWaitingUrl(context, path);
	if (url === undefined) return 'refused';
	const answer = await post(context, url, { seal: '', text: '{}' });
	if (answer?.status === 401) return 'refused';
	return isRecord(answer?.body) && typeof answer.body.message === 'string' ? 'open' : 'unreachable';
}

async function post(
	context: IWebhookFunctions,
	url: URL,
	{ seal, text }: { seal: string; text: string },
): Promise<Answer | undefined> {
	try {
		const response: unknown = await context.helpers.httpRequest({
			method: 'POST',
			url: url.href,
			headers: { [WAITING_HEADER]: seal, 'Content-Type': 'application/json' },
			body: text,
			timeout: TIMEOUT_MS,
			// The one above counts silence alone.
			abortSignal: AbortSignal.timeout(TIMEOUT_MS),
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
		});
		const { statusCode, body } = response as { statusCode: number; body: unknown };
		return { status: statusCode, body: readJson(body) };
	} catch {
		return undefined;
	}
}

/** As long as n8n has stored nothing of an execution, it answers with an error of its own. */
function isRunning({ status, body }: Answer): boolean {
	if (status >= 500) return true;
	return status === 409 && isRecord(body) && RUNNING.test(String(body.message));
}

/** Anything but an answer of our own node says that nobody waits: n8n has a page for that, too. */
function readAnswer(context: IWebhookFunctions, { status, body }: Answer): HandedOn {
	if (status === 401) {
		context.logger.warn(
			'8x8 Voice Trigger: an execution that waits for a call took nothing from this trigger',
		);
	}
	if (status !== 200 || !isRecord(body) || typeof body.goesOn !== 'boolean') {
		return { state: 'nobodyWaits' };
	}
	const { goesOn, reply } = body;
	return { state: 'taken', goesOn, reply: isRecord(reply) ? (reply as CallReply) : undefined };
}

function readJson(body: unknown): unknown {
	if (typeof body !== 'string') return body;
	try {
		return JSON.parse(body) as unknown;
	} catch {
		return body;
	}
}
