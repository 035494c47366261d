import { randomUUID } from 'node:crypto';

import type { GenericValue, IDataObject } from 'n8n-workflow';

import { recordCalls } from '../../../core/callflow/recordCalls';
import { inWords, isRecord } from '../../../core/json';
import type { CallOptions } from '../form/callOptions';
import { toHoursOf } from '../form/readCallingHours';
import type { Item } from '../run/item';
import type { PreparedCall } from '../run/operation';
import { checkCall, type CallToCheck } from './checkCall';
import { hintAtCallflow } from './hints';
import { performCall, type CallToPerform } from './performCall';
import { recallCall } from './placeCall';

export interface CallToPrepare extends CallToCheck {
	/** What else the request was given with, besides the callflow. */
	given?: Record<string, unknown>;
	/** What is done around the placing of the call, if anything. */
	around?: CallToPerform['around'];
}

/**
 * Checks a callflow, and calls nobody. An item whose call was placed or may have been placed in an earlier try of the
 * same execution is not checked again: it gets that try's outcome.
 */
export async function prepareCall(item: Item, call: CallToPrepare): Promise<PreparedCall> {
	const { around, given = {}, options } = call;
	const callflow = options.record ? recordCalls(call.callflow) : call.callflow;
	const { dryRun, duplicateKey, validUntil } = options;
	const clientIds = readClientIds(given, options);
	const body = {
		...given,
		callflow,
		...(validUntil === undefined ? {} : { validUntil }),
		...clientIds,
	} as IDataObject;
	const { source, destinations } = findNumbers(callflow);
	const [destination] = destinations;
	const prepared = { numbers: destinations.map(inWords), callsNobody: dryRun, duplicateKey };

	const earlier = dryRun ? undefined : recallCall(item, destination);
	if (earlier !== undefined) return { ...prepared, callsNobody: true, perform: earlier };

	await checkCall(item, body, { ...call, callflow });
	hintAtCallflow(item, callflow);
	const { callingHours: chosen } = options;
	const callingHours = chosen === undefined ? [] : toHoursOf(chosen, prepared.numbers);
	const toPerform = { body, source, destination, clientIds, options, callingHours, around };
	return {
		...prepared,
		perform: async () => await performCall(item, toPerform),
	};
}

/** The caller's own IDs for the request: an option counts before the JSON, and a request without an ID gets one. */
function readClientIds(given: Record<string, unknown>, options: CallOptions): IDataObject {
	const clientRequestId = options.clientRequestId ?? given.clientRequestId;
	const clientBatchId = options.clientBatchId ?? given.clientBatchId;
	const isOpen = String(clientRequestId ?? '').trim() === '';
	return {
		clientRequestId: isOpen ? randomUUID() : clientRequestId,
		...(clientBatchId === undefined ? {} : { clientBatchId }),
	} as IDataObject;
}

/** The number that the callflow calls from, and those that it calls, in order, as they are sent. */
function findNumbers(callflow: unknown): { source: GenericValue; destinations: GenericValue[] } {
	const calls = (Array.isArray(callflow) ? callflow : []).filter(
		(entry, index) => isRecord(entry) && (index === 0 || entry.action === 'makeCall'),
	);
	const numbers = calls.map(({ params }) => (isRecord(params) ? params : {}));
	return {
		source: numbers[0]?.source as GenericValue,
		destinations: numbers.map(({ destination }) => destination as GenericValue),
	};
}
