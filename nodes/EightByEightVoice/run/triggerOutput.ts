import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

/** For n8n, the last of a node's runs. Where it has recovered a killed execution, the first one is not real. */
const LAST_RUN = -1;

/**
 * What the execution was started with, and a retry of it is started with again; empty when that cannot be found out.
 */
export function readTriggerOutput(context: IExecuteFunctions): IDataObject[] {
	const { name } = context.getNode();
	return context
		.getParentNodes(name)
		.filter((node) => context.getParentNodes(node.name).length === 0)
		.flatMap((start) => readOutput(context, start.name, LAST_RUN));
}

/** The items of a node's output in one of its runs, the first output unless said; empty when it has not run then. */
export function readOutput(
	context: IExecuteFunctions,
	nodeName: string,
	runIndex: number,
	output = 0,
): IDataObject[] {
	const { $items } = context.getWorkflowDataProxy(0) as {
		$items(name: string, output: number, run: number): INodeExecutionData[];
	};
	try {
		return $items(nodeName, output, runIndex).map(({ json }) => json);
	} catch {
		return [];
	}
}

/** Where the items go that failed, with On Error set to use it. */
const ERROR_OUTPUT = 1;

/** How often a node has run before; what n8n makes up for the runs of a killed execution does not count. */
export function countEarlierRuns(context: IExecuteFunctions, runIndex: number): number {
	const { name } = context.getNode();
	return Array.from({ length: runIndex }, (_, run) => {
		const [first] = readOutput(context, name, run);
		return first ?? readOutput(context, name, run, ERROR_OUTPUT)[0];
	}).filter((first) => first !== undefined && first.isArtificialRecoveredEventItem !== true).length;
}
