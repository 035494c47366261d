import type { IHookFunctions } from 'n8n-workflow';

import type { WebhookRegistration } from '../../../../core/answers/registrations';
import { findWebhook, listWebhooks, registerWebhook, unregisterWebhook } from '../../api/webhooks';
import { readAllowedIps } from '../allowedIps';
import { renewSecret } from '../proofs';
import { respondWith } from '../callActionFields';
import { findMenuProblems } from '../menu/menuProblems';
import type { Events } from '../triggerForm';
import { allowedIps } from '../triggerOptions';
import { findDisplaced, readRegisteredUrl, toRegisteredUrl } from '../webhookUrl';
import { chooseDisplaced } from './displacement';
import { explainUnreachable } from './publicUrl';
import { openRegistrants, refusal, type Registrant } from './registrant';
import { forgetWorkflow, rememberWorkflow } from './registeredWorkflows';

/**
 * Registers this trigger's URL. A registration of somebody else makes it fail or, with `existingWebhook: replace`, is
 * displaced. Registering again what is already there is harmless, and n8n does so when it publishes in several tries.
 */
export async function register(context: IHookFunctions, events: Events): Promise<void> {
	const registrants = openRegistrants(context, events);
	const [registrant] = registrants;
	refuseWrongAllowedIps(registrant);
	refuseWrongMenu(registrant);
	refuseTestOfNothing(registrant);
	const { api, isTest, subAccountId, url } = registrant;
	const httpAuthHeader = await renewSecret(context);
	const unreachable = explainUnreachable(url, await api.baseUrl());
	if (unreachable) throw refusal(registrant, unreachable.message, unreachable.description);

	// All are judged before the first is registered: both, or none.
	const webhooks = await listWebhooks(api, subAccountId);
	const toRegister = registrants.flatMap((one) => {
		const current = webhooks.find(({ type }) => type === one.event.type);
		return isHeldForUs(one, current)
			? []
			: [{ type: one.event.type, current, displaced: current && chooseDisplaced(one, current) }];
	});
	rememberWorkflow(context, registrant);
	for (const { type, current, displaced } of toRegister) {
		await registerWebhook(
			api,
			{ type, url: toRegisteredUrl({ url, isTest, displaced }), enabled: true, httpAuthHeader },
			{ subAccountId, isTaken: current !== undefined },
		);
	}
}

/** Takes this trigger's registration away, and puts back what it displaced. Somebody else's is left alone. */
export async function unregister(context: IHookFunctions, events: Events): Promise<void> {
	const registrants = openRegistrants(context, events);
	for (const registrant of registrants) await unregisterEvent(registrant);
	forgetWorkflow(registrants[0].url);
}

async function unregisterEvent(registrant: Registrant): Promise<void> {
	const { api, context, event, owns, subAccountId, url } = registrant;
	const current = await findWebhook(api, event.type, subAccountId);
	if (current === undefined) return;

	const registered = readRegisteredUrl(current.url);
	// While a test listens, the test's URL is registered in production's place: unpublishing ends both.
	if (registered.url !== url && !(registered.isTest && owns(registered.url))) return;

	const displaced = findDisplaced(current.url, url);
	if (displaced === undefined) {
		await unregisterWebhook(api, current, subAccountId);
		return;
	}
	const ownSecret = owns(readRegisteredUrl(displaced).url)
		? { httpAuthHeader: await renewSecret(context) }
		: {};
	const registration = { type: event.type, url: displaced, enabled: true, ...ownSecret };
	await registerWebhook(api, registration, { subAccountId, isTaken: true });
}

function refuseWrongMenu(registrant: Registrant): void {
	const { event, fields } = registrant;
	if (event.name !== 'callAction' || fields.value(respondWith) !== 'menu') return;
	const [first, ...others] = findMenuProblems(fields);
	if (first === undefined) return;
	const all = [first, ...others].map((problem, index) => `${index + 1}. ${problem}`).join(' ');
	throw refusal(
		registrant,
		others.length === 0
			? first
			: `${others.length + 1} things are wrong with the phone menu. ${all}`,
		'Nothing was published, so that no caller gets lost in it. Correct it, then publish again.',
	);
}

/** Another trigger of this n8n takes the event, and hands on what is waited for, as every trigger does. */
function isHeldForUs(
	{ isOfThisN8n, owns, startsNothing }: Registrant,
	current: WebhookRegistration | undefined,
): boolean {
	if (!startsNothing || current === undefined) return false;
	const { url } = readRegisteredUrl(current.url);
	return isOfThisN8n(url) && !owns(url);
}

function refuseTestOfNothing(registrant: Registrant): void {
	if (!registrant.startsNothing || !registrant.isTest) return;
	throw refusal(
		registrant,
		"With the event 'For calls that wait', this trigger starts nothing, so there is nothing to test. Publish the workflow instead.",
		'It hands what becomes of calls to the executions that wait for them.',
	);
}

function refuseWrongAllowedIps(registrant: Registrant): void {
	const allowed = readAllowedIps(registrant.options.value(allowedIps));
	if (!('wrongEntry' in allowed)) return;
	throw refusal(
		registrant,
		`'Allowed IPs' has an entry that is no IP address: '${allowed.wrongEntry}'. Write addresses like 203.0.113.7 or 2001:db8::7, or ranges like 203.0.113.0/24, with commas or line breaks between them.`,
		"To let every address deliver, remove the option 'Allowed IPs'. Then publish again.",
	);
}
