import { randomUUID } from 'node:crypto';

import { itemsOf } from '../../../n8n/client/execution';
import type { WorkflowFile } from '../../../n8n/client/workflow';
import { PACKAGE_NAME } from '../../../n8n/package';
import { withCredential, type Instance } from '../instance';

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
	/** The output of the node after the one that waits. */
	output(): Promise<Record<string, unknown> | undefined>;
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
		async output() {
			const execution = await client.waitForExecution(executionId, GOES_ON_WITHIN_MS);
			if (execution.error !== undefined) return { error: execution.error.message };
			return itemsOf(execution, NEXT)[0]?.json;
		},
	};
}
