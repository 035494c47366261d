import { randomUUID } from 'node:crypto';

import { z } from 'zod';

import { SOURCE, VOICE } from '../callflows';
import {
	publishRespond,
	publishVoiceTrigger,
	VOICE_PROFILE,
	type Receiver,
} from '../events/receivers';
import type { BenchNode, Host } from '../host';
import { SUB_ACCOUNTS, type MeasuredPlatform } from '../measuredPlatform';

const NEXT = 'Next';
const startedSchema = z.object({ executionId: z.string(), resumeUrl: z.string() });

/** An execution that was started, and will wait. */
export type StartedExecution = z.infer<typeof startedSchema>;

/** A published workflow whose executions wait. */
export interface WaitWorkflow {
	workflowId: string;
	start(body: object): Promise<StartedExecution>;
}

interface Setup {
	host: Host;
	platform: MeasuredPlatform;
}

/** A Webhook node that tells the execution it has started, the node that waits, and one after it. */
async function publishWaiting(host: Host, path: string, waiting: BenchNode): Promise<WaitWorkflow> {
	const workflowId = await host.publish(path, [
		{
			name: 'Start',
			type: 'n8n-nodes-base.webhook',
			typeVersion: 2.1,
			webhookId: path,
			parameters: { httpMethod: 'POST', path, responseMode: 'responseNode', options: {} },
		},
		{
			name: 'Tell',
			type: 'n8n-nodes-base.respondToWebhook',
			typeVersion: 1.4,
			parameters: {
				respondWith: 'json',
				responseBody:
					'={{ JSON.stringify({ executionId: $execution.id, resumeUrl: $execution.resumeUrl }) }}',
				options: {},
			},
		},
		{ id: randomUUID(), ...waiting },
		{ name: NEXT, type: 'n8n-nodes-base.noOp', typeVersion: 1, parameters: {} },
	]);
	const start = async (body: object) => {
		const { text } = await host.post(path, body);
		return startedSchema.parse(JSON.parse(text));
	};
	return { workflowId, start };
}

/** How the node after the one that waits began and what it was given, run by run. */
export async function nextRuns(
	{ client }: Host,
	{ executionId }: StartedExecution,
): Promise<Array<{ startTime: number; data: unknown }>> {
	const { status, runData } = await client.waitForExecution(executionId);
	if (status !== 'success') throw new Error(`Execution ${executionId} ended as ${status}.`);
	return (runData[NEXT] ?? []).map(({ startTime = NaN, data }) => ({
		startTime,
		data: data?.main?.[0]?.[0]?.json.data,
	}));
}

export interface CallAndWait extends WaitWorkflow {
	/** Takes what is pressed. */
	hub: Receiver;
}

/** Call and Wait, which asks for four digits, and the trigger that hands them on. */
export async function publishCallAndWait(setup: Setup): Promise<CallAndWait> {
	const hub = await publishVoiceTrigger(setup, 'For calls that wait', {
		type: 'VCA',
		subAccountId: SUB_ACCOUNTS.first,
		parameters: { event: 'waitingCalls' },
	});
	const workflow = await publishWaiting(setup.host, 'call-and-wait', {
		name: 'Ask',
		type: 'n8n-nodes-8x8-voice.eightByEightVoice',
		typeVersion: 1,
		parameters: {
			resource: 'call',
			operation: 'sendAndWait',
			source: { __rl: true, mode: 'number', value: SOURCE },
			destination: '={{ $json.body.destination }}',
			message: 'What is your code?',
			voiceProfile: { __rl: true, mode: 'code', value: VOICE },
			responseType: 'digits',
			minDigits: 4,
			maxDigits: 4,
			options: {},
		},
	});
	return { ...workflow, hub };
}

export interface WaitNode extends WaitWorkflow {
	/** Takes what is pressed, and answers before it forwards it. */
	forwarder: Receiver;
}

/** n8n's Wait node, and a trigger whose workflow forwards what is pressed to the address that comes with it. */
export async function publishWaitNode(setup: Setup): Promise<WaitNode> {
	const forwarder = await publishVoiceTrigger(
		setup,
		'Forward to Wait',
		{
			type: 'VCA',
			subAccountId: SUB_ACCOUNTS.second,
			parameters: {
				event: 'callAction',
				respondWith: 'callflow',
				actions: { action: [{ action: 'hangup', voiceProfile: VOICE_PROFILE }] },
			},
		},
		{
			name: 'Forward',
			type: 'n8n-nodes-base.httpRequest',
			typeVersion: 4.2,
			parameters: {
				method: 'POST',
				url: '={{ $json.clientActionId }}',
				sendBody: true,
				specifyBody: 'json',
				jsonBody: '={{ JSON.stringify({ digits: $json.digits }) }}',
				options: {},
			},
		},
	);
	const workflow = await publishWaiting(setup.host, 'wait-node', {
		name: 'Wait',
		type: 'n8n-nodes-base.wait',
		typeVersion: 1.1,
		webhookId: randomUUID(),
		parameters: { resume: 'webhook', httpMethod: 'POST', options: {} },
	});
	return { ...workflow, forwarder };
}

/** The operation Respond, as it is measured in the part "replies". */
export async function publishAnswer(setup: Setup): Promise<Receiver> {
	return await publishRespond(setup, SUB_ACCOUNTS.second);
}
