import type { GenericValue, IDataObject } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import { checkCallflow } from '../../../../core/callflow/checkCallflow';
import { goesOnAfterCapture } from '../../../../core/callflow/compile';
import { explainStatusCode } from '../../../../core/statusCodes';
import type { NodeRun } from '../operation';
import type { CallOptions } from './readCall';
import { refuseCallflow, type NameField } from './refuseCallflow';

export interface CallToSend {
	/** Not checked yet. */
	callflow: unknown;
	/** What else the request was given with, besides the callflow. */
	given?: Record<string, unknown>;
	options: CallOptions;
	nameField: NameField;
}

/**
 * Checks a callflow and sends it, once: an item whose call was placed or may have been placed in an earlier
 * try of the same execution gets that try's outcome instead of another call.
 */
export async function sendCallflow(
	run: NodeRun,
	{ callflow, given, options, nameField }: CallToSend,
	itemIndex: number,
): Promise<IDataObject[]> {
	const { dryRun, subAccountId, validUntil, clientRequestId, duplicateKey } = options;
	const body = {
		...given,
		callflow,
		...(validUntil === undefined ? {} : { validUntil }),
		...(clientRequestId === undefined ? {} : { clientRequestId }),
	} as IDataObject;
	const { source, destination } = findNumbers(body);
	const calledParty = String(destination);
	const earlier = dryRun ? undefined : run.placedCalls.recall(itemIndex, calledParty);
	if (earlier !== undefined) {
		if ('output' in earlier) return earlier.output;
		const { message, description } = earlier.error;
		const error = new NodeOperationError(run.context.getNode(), message, { description });
		error.context.mayHaveBeenPlaced = true;
		throw error;
	}

	const check = checkCallflow(body, {
		now: new Date(),
		hasCallActionWebhook: asksForDigits(body)
			? await run.hasCallActionWebhook(subAccountId)
			: undefined,
	});
	if (!check.ok) throw refuseCallflow(run.context.getNode(), check.issues, nameField, itemIndex);
	if (goesOnAfterCapture(check.request.callflow)) run.hint(AFTER_CAPTURE_HINT);
	if (dryRun) return [{ sessionStatus: 'DRY_RUN', ...body, destination, source }];

	const place = async () =>
		await placeCall(run, body, { itemIndex, source, destination, subAccountId });
	if (duplicateKey === undefined) return await place();
	const output = await run.calledKeys.once(duplicateKey, place);
	return output ?? [{ sessionStatus: 'SKIPPED', reason: 'duplicate', destination, source }];
}

async function placeCall(
	{ api, pace, placedCalls }: NodeRun,
	body: IDataObject,
	{ itemIndex, source, destination, subAccountId }: CallFacts,
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
		turn: pace.turn,
	});
	await sent.catch(keepUnclear);
	const output = [{ ...(await sent), destination, source }];
	placedCalls.remember(itemIndex, { calledParty, output });
	return output;
}

interface CallFacts {
	itemIndex: number;
	source: GenericValue;
	destination: GenericValue;
	subAccountId: string | undefined;
}

/** For a callflow that goes on after it has asked for digits. */
export const AFTER_CAPTURE_HINT =
	'This callflow has actions after Say and Capture. What happens once the digits are there is decided by the answer to the Call Action: put those actions there.';

/** Whom the callflow calls first, and from which number, as they are sent. */
function findNumbers({ callflow }: IDataObject): Record<'source' | 'destination', GenericValue> {
	const first: unknown = Array.isArray(callflow) ? callflow[0] : undefined;
	const params = isObject(first) && isObject(first.params) ? first.params : {};
	return { source: params.source, destination: params.destination };
}

function asksForDigits({ callflow }: IDataObject): boolean {
	return (
		Array.isArray(callflow) &&
		callflow.some((entry) => isObject(entry) && entry.action === 'sayAndCapture')
	);
}

function isObject(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null;
}
