import type { GenericValue, IDataObject } from 'n8n-workflow';

import { goesOnAfterCapture } from '../../../../core/callflow/compile';
import { findClosing } from '../../../../core/callingHours';
import type { NodeRun } from '../operation';
import { CallingHoursOver, placeCall, recallCall } from './placeCall';
import type { CallOptions } from './readCall';
import type { NameField } from './refuseCallflow';
import { requireCallable } from './requireCallable';

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
	const { dryRun, subAccountId, validUntil, clientRequestId, duplicateKey, callingHours } = options;
	const body = {
		...given,
		callflow,
		...(validUntil === undefined ? {} : { validUntil }),
		...(clientRequestId === undefined ? {} : { clientRequestId }),
	} as IDataObject;
	const { source, destination } = findNumbers(body);
	const earlier = dryRun ? undefined : recallCall(run, itemIndex, destination);
	if (earlier !== undefined) return earlier;

	const hasCallActionWebhook = asksForDigits(body)
		? await run.hasCallActionWebhook(subAccountId)
		: undefined;
	const request = requireCallable(run, {
		body,
		rules: { hasCallActionWebhook },
		nameField,
		itemIndex,
	});
	if (goesOnAfterCapture(request.callflow)) run.hint(AFTER_CAPTURE_HINT);
	const skip = (reason: string) => [{ sessionStatus: 'SKIPPED', reason, destination, source }];
	const closing = callingHours && findClosing(callingHours, new Date());
	if (callingHours && !closing) return skip('outsideCallingHours');
	if (closing) {
		// 8x8 may hold a call back; both are UTC in one form, so the smaller text is the earlier time.
		const until = request.validUntil;
		const end = closing.toISOString();
		body.validUntil = until === undefined || end < until ? end : until;
	}
	if (dryRun) return [{ sessionStatus: 'DRY_RUN', ...body, destination, source }];

	const call = { body, itemIndex, source, destination, subAccountId, closing };
	const place = async () => await placeCall(run, call);
	const placed = duplicateKey === undefined ? place() : run.calledKeys.once(duplicateKey, place);
	const output = await placed.catch((error: unknown) => {
		if (error instanceof CallingHoursOver) return skip('outsideCallingHours');
		throw error;
	});
	return output ?? skip('duplicate');
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
