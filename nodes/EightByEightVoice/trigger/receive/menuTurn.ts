import type { IDataObject } from 'n8n-workflow';

import { callAction, type CallAction } from '../../../../core/events/callAction';
import type { PhoneMenu } from '../../../../core/menu/phoneMenu';
import { atMenu, readPlace, writePlace, type Place } from '../../../../core/menu/place';
import {
	beginMenu,
	pressInMenu,
	type MenuCall,
	type MenuChoice,
	type Turn,
} from '../../../../core/menu/playMenu';
import { sealState, unsealState } from '../seals';
import { readMenuForm } from '../menu/readMenuForm';
import { makeReply, readFallback, type CallReply } from './callReply';
import type { Delivery } from './delivery';

/** What a phone menu makes of a Call Action. */
export interface MenuTurn {
	/** Undefined where the workflow answers. */
	reply: CallReply | undefined;
	/** What the workflow starts with; undefined on the way through the menus. */
	starts: IDataObject | undefined;
}

/**
 * The caller's place is sealed in the Client Action ID, which comes back with each key; so nothing is kept here.
 * `event` is what would come out of a Call Action without a menu.
 */
export async function takeMenuTurn(
	delivery: Delivery,
	event: IDataObject | undefined,
): Promise<MenuTurn> {
	const phone = readMenuForm(delivery.fields);
	const call = callAction.parse(delivery.body);
	const turn = phone && (await findTurn(delivery, phone, call));
	if (turn === undefined) return { reply: readFallback(delivery), starts: undefined };

	const { sessionId } = call;
	const state =
		turn.place && (await sealState(delivery.context, writePlace(turn.place), sessionId));
	const starts = turn.choice && {
		...event,
		...describeChoice(turn.choice, call),
		...(state === undefined ? {} : { clientActionId: state }),
	};
	const reply =
		turn.callflow && (makeReply(delivery, state ?? '', turn.callflow) ?? readFallback(delivery));
	return { reply, starts };
}

/** Undefined when the ID is not one that was given to this caller. */
async function findTurn(
	{ context }: Delivery,
	phone: PhoneMenu,
	call: CallAction,
): Promise<Turn | undefined> {
	const { clientActionId, digits, reason, sessionId } = call;
	const now: MenuCall = { now: new Date(), ownNumber: partiesOf(call).ownNumber ?? '' };
	if (reason === 'inboundCall') return beginMenu(phone, now);

	let place: Place | undefined;
	if (clientActionId !== null) {
		const state = await unsealState(context, clientActionId, sessionId);
		if (state === undefined) {
			context.logger.warn(
				'8x8 Voice Trigger: a Client Action ID came that this phone menu has not given to this call, so the caller heard the fallback',
			);
			return undefined;
		}
		place = readPlace(phone, state);
	} else if (reason === 'digitsCaptured') {
		// This call asked for digits before it came here: they are taken for keys of the first menu.
		place = atMenu(phone.menus[0]?.name ?? '');
	}
	// A menu that was published in the meantime may not have the place any more.
	return place === undefined
		? beginMenu(phone, now)
		: pressInMenu(phone, place, { ...now, digits });
}

function describeChoice({ choice, entries, path }: MenuChoice, call: CallAction): IDataObject {
	return {
		reason: 'menuChoice',
		path: path.join('-'),
		choice,
		digits: entries.at(-1)?.[1] ?? null,
		entries: Object.fromEntries(entries),
		...partiesOf(call),
	};
}

/**
 * The person on the line, whether they have called or were called, and the number of the account. n8n keeps
 * expressions from naming a field `caller`.
 */
function partiesOf({ destination, direction, reason, source }: CallAction) {
	const isInbound = reason === 'inboundCall' || direction?.toUpperCase() === 'INBOUND';
	return isInbound
		? { phone: source, ownNumber: destination }
		: { phone: destination, ownNumber: source };
}
