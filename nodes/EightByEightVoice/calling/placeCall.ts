import type { GenericValue, IDataObject } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import { inWords } from '../../../core/json';
import { createSession } from '../api/callflows';
import type { Item } from '../run/item';

export interface CheckedCall {
	/** The request as it is to leave at this time. */
	bodyAt(time: Date): IDataObject;
	source: GenericValue;
	destination: GenericValue;
	clientIds: IDataObject;
	subAccountId: string | undefined;
	/** The end of the calling hours; undefined when there are none. */
	closing: Date | undefined;
}

/** The calling hours ended while the call waited for its turn. */
export class CallingHoursOver extends Error {}

/** What became of an item that was called, or perhaps was, in an earlier try of the same execution. */
export function recallCall(
	{ index, run: { context, placedCalls } }: Item,
	destination: GenericValue,
): (() => Promise<IDataObject[]>) | undefined {
	const earlier = placedCalls.recall(index, inWords(destination));
	if (earlier === undefined) return undefined;
	return async () => {
		if ('output' in earlier) return earlier.output;
		const { message, description, clientIds } = earlier.error;
		const error = new NodeOperationError(context.getNode(), message, { description });
		Object.assign(error.context, clientIds, { mayHaveBeenPlaced: true });
		throw error;
	};
}

/** Sends the call when it is its turn, and keeps what became of it. */
export async function placeCall(
	{ index, run: { api, pace, placedCalls } }: Item,
	{ bodyAt, source, destination, clientIds, subAccountId, closing }: CheckedCall,
): Promise<IDataObject[]> {
	const calledParty = inWords(destination);
	const nameCall = (error: unknown) => {
		if (!(error instanceof NodeApiError)) return;
		Object.assign(error.context, clientIds);
		if (error.context.mayHaveBeenPlaced !== true) return;
		const { message } = error;
		const description = `${error.description ?? ''} The Client Request ID of the call is ${String(clientIds.clientRequestId)}.`;
		error.description = description;
		placedCalls.remember(index, { calledParty, error: { message, description, clientIds } });
	};

	const body: IDataObject = {};
	const sent = createSession(api, {
		body,
		subAccountId,
		async turn(afterMs) {
			await pace.turn(afterMs);
			const now = new Date();
			if (closing && closing <= now) throw new CallingHoursOver();
			Object.assign(body, bodyAt(now));
		},
	});
	await sent.catch(nameCall);
	const numbers = { destination, source };
	// Who was called is read first, whatever the answer has in it.
	const output = [{ ...numbers, ...(await sent), ...clientIds, ...numbers }];
	placedCalls.remember(index, { calledParty, output });
	return output;
}
