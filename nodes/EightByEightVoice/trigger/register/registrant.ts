import type { IHookFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { subAccountOption } from '../../form/options';
import { openVoiceApi, type VoiceApi } from '../../transport/voiceApi';
import { openForm, type Events, type TriggerForm } from '../triggerForm';
import { isOfTrigger } from '../webhookUrl';
import { findBases, findOwnPath } from './ownAddress';

/** A trigger that is being registered, or whose registration is being taken away, as n8n describes it. */
export interface Registrant extends TriggerForm {
	api: VoiceApi;
	/** Another sub-account under the same key; empty means the credential's. */
	subAccountId: string;
	/** Of production, or of a test that is to listen. */
	url: string;
	/** Whether it is a test that is to listen. */
	isTest: boolean;
	/** Whether a URL is one of this trigger's own, of production or of a test. */
	owns(url: string): boolean;
	/** n8n, for its log. */
	context: IHookFunctions;
}

export function openRegistrant(context: IHookFunctions, events: Events): Registrant {
	const form = openForm(context, events);
	const url = String(context.getNodeWebhookUrl('default'));
	const own = { bases: findBases(context), path: findOwnPath(context, url) };
	return {
		...form,
		api: openVoiceApi(context),
		subAccountId: form.options.text(subAccountOption),
		url,
		isTest: context.getActivationMode() === 'manual',
		owns: (other) => isOfTrigger(other, own),
		context,
	};
}

/** When a workflow is published or a test listens, the editor shows the message alone: the remedy belongs into it. */
export function refusal({ api }: Registrant, message: string, description: string) {
	return new NodeOperationError(api.node, message, { description });
}
