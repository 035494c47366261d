import type { GenericValue, IDataObject } from 'n8n-workflow';

import type { CallingHours } from '../../../core/time/callingHours';
import { findCommonClosing, findCommonOpening } from '../../../core/time/commonHours';
import { parseInZone } from '../../../core/time/zonedTime';
import type { CallOptions } from '../form/callOptions';
import type { Item } from '../run/item';
import { hintAtOutcome } from './hints';
import { CallingHoursOver, placeCall } from './placeCall';

export interface CallToPerform {
	/** Of POST /callflows, checked. */
	body: IDataObject;
	source: GenericValue;
	destination: GenericValue;
	/** The caller's own IDs for the request, which come out whatever becomes of it. */
	clientIds: IDataObject;
	options: CallOptions;
	/** Of everybody who is called: all must be open. None where they can be called at any time. */
	callingHours: readonly CallingHours[];
	/** What is done around the placing of the call, if anything. */
	around?: ((place: PlaceCall) => Promise<IDataObject[]>) | undefined;
}

/** Sends the call when it is its turn. */
export type PlaceCall = () => Promise<IDataObject[]>;

/** Works out what depends on the clock, and sends the call, unless that is not to be done now. */
export async function performCall(
	item: Item,
	{
		body,
		source,
		destination,
		clientIds,
		options,
		callingHours,
		around = async (place) => await placeAlone(item, place),
	}: CallToPerform,
): Promise<IDataObject[]> {
	const { dryRun, duplicateKey, subAccountId, validFor } = options;
	const numbers = { destination, source };
	const skip = (reason: string, more: IDataObject = {}) => [
		{ ...numbers, sessionStatus: 'SKIPPED', reason, ...more, ...clientIds },
	];
	const skipUntilOpening = () => {
		const nextCallingTime = findCommonOpening(callingHours, new Date())?.toISOString() ?? null;
		return skip('outsideCallingHours', { nextCallingTime });
	};
	const now = new Date();
	const closing = findCommonClosing(callingHours, now);
	if (callingHours.length > 0 && !closing) return skipUntilOpening();

	const bodyAt = (time: Date): IDataObject => {
		const validUntil = findValidity({ given: body.validUntil, now: time, validFor, closing });
		return validUntil === undefined ? body : { ...body, validUntil };
	};
	if (dryRun) {
		// A request that was given as JSON may have any names in it: ours take precedence.
		const ours = { ...numbers, sessionStatus: 'DRY_RUN' };
		return [{ ...ours, ...bodyAt(now), ...ours, ...clientIds }];
	}

	const call = { bodyAt, source, destination, clientIds, subAccountId, closing };
	const place = async () => await around(async () => await placeCall(item, call));
	const { calledKeys } = item.run;
	const placed = duplicateKey === undefined ? place() : calledKeys.once(duplicateKey, place);
	const output = await placed.catch((error: unknown) => {
		if (error instanceof CallingHoursOver) return skipUntilOpening();
		throw error;
	});
	return output ?? skip('duplicate');
}

async function placeAlone(item: Item, place: PlaceCall): Promise<IDataObject[]> {
	const output = await place();
	hintAtOutcome(item);
	return output;
}

/** The platform may hold a call back, but not for longer than asked for, nor beyond the calling hours. */
function findValidity(limits: {
	given: GenericValue | undefined;
	now: Date;
	validFor: number | undefined;
	closing: Date | undefined;
}): GenericValue | undefined {
	const { given, now, validFor, closing } = limits;
	const until =
		validFor === undefined ? given : new Date(now.getTime() + validFor * 60_000).toISOString();
	if (closing === undefined) return until;
	// With Send Unchecked this may be anything: if it is not a time, the end of the hours counts.
	const isEarlier = Number(parseInZone(String(until), 'UTC')) <= closing.getTime();
	return isEarlier ? until : closing.toISOString();
}
