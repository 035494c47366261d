import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import type { VoiceEvent } from '../../../core/events/voiceEvent';
import { Fields } from '../form/fields';
import { event } from './eventFields';

/** The events that a trigger can wait for, by their names. */
export type Events = Record<string, VoiceEvent>;

/** What the form of a trigger says. A field is read when it is needed, because an expression may depend on the delivery. */
export interface TriggerForm {
	/** The event that was chosen. */
	event: VoiceEvent;
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
				return context.getNodeParameter(name, byDefault);
			} catch (error) {
				return inPlaceOf({ name, byDefault, error });
			}
		}, timeZone);
	const fields = openFields('');
	return { event: findEvent(events, fields.text(event)), fields, options: openFields('options.') };
}

function findEvent(events: Events, name: string): VoiceEvent {
	const found = events[name];
	if (found !== undefined) return found;
	throw new UserError(`There is no event '${name}'. Choose one from the list.`);
}
