import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import { FieldProblem } from '../form/fieldProblem';
import type { NodeError } from './itemOutcome';

/** Makes the errors that leave the node. */
export interface NodeErrors {
	/** The error about one item, whose index is stamped here alone; about the whole run without one. */
	about(error: unknown, itemIndex?: number): NodeError;
}

/** `listProperties` gives those of the form; most runs have no error, and do not ask. */
export function openNodeErrors(
	context: IExecuteFunctions,
	listProperties: () => INodeProperties[],
): NodeErrors {
	let secretFields: string[] | undefined;

	return {
		about(error, itemIndex) {
			const nodeError = toNodeError(context, error);
			if (itemIndex !== undefined) nodeError.context.itemIndex = itemIndex;
			secretFields ??= listSecretFields(listProperties());
			hideSecrets(nodeError, secretFields);
			return nodeError;
		},
	};
}

function listSecretFields(properties: INodeProperties[]): string[] {
	return properties
		.filter(({ typeOptions }) => typeOptions?.password === true)
		.map(({ name }) => name);
}

function toNodeError(context: IExecuteFunctions, error: unknown): NodeError {
	if (error instanceof NodeApiError || error instanceof NodeOperationError) return error;
	if (!(error instanceof FieldProblem)) {
		return new NodeOperationError(context.getNode(), error as Error);
	}
	const { message, description, given } = error;
	const nodeError = new NodeOperationError(context.getNode(), message, {
		description: description ?? '',
	});
	nodeError.context.mayHaveBeenPlaced = false;
	if (given !== undefined) nodeError.context.given = given;
	return nodeError;
}

/**
 * n8n keeps the node, with all that was typed into it, in each error and stores it with the execution. So the error gets
 * a copy of the node without what was typed into password fields.
 */
function hideSecrets(error: NodeError, secretFields: string[]): void {
	const shown = Object.entries(error.node.parameters).filter(
		([name]) => !secretFields.includes(name),
	);
	Object.assign(error, { node: { ...error.node, parameters: Object.fromEntries(shown) } });
}
