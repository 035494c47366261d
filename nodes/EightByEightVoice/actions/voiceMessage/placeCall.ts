import type { GenericValue, IDataObject } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import { explainStatusCode } from '../../../../core/statusCodes';
import type { NodeRun } from '../operation';

export interface CheckedCall {
	body: IDataObject;
	itemIndex: number;
	source: GenericValue;
	destination: GenericValue;
	subAccountId: string | undefined;
	/** The end of the calling hours; undefined when there are none. */
	closing: Date | undefined;
}

/** The calling hours ended while the call waited for its turn. */
export class CallingHoursOver extends Error {}

/** The output for an item that was called in an earlier try of the same execution; throws if it may have been. */
export function recallCall(
	{ context, placedCalls }: NodeRun,
	itemIndex: number,
	destination: GenericValue,
): IDataObject[] | undefined {
	const earlier = placedCalls.recall(itemIndex, String(destination));
	if (earlier === undefined || 'output' in earlier) return earlier?.output;
	const { message, description } = earlier.error;
	const error = new NodeOperationError(context.getNode(), message, { description });
	error.context.mayHaveBeenPlaced = true;
	throw error;
}

/** Sends the call when it is its turn, and keeps what became of it. */
export async function placeCall(
	{ api, pace, placedCalls }: NodeRun,
	{ body, itemIndex, source, destination, subAccountId, closing }: CheckedCall,
): Promise<IDataObject[]> {
	const calledParty = String(destination);
	const keepUnclear = (error: unknown) => {
		if (!(error instanceof NodeApiError) || error.context.mayHaveBeenPlaced !== true) return;
		const { message, description } = error;
		placedCalls.remember(itemIndex, {
			calledParty,
			error: { message, description: description ?? '' },
		});
	};

	const sent = api.request({
		method: 'POST',
		path: '/callflows',
		body,
		subAccountId,
		placesCall: true,
		explain: explainStatusCode,
		async turn(afterMs) {
			await pace.turn(afterMs);
			if (closing && closing <= new Date()) throw new CallingHoursOver();
		},
	});
	await sent.catch(keepUnclear);
	const output = [{ ...(await sent), destination, source }];
	placedCalls.remember(itemIndex, { calledParty, output });
	return output;
}
