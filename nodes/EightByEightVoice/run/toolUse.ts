import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import type { NodeError } from './itemOutcome';

/** Whether an AI agent calls this node: n8n makes a second node type of ours, with this ending, for that. */
export function isTool(context: Pick<IExecuteFunctions, 'getNode'>): boolean {
	return context.getNode().type.endsWith('Tool');
}

/** Whether an agent has a person asked by this node before it uses another tool: n8n makes a third node type for that. */
export function isHumanReview(context: Pick<IExecuteFunctions, 'getNode'>): boolean {
	return context.getNode().type.endsWith('HitlTool');
}

/** An agent's model only gets the message of an error, so the message must say what to do about it. */
export function toErrorForModel(context: IExecuteFunctions, error: NodeError): NodeOperationError {
	const { message, description, context: details } = error;
	const forModel = new NodeOperationError(context.getNode(), message);
	Object.assign(forModel.context, details);
	// Set afterwards: n8n replaces a message that holds a network code by words of its own.
	forModel.message = [message, description].filter(Boolean).join('. ');
	return forModel;
}
