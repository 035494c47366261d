import { Workflow, type INode, type INodeType, type INodeTypes } from 'n8n-workflow';

/** A workflow of n8n's own, in which it evaluates what stands in the form of its one node. */
export function workflowOf(node: INode, type: INodeType): Workflow {
	const nodeTypes = {
		getByName: () => type,
		getByNameAndVersion: () => type,
		getKnownTypes: () => ({}),
	} as INodeTypes;
	return new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
}
