import { randomUUID } from 'node:crypto';

import { itemsOf } from '../../../n8n/client/execution';
import type { N8nClient } from '../../../n8n/client/n8nClient';
import { poll } from '../../../n8n/client/poll';
import type { WorkflowFile } from '../../../n8n/client/workflow';
import { PACKAGE_NAME } from '../../../n8n/package';
import { SUB_ACCOUNT } from '../../sandbox/sandboxApi';
import type { Instance } from '../instance';
import { withCredential } from '../voiceWorkflows';

/** Longer than n8n takes to look whose time is over, which it does once a minute. */
const GOES_ON_WITHIN_MS = 100_000;

/** Who is called, and what in the form is filled in otherwise. */
export interface CallAndWait {
	destination: string;
	fields?: object;
	options?: object;
}

/** An execution that waits, or has waited, and what came out of it. */
export interface StartedWait {
	executionId: string;
	nodeId: string;
	/** What n8n has stored of it now, such as "running" or "waiting". */
	status(): Promise<string | undefined>;
	/** The output of the node after the one that waits. Another client may ask, as after a restart. */
	output(client?: N8nClient): Promise<Record<string, unknown> | undefined>;
}

const VOICE = 'Ask';
const NEXT = 'Next';

/** A Manual Trigger, the node that calls and waits, and one after it. */
function waitWorkflow(
	credentialId: string,
	nodeId: string,
	{ destination, fields, options }: CallAndWait,
): WorkflowFile {
	const to = (node: string) => ({ main: [[{ node, type: 'main', index: 0 }]] });
	const node = (name: string, type: string, parameters: object) => ({
		...{ id: randomUUID(), name, type, typeVersion: 1, position: [0, 0] },
		parameters: { ...parameters },
	});
	return {
		name: `Ask ${destination}`,
		nodes: [
			node('Start', 'n8n-nodes-base.manualTrigger', {}),
			{
				...node(VOICE, `${PACKAGE_NAME}.eightByEightVoice`, {
					resource: 'call',
					operation: 'sendAndWait',
					source: { __rl: true, mode: 'number', value: '+12025550190' },
					destination,
					message: 'Do you take over?',
					voiceProfile: { __rl: true, mode: 'code', value: 'en-GB-Emma' },
					options: options ?? {},
					...fields,
				}),
				id: nodeId,
				...withCredential(credentialId),
			},
			node(NEXT, 'n8n-nodes-base.noOp', {}),
		],
		connections: { Start: to(VOICE), [VOICE]: to(NEXT) },
	};
}

/** Starts an execution that calls and waits. */
export async function startWait(
	{ client, credentialId }: Instance,
	call: CallAndWait,
): Promise<StartedWait> {
	const nodeId = randomUUID();
	const workflow = await client.createWorkflow(waitWorkflow(credentialId, nodeId, call));
	const executionId = await client.run(workflow);
	return {
		executionId,
		nodeId,
		async status() {
			const executions = await client.listExecutions(workflow);
			return executions.find(({ id }) => id === executionId)?.status;
		},
		async output(asking = client) {
			const execution = await asking.waitForExecution(executionId, GOES_ON_WITHIN_MS);
			const { status, error } = execution;
			if (status !== 'success') return { status, error: error?.message };
			return itemsOf(execution, NEXT)[0]?.json;
		},
	};
}

const STARTED_WITHIN_MS = 30_000;

/** The same for a call of which the sandbox tells nothing: what becomes of it, the test delivers. */
export async function startHeldWait(
	instance: Instance,
	hubWorkflow: string,
	call: CallAndWait,
): Promise<StartedWait & { sessionId: string }> {
	await tellNothingOfNextCall(instance);
	const started = await startWait(instance, call);
	const wait = { hubWorkflow, destination: call.destination, status: started.status };
	return { ...started, sessionId: await untilItWaits(instance, wait) };
}

/** From now on the sandbox asks for no actions, and drops the summary of the next call. */
export async function tellNothingOfNextCall(instance: Instance): Promise<void> {
	await instance.control('PUT', 'products', {
		subAccountId: SUB_ACCOUNT,
		product: 'voiceMessaging',
	});
	await instance.control('PUT', 'deliveries/behaviour', { mode: 'drop', count: 1 });
}

/**
 * Settles once the hub knows of the call and the execution is stored as waiting: an n8n that is stopped before that
 * calls it crashed. Gives the ID of the call's session.
 */
export async function untilItWaits(
	instance: Instance,
	wait: { hubWorkflow: string; destination: string; status: StartedWait['status'] },
): Promise<string> {
	const sessionId = await poll('tell the trigger of the call', STARTED_WITHIN_MS, async () => {
		const sessions = (await instance.control('GET', 'sessions')) as Array<Record<string, string>>;
		const session = sessions.find(({ destination }) => destination === wait.destination);
		const { staticData } = await instance.client.getWorkflow(wait.hubWorkflow);
		const known = session?.sessionId;
		return known !== undefined && JSON.stringify(staticData).includes(known) ? known : undefined;
	});
	await poll('store that the execution waits', STARTED_WITHIN_MS, async () =>
		(await wait.status()) === 'waiting' ? true : undefined,
	);
	return sessionId;
}

/** Delivers that this was pressed in a call; gives what the caller is answered. */
export async function press(
	instance: Instance,
	sessionId: string,
	{ digits, ...more }: { digits: string; url?: string },
): Promise<unknown> {
	const call = { eventId: randomUUID(), sessionId, callStatus: 'ACTION_COMPLETED' };
	const payload = { ...call, subAccountId: SUB_ACCOUNT, eventData: { dtmf: digits } };
	const body = { namespace: 'VOICE', eventType: 'CALL_ACTION', payload };
	const { text } = await instance.deliverEvent('VCA', body, more);
	return JSON.parse(text) as unknown;
}
