import { WorkflowExecute } from 'n8n-core';
import {
	createRunExecutionData,
	Workflow,
	type IConnection,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type INodeType,
	type IRun,
	type IRunExecutionData,
} from 'n8n-workflow';

import { expectNoSecretsIn } from '../../secrecy/findSecrets';
import { expectStyled } from './errorStyle';
import {
	createAdditionalData,
	LoadedNodeTypes,
	packageLoaded,
	type VoiceCredential,
} from './instance';
import { expectNoSecretsInLog, watchLog } from './log';
import { duplicateCheckReady } from './storedKeys';

/** Gives out the items that its parameter holds. */
const itemSource: INodeType = {
	description: {
		displayName: 'Items',
		name: 'items',
		group: ['trigger'],
		version: 1,
		description: '',
		defaults: { name: 'Items' },
		inputs: [],
		outputs: ['main'],
		properties: [{ displayName: 'Items', name: 'items', type: 'json', default: '[]' }],
	},
	async execute() {
		watchLog(this.logger);
		const items = JSON.parse(String(this.getNodeParameter('items', 0))) as IDataObject[];
		return [items.map((json) => ({ json }))];
	},
};

export interface RunOptions {
	credential: VoiceCredential;
	parameters: IDataObject;
	items: IDataObject[];
	/** Those of a second run of the node in the same execution, as in a loop. */
	secondItems?: IDataObject[];
	/** Settings of the node, as in its Settings tab. */
	node?: Partial<INode>;
	/** The node that the workflow begins with, where it is no source of items. */
	start?: Pick<INode, 'type' | 'parameters'>;
	timezone?: string;
	/** Where requests to an origin of the real platform really go. */
	standIns?: Record<string, string>;
	/** Gets what cancels the execution, as n8n's Stop button does. */
	whenStarted?: (cancel: () => void) => void;
	executionId?: string;
	/** The address that n8n has. */
	instance?: string;
	/**
	 * The run that Retry is pressed on, or one that was killed and has stored nothing but what it started with, which in
	 * n8n 2 is also when.
	 */
	retryOf?: NodeRunResult | 'killed' | { killed: NodeRunResult };
	/** Whether n8n has the node carried out without an execution, as its MCP Server Trigger has. */
	hasNoExecution?: boolean;
}

export interface NodeRunResult {
	run: IRun;
	/** The items that came out, by output. */
	outputs: INodeExecutionData[][];
	error: IDataObject | undefined;
	/** What was sent to a caller that waits for the workflow's answer. */
	responses: unknown[];
	/** The hints beside the output. */
	hints: string[];
}

/**
 * What n8n does with the data of a failed execution before it runs it again, with the workflow as it is saved now: see
 * its ExecutionService.retry().
 */
function prepareRetry(failed: IRunExecutionData, workflow: Workflow): IRunExecutionData {
	const data = structuredClone(failed);
	for (const waiting of data.executionData?.nodeExecutionStack ?? []) {
		waiting.node = workflow.getNode(waiting.node.name) ?? waiting.node;
	}
	const { lastNodeExecuted, runData } = data.resultData;
	delete data.resultData.error;
	const runs = runData[String(lastNodeExecuted)];
	if (runs?.at(-1)?.error !== undefined) runs.pop();
	return data;
}

/** What n8n 2 has stored of an execution before it carries it out. */
function dataBefore({ run }: NodeRunResult, startNode: INode): IRunExecutionData {
	const start = { node: startNode, data: { main: [[{ json: {} }]] }, source: null };
	const { runtimeData } = run.data.executionData ?? {};
	const began = runtimeData === undefined ? {} : { runtimeData };
	return createRunExecutionData({ executionData: { nodeExecutionStack: [start], ...began } });
}

function itemsNode(name: string, items: IDataObject[]): INode {
	return {
		...{ id: name, name, type: 'test.items', typeVersion: 1, position: [0, 0] },
		parameters: { items: JSON.stringify(items) },
	};
}

function to(node: string): IConnection {
	return { node, type: 'main', index: 0 };
}

/** Runs the built action node behind a source of items, in n8n's own workflow engine. */
export async function runVoiceNode(options: RunOptions): Promise<NodeRunResult> {
	await Promise.all([packageLoaded, duplicateCheckReady]);
	const workflow = new Workflow({
		id: 'workflow-1',
		name: 'Test',
		active: false,
		nodeTypes: new LoadedNodeTypes({
			'test.items': itemSource,
			'n8n-nodes-base.executeWorkflowTrigger': itemSource,
		}),
		settings: { timezone: options.timezone ?? 'UTC' },
		nodes: [
			{ ...itemsNode('Items', options.items), ...options.start },
			itemsNode('More Items', options.secondItems ?? []),
			{
				id: 'voice',
				name: '8x8 Voice',
				type: 'n8n-nodes-8x8-voice.eightByEightVoice',
				typeVersion: 1,
				position: [200, 0],
				parameters: options.parameters as INode['parameters'],
				credentials: { eightByEightVoiceApi: { id: '1', name: 'Sandbox' } },
				...options.node,
			},
		],
		connections: {
			Items: { main: [[to('8x8 Voice'), ...(options.secondItems ? [to('More Items')] : [])]] },
			'More Items': { main: [[to('8x8 Voice')]] },
		},
	});
	const startNode = workflow.getNode('Items');
	if (startNode === null) throw new Error('The workflow has no node to start from');
	const { executionId, hasNoExecution = false, instance, retryOf, standIns } = options;
	const additionalData = createAdditionalData(options.credential, {
		executionId,
		instance,
		standIns,
	});
	if (hasNoExecution) delete additionalData.executionId;
	const responses: unknown[] = [];
	additionalData.hooks?.addHandler('sendResponse', (response) => {
		responses.push(response);
	});
	const mode = retryOf === undefined ? 'manual' : 'retry';
	const isUnknown = retryOf === undefined || retryOf === 'killed';
	const ended =
		isUnknown || 'killed' in retryOf ? undefined : prepareRetry(retryOf.run.data, workflow);
	const stored = !isUnknown && 'killed' in retryOf ? dataBefore(retryOf.killed, startNode) : ended;
	const execution = new WorkflowExecute(additionalData, mode, stored ?? createRunExecutionData({}));
	const running =
		stored === undefined
			? execution.run({ workflow, startNode })
			: execution.processRunExecutionData(workflow);
	options.whenStarted?.(() => running.cancel());
	const run = await running;
	const task = run.data.resultData.runData['8x8 Voice']?.at(-1);
	const outputs = (task?.data?.main ?? []).map((items) => items ?? []);
	const error = task?.error as IDataObject | undefined;
	const hints = (task?.hints ?? []).map(({ message }) => message);
	// The rest of the run is the workflow as it was set up, which n8n keeps for a retry.
	const { resultData, executionData } = run.data;
	const kept = executionData?.contextData;
	expectNoSecretsIn('What the node gave out', { resultData, kept, responses });
	expectNoSecretsInLog();
	expectStyled(error);
	for (const { json } of outputs.flat()) {
		if (json.error) expectStyled({ name: 'NodeOperationError', ...Object(json.error) });
	}
	return { run, outputs, error, responses, hints };
}
