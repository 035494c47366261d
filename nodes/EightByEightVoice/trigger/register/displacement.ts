import type { WebhookRegistration } from '../../../../core/answers/registrations';
import { existingWebhook } from '../triggerOptions';
import { findDisplaced, readRegisteredUrl } from '../webhookUrl';
import { refusal, type Registrant } from './registrant';
import { nameHolder } from './registeredWorkflows';

/** Which registration is to be put back at the end: that of production after a test, or a foreign one after Replace. */
export function chooseDisplaced(
	registrant: Registrant,
	current: WebhookRegistration,
): string | undefined {
	const { context, event, isTest, owns, url } = registrant;
	const registered = readRegisteredUrl(current.url);
	if (owns(registered.url)) {
		// A test puts production's registration back. A registration that a crash has left behind belongs to nobody:
		// what it displaced counts.
		return isTest && !registered.isTest ? current.url : findDisplaced(current.url, url);
	}

	// One that could not be deleted was switched off instead, and belongs to nobody any more.
	if (event.type === 'VNU' && !current.enabled) return undefined;
	refuseForeign(registrant, current);
	if (!current.hasSecret) return current.url;
	context.logger.warn(
		`8x8 Voice Trigger: the registration for ${event.words} that is replaced has a secret, which 8x8 does not give out. It cannot be put back when this workflow is unpublished.`,
	);
	return undefined;
}

function refuseForeign(registrant: Registrant, current: WebhookRegistration): void {
	const { bases, event, isOfThisN8n, isTest, options } = registrant;
	const holder = nameHolder(current.url, bases);
	const isOurs = isOfThisN8n(current.url);
	if (options.value(existingWebhook) !== 'replace') {
		const [unpublish, whose] = isOurs
			? ['Unpublish it', 'It is in use, so it was left alone.']
			: ['Unregister that one', 'It may be another n8n or another system, so it was left alone.'];
		throw refusal(
			registrant,
			`The ${event.words} of this sub-account already go to ${holder}. ${unpublish}, use another sub-account, or set the option 'Existing Webhook' to 'Replace'.`,
			`8x8 delivers each type of event of a sub-account to one address only. ${whose}`,
		);
	}
	if (isTest && current.hasSecret) {
		throw refusal(
			registrant,
			`A test cannot take over the ${event.words} that go to ${holder}. ${isOurs ? 'Unpublish it' : 'Publish the workflow instead'}, or test with another sub-account.`,
			'They are protected by a secret that 8x8 does not give out, so they could not be handed back after the test.',
		);
	}
}
