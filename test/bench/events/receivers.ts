import { randomUUID } from 'node:crypto';

import { z } from 'zod';

import { bareNodeType } from '../bareNodes/install';
import { ANSWER, VOICE } from '../callflows';
import type { BenchNode, Host } from '../host';
import { SUB_ACCOUNTS, type MeasuredPlatform } from '../measuredPlatform';
import { headersOfDelivery } from './secret';

/** A published workflow that deliveries are sent to. */
export interface Receiver {
	name: string;
	workflowId: string;
	url: string;
	headers: Record<string, string>;
	/** It answers by itself, and n8n executes nothing. */
	startsNothing?: boolean;
}

const registrationsSchema = z.array(
	z.object({ subAccountId: z.string(), type: z.string(), url: z.string() }),
);
export const VOICE_PROFILE = { __rl: true, mode: 'code', value: VOICE };
const ACTIONS = {
	action: [{ action: 'say', text: ANSWER, voiceProfile: VOICE_PROFILE }, { action: 'hangup' }],
};

/** The key that is pressed leads from the first menu to the second. */
const MENU = {
	menuVoiceProfile: VOICE_PROFILE,
	menus: {
		menu: [
			{
				name: 'First',
				prompt: ANSWER,
				keys: {
					key: [{ key: '4', does: 'menu', menu: { __rl: true, mode: 'name', value: 'Second' } }],
				},
			},
			{
				name: 'Second',
				prompt: ANSWER,
				keys: { key: [{ key: '0', does: 'hangup', text: ANSWER }] },
			},
		],
	},
};

interface VoiceTrigger {
	/** The platform's name for its event. */
	type: string;
	subAccountId: string;
	parameters: object;
	/** Beside those that every trigger here has. */
	options?: object;
}

/** Publishes a workflow behind our trigger. */
export async function publishVoiceTrigger(
	{ host, platform }: { host: Host; platform: MeasuredPlatform },
	name: string,
	{ type, subAccountId, parameters, options }: VoiceTrigger,
	...rest: BenchNode[]
): Promise<Receiver> {
	const trigger = {
		name: 'Trigger',
		type: 'n8n-nodes-8x8-voice.eightByEightVoiceTrigger',
		typeVersion: 1,
		// The same receiver may be published for several parts.
		webhookId: randomUUID(),
		parameters: {
			fallbackVoiceProfile: VOICE_PROFILE,
			...parameters,
			// Of two triggers that answer for a sub-account, each is asked at its own address.
			options: { subAccountId, existingWebhook: 'replace', ...options },
		},
	};
	const workflowId = await host.publish(name, [trigger, ...rest]);
	const registrations = registrationsSchema.parse(await platform.control('GET', 'webhooks'));
	const url = registrations.find(
		(candidate) => candidate.subAccountId === subAccountId && candidate.type === type,
	)?.url;
	if (url === undefined) throw new Error(`${name} is not registered with the platform.`);
	return { name, workflowId, url, headers: await headersOfDelivery(platform, subAccountId, type) };
}

interface WebhookWorkflow {
	path: string;
	trigger: Pick<BenchNode, 'type' | 'typeVersion' | 'parameters'>;
	rest?: BenchNode[];
}

/** Publishes a workflow behind any other webhook node. */
async function publishWebhook(
	host: Host,
	name: string,
	{ path, trigger, rest = [] }: WebhookWorkflow,
): Promise<Receiver> {
	const [webhookId = ''] = path.split('/');
	const workflowId = await host.publish(name, [
		{ name: 'Trigger', webhookId, ...trigger },
		...rest,
	]);
	return { name, workflowId, url: `${host.n8n.url}/webhook/${path}`, headers: {} };
}

function bare(name: string) {
	return { type: bareNodeType(name), typeVersion: 1, parameters: {} };
}

export const VOICE_TRIGGER = '8x8 Voice Trigger';
export const BARE_TRIGGER = 'community trigger that does nothing';
const VOICE_TRIGGER_WITHOUT_MEMORY = `${VOICE_TRIGGER}, Ignore Duplicates off`;
const WEBHOOK_NODE = 'Webhook node';

/** Those that take session summaries. */
export async function publishEventReceivers(setup: {
	host: Host;
	platform: MeasuredPlatform;
}): Promise<Receiver[]> {
	return [
		await publishVoiceTrigger(setup, VOICE_TRIGGER, {
			type: 'VSS',
			subAccountId: SUB_ACCOUNTS.first,
			parameters: { event: 'sessionSummary' },
		}),
		await publishWebhook(setup.host, BARE_TRIGGER, {
			path: 'bare-events/webhook',
			trigger: bare('bareTrigger'),
		}),
		// Beside the first it shows what n8n takes to write the newest events to its database.
		await publishVoiceTrigger(setup, VOICE_TRIGGER_WITHOUT_MEMORY, {
			type: 'VSS',
			subAccountId: SUB_ACCOUNTS.second,
			parameters: { event: 'sessionSummary' },
			options: { ignoreDuplicates: false },
		}),
		await publishWebhook(setup.host, WEBHOOK_NODE, {
			path: 'webhook-node',
			trigger: {
				type: 'n8n-nodes-base.webhook',
				typeVersion: 2.1,
				parameters: { httpMethod: 'POST', path: 'webhook-node', options: {} },
			},
		}),
	];
}

export const RESPOND_OPERATION = '8x8 Voice Trigger, answered by Respond';
export const RESPOND_CALLFLOW = '8x8 Voice Trigger, answers by itself';
export const PHONE_MENU = '8x8 Voice Trigger, phone menu';
export const BARE_REPLY = 'trigger that does nothing, bare sendResponse';

/** The operation Respond behind our trigger. */
export async function publishRespond(
	setup: { host: Host; platform: MeasuredPlatform },
	subAccountId: string,
): Promise<Receiver> {
	return await publishVoiceTrigger(
		setup,
		RESPOND_OPERATION,
		{
			type: 'VCA',
			subAccountId,
			parameters: { event: 'callAction', respondWith: 'respondOperation' },
		},
		{
			name: 'Respond',
			type: 'n8n-nodes-8x8-voice.eightByEightVoice',
			typeVersion: 1,
			parameters: { resource: 'callAction', operation: 'respond', actions: ACTIONS },
		},
	);
}

/** Those that answer a Call Action. */
export async function publishCallReceivers(setup: {
	host: Host;
	platform: MeasuredPlatform;
}): Promise<Receiver[]> {
	return [
		await publishRespond(setup, SUB_ACCOUNTS.first),
		await publishVoiceTrigger(setup, RESPOND_CALLFLOW, {
			type: 'VCA',
			subAccountId: SUB_ACCOUNTS.second,
			parameters: { event: 'callAction', respondWith: 'callflow', actions: ACTIONS },
		}),
		{
			...(await publishVoiceTrigger(setup, PHONE_MENU, {
				type: 'VCA',
				subAccountId: SUB_ACCOUNTS.second,
				parameters: { event: 'callAction', respondWith: 'menu', ...MENU },
			})),
			startsNothing: true,
		},
		await publishWebhook(setup.host, BARE_REPLY, {
			path: 'bare-calls/webhook',
			trigger: bare('bareCallTrigger'),
			rest: [{ name: 'Reply', ...bare('bareReply') }],
		}),
	];
}
