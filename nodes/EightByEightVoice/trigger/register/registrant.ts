import type { IHookFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import type { VoiceEvent } from '../../../../core/events/voiceEvent';
import { subAccountOption } from '../../form/options';
import { openVoiceApi, type VoiceApi } from '../../transport/voiceApi';
import { openForm, type Events, type TriggerForm } from '../triggerForm';
import { isOfTrigger } from '../webhookUrl';
import { findBases, findOwnPath } from './ownAddress';

/** A trigger that is being registered, or whose registration is being taken away, as n8n describes it. */
export interface Registrant extends TriggerForm {
	/** The event that is registered, if the trigger takes several. */
	event: VoiceEvent;
	api: VoiceApi;
	/** Another sub-account under the same key; empty means the credential's. */
	subAccountId: string;
	/** Of production, or of a test that is to listen. */
	url: string;
	/** Whether it is a test that is to listen. */
	isTest: boolean;
	/** Whether a URL is one of this trigger's own, of production or of a test. */
	owns(url: string): boolean;
	/** Whether a URL leads to this n8n. */
	isOfThisN8n(url: string): boolean;
	/** The addresses that this n8n's webhooks can be under; the editor's is the first. */
	bases: string[];
	/** n8n, for its log. */
	context: IHookFunctions;
}

/** One for each event that it takes. */
export function openRegistrants(
	context: IHookFunctions,
	events: Events,
): [Registrant, ...Registrant[]] {
	const form = openForm(context, events);
	const url = String(context.getNodeWebhookUrl('default'));
	const own = { bases: findBases(context), path: findOwnPath(context, url) };
	const registrant = {
		...form,
		api: openVoiceApi(context),
		subAccountId: form.options.text(subAccountOption),
		url,
		isTest: context.getActivationMode() === 'manual',
		owns: (other: string) => isOfTrigger(other, own),
		isOfThisN8n: (other: string) => own.bases.some((base) => other.startsWith(`${base}/`)),
		bases: own.bases,
		context,
	};
	const [first, ...others] = form.events;
	return [{ ...registrant, event: first }, ...others.map((event) => ({ ...registrant, event }))];
}

/** When a workflow is published or a test listens, the editor only shows the message: the remedy belongs in it. */
export function refusal({ api }: Registrant, message: string, description: string) {
	return new NodeOperationError(api.node, message, { description });
}
