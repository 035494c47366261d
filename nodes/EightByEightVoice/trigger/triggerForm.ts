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

/** Throws a UserError when there is no such event. */
export function openForm(context: IHookFunctions | IWebhookFunctions, events: Events): TriggerForm {
	const timeZone = context.getTimezone();
	const fields = new Fields(
		(name, byDefault) => context.getNodeParameter(name, byDefault),
		timeZone,
	);
	const options = new Fields(
		(name, byDefault) => context.getNodeParameter(`options.${name}`, byDefault),
		timeZone,
	);
	return { event: findEvent(events, fields.text(event)), fields, options };
}

function findEvent(events: Events, name: string): VoiceEvent {
	const found = events[name];
	if (found !== undefined) return found;
	throw new UserError(`There is no event '${name}'. Choose one from the list.`);
}
