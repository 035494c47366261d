import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import type { VoiceEvent } from '../../../core/events/voiceEvent';
import { Fields } from '../form/fields';
import { withWords } from '../form/withWords';
import { event, WAITING_CALLS } from './eventFields';

/** The events that a trigger can wait for, by their names. */
export type Events = Record<string, VoiceEvent>;

/** What the form of a trigger says. A field is read when it is needed, because an expression may depend on the delivery. */
export interface TriggerForm {
	/** The events that it takes: the one that was chosen, or those by which calls are waited for. */
	events: readonly [VoiceEvent, ...VoiceEvent[]];
	/** Whether it takes them only for calls that are waited for. */
	startsNothing: boolean;
	fields: Fields;
	/** The Options collection as a form of its own. */
	options: Fields;
}

/** What counts in place of a field whose expression fails. */
export type InPlaceOf = (field: { name: string; byDefault: unknown; error: unknown }) => unknown;

/** Throws a UserError when there is no such event, and what a failed expression throws unless something counts in its place. */
export function openForm(
	context: IHookFunctions | IWebhookFunctions,
	events: Events,
	inPlaceOf: InPlaceOf = ({ error }) => {
		throw error;
	},
): TriggerForm {
	const timeZone = context.getTimezone();
	const openFields = (prefix: string) =>
		new Fields((field, byDefault) => {
			const name = `${prefix}${field}`;
			try {
				return withWords(context.getNodeParameter(name, byDefault));
			} catch (error) {
				return inPlaceOf({ name, byDefault, error });
			}
		}, timeZone);
	const fields = openFields('');
	const chosen = fields.text(event);
	const startsNothing = chosen === WAITING_CALLS;
	return {
		events: startsNothing
			? [findEvent(events, 'sessionSummary'), findEvent(events, 'callAction')]
			: [findEvent(events, chosen)],
		startsNothing,
		fields,
		options: openFields('options.'),
	};
}

function findEvent(events: Events, name: string): VoiceEvent {
	const found = events[name];
	if (found !== undefined) return found;
	throw new UserError(`There is no event '${name}'. Choose one from the list.`);
}
