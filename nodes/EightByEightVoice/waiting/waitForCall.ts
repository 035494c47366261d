import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { NodeApiError, sleep } from 'n8n-workflow';

import type { Question } from '../../../core/dialogue/question';
import { toTimeOut, type WaitingCall } from '../../../core/dialogue/response';
import type { Item } from '../run/item';
import type { Wait } from '../trigger/hub/hubMessage';
import { findHubs, type NeededType } from './findHubs';
import { greetHub } from './greetHub';
import { keepWait } from './keptWait';
import type { OwnAddress } from './ownAddress';
import { tellHub, type ToTell } from './tellHub';

/** How often a hub is told what it has not stored yet. */
const TELLINGS = 10;
const TELL_AGAIN_MS = 100;

/** How much longer than the execution waits a hub remembers the call, in which a key can still be pressed. */
const GRACE_MS = 10 * 60_000;

export interface CallToWaitFor {
	question: Question;
	address: OwnAddress;
	limit: Date;
	clientRequestId: string;
	subAccountId: string | undefined;
	numbers: Pick<WaitingCall, 'destination' | 'source'>;
}

/**
 * Places a call, and has the execution wait for what becomes of it. The hubs are asked before the call, and told about
 * it after. A call that may have been placed is waited for as well: its session summary tells.
 */
export async function placeAndWait(
	item: Item,
	call: CallToWaitFor,
	place: () => Promise<IDataObject[]>,
): Promise<IDataObject[]> {
	const { context } = item.run;
	const { keptInput: input } = item;
	const { question, address, limit, clientRequestId, subAccountId, numbers } = call;
	const types: NeededType[] = question.responseType === 'outcome' ? ['VSS'] : ['VSS', 'VCA'];
	const bases = [address.base, context.getInstanceBaseUrl().replace(/\/$/, '')];
	const hubs = await findHubs(item, { types, bases, subAccountId });
	const wait: Wait = { path: address.path, until: limit.getTime() + GRACE_MS };
	for (const hub of hubs) {
		await greetHub(context, hub, { tells: 'willCall', clientRequestId, ...wait });
	}
	const sessionId = await placeOrWithdraw(context, { hubs, clientRequestId, wait, place });
	if (sessionId !== null) {
		const toTell: ToTell = { tells: 'hasCalled', clientRequestId, sessionId, ...wait };
		await Promise.all(hubs.map(async (hub) => await tellUntilStored(context, hub, toTell)));
	}
	return [
		await beginToWait(
			context,
			{ input, question, limit },
			{ ...numbers, sessionId, clientRequestId },
		),
	];
}

/** The ID of the session; null where it is not clear whether there is one. */
async function placeOrWithdraw(
	context: IExecuteFunctions,
	{
		hubs,
		clientRequestId,
		wait,
		place,
	}: {
		hubs: string[];
		clientRequestId: string;
		wait: Wait;
		place: () => Promise<IDataObject[]>;
	},
): Promise<string | null> {
	const placed = place();
	const isUnclear = await placed.then(
		() => false,
		async (error: unknown) => {
			const mayExist = error instanceof NodeApiError && error.context.mayHaveBeenPlaced === true;
			const toTell: ToTell = mayExist
				? { tells: 'mayHaveCalled', clientRequestId, ...wait }
				: { tells: 'hasNotCalled', clientRequestId };
			for (const hub of hubs) await tellAfterwards(context, hub, toTell);
			return mayExist;
		},
	);
	if (isUnclear) return null;
	const [output] = await placed;
	return String(output?.sessionId);
}

/**
 * Tells whether it is stored. Somebody may have been called: whatever fails from now on, such as n8n's reading of the
 * credential, must not end as an error about a call that was not made.
 */
async function tellAfterwards(
	context: IExecuteFunctions,
	hub: string,
	toTell: ToTell,
): Promise<boolean> {
	return await tellHub(context, hub, toTell).then(
		(answer) => answer.isHub && answer.isStored,
		() => false,
	);
}

/** Another process, or another event at the same moment, may overwrite what the hub has stored. */
async function tellUntilStored(
	context: IExecuteFunctions,
	hub: string,
	toTell: ToTell,
): Promise<void> {
	for (let telling = 1; telling <= TELLINGS; telling += 1) {
		if (await tellAfterwards(context, hub, toTell)) return;
		if (telling > 1) await sleep(TELL_AGAIN_MS);
	}
	context.logger.warn(
		'8x8 Voice: the 8x8 Voice Trigger could not be told for certain that a call is waited for. If no answer comes, the execution goes on at its limit.',
	);
}

/** At the limit, n8n gives out the node's input, so that gets our fields beside its own. */
async function beginToWait(
	context: IExecuteFunctions,
	{ input, question, limit }: Pick<CallToWaitFor, 'question' | 'limit'> & { input: IDataObject },
	call: WaitingCall,
): Promise<IDataObject> {
	keepWait(context, { input, question, call });
	const atLimit = toTimeOut(question, call) as IDataObject;
	const { main = [] } = context.getExecuteData().data;
	// A copy, because the items themselves belong to the node before.
	main[0] = (main[0] ?? []).map((item) => ({ ...item, json: { ...item.json, ...atLimit } }));
	requireSignature(context);
	await context.putExecutionToWait(limit);
	return atLimit;
}

/** n8n 1.x asks whoever resumes an execution for a proof only when it is told to; n8n 2.x always does. */
function requireSignature(context: object): void {
	if (!('setSignatureValidationRequired' in context)) return;
	const { setSignatureValidationRequired } = context;
	if (typeof setSignatureValidationRequired !== 'function') return;
	setSignatureValidationRequired.call(context);
}
