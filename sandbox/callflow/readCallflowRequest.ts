import type { BehaviourRules } from '../behaviour';
import { defined, isJsonObject, type JsonObject } from '../json';
import type { Action, ActionAnswer, ActionName, CallflowRequest } from './callflowRequest';
import { FieldReader } from './fieldReader';
import { readAction, readActionName } from './readAction';
import { Refusal } from './refusal';

const MAX_MAKE_CALLS = 2;
const MAX_CLIENT_ID_CHARACTERS = 50;

/**
 * Reads what can be judged from the body alone: its structure, the order and number of its actions,
 * and the type and range of each parameter.
 */
export function readCallflowRequest(
	body: unknown,
	{ knowsClientIds }: Pick<BehaviourRules, 'knowsClientIds'>,
): CallflowRequest {
	if (!isJsonObject(body) || !Array.isArray(body.callflow)) throw new Refusal(-1001);
	const entries: unknown[] = body.callflow;
	const names = entries.map(readActionName);
	if (names[0] !== 'makeCall') throw new Refusal(-1013);

	const read = new FieldReader('$', body);
	return defined({
		callflow: readActions(entries, names, MAX_MAKE_CALLS),
		received: entries,
		validUntil: readValidUntil(read),
		...(knowsClientIds ? readClientIds(read) : readClientRequestId(read, body)),
	});
}

/** Reads the answer to a CALL_ACTION, in a session that already has `legs` calls. */
export function readActionAnswer(body: unknown, legs: number): ActionAnswer {
	if (!isJsonObject(body) || !Array.isArray(body.callflow)) throw new Refusal(-1001);
	const entries: unknown[] = body.callflow;
	return defined({
		callflow: readActions(entries, entries.map(readActionName), MAX_MAKE_CALLS - legs),
		clientActionId: new FieldReader('$', body).optionalString('clientActionId'),
	});
}

function readClientIds(read: FieldReader) {
	return {
		clientRequestId: read.optionalText('clientRequestId', MAX_CLIENT_ID_CHARACTERS),
		clientBatchId: read.optionalText('clientBatchId', MAX_CLIENT_ID_CHARACTERS),
	};
}

/** The reference has no clientBatchId: it is ignored like any unknown field, and only kept to be shown. */
function readClientRequestId(read: FieldReader, { clientBatchId }: JsonObject) {
	return {
		clientRequestId: read.optionalString('clientRequestId'),
		clientBatchId: typeof clientBatchId === 'string' ? clientBatchId : undefined,
	};
}

function readActions(entries: unknown[], names: ActionName[], makeCallsLeft: number): Action[] {
	if (names.filter((name) => name === 'makeCall').length > makeCallsLeft) throw new Refusal(-1010);
	if (names.slice(0, -1).includes('hangup')) throw new Refusal(-1012);
	return names.map((name, index) => readAction(name, entries[index], index));
}

/** The documented form only: UTC, to the millisecond, with a Z. */
function readValidUntil(read: FieldReader): string | undefined {
	const validUntil = read.optionalString('validUntil');
	if (validUntil === undefined) return undefined;
	const date = new Date(validUntil);
	if (Number.isNaN(date.getTime()) || date.toISOString() !== validUntil) {
		throw read.refusal('validUntil', 'must be a UTC time of the form YYYY-MM-DDTHH:MM:SS.SSSZ');
	}
	return validUntil;
}
