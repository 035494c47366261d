import { NodeOperationError } from 'n8n-workflow';

import { describeAllowed, isAllowed, maskNumber } from '../../../core/phone/allowedDestinations';
import type { IssuePath } from '../../../core/callflow/issues';
import type { CallflowRequest } from '../../../core/callflow/schema';
import {
	allowedDestinations,
	readAllowedDestinationsField,
} from '../form/allowedDestinationsField';
import { destination } from '../form/callFields';
import type { NameField } from '../form/nameField';
import type { NodeRun } from '../run/nodeRun';
import { isHumanReview } from '../run/toolUse';

export interface CallsToJudge {
	callflow: CallflowRequest['callflow'];
	nameField: NameField;
	/** What has not happened because of a refusal, e.g. "Nobody was called for item 3". */
	outcome: string;
}

/**
 * Throws unless each number that a callflow calls may be called. It concerns only tools of AI agents: in any other
 * workflow, a person has decided where the numbers come from.
 */
export function refuseForbidden(
	{ context, isTool }: NodeRun,
	{ callflow, nameField, outcome }: CallsToJudge,
): void {
	if (!isTool || (isHumanReview(context) && isTyped(context))) return;
	const numbers = numbersIn(callflow);
	if (numbers.length === 0) return;

	const node = context.getNode();
	const allowed = readAllowedDestinationsField(node.parameters[allowedDestinations.name], outcome);
	const forbidden = numbers.find(({ number }) => !isAllowed(number, allowed));
	if (forbidden === undefined) return;
	const error = new NodeOperationError(
		node,
		`${nameField(forbidden.path)} is ${maskNumber(forbidden.number)}, which this tool may not call`,
		{
			description: `${outcome}. '${allowedDestinations.displayName}' of this tool has: ${describeAllowed(allowed)}. Do not call another number instead: tell your user that the owner of the workflow decides whom it may call, and can add the number there.`,
		},
	);
	error.context.mayHaveBeenPlaced = false;
	throw error;
}

/** Whether a person has typed the number itself into the node, so that no list says more. */
function isTyped(context: NodeRun['context']): boolean {
	const typed = JSON.stringify(context.getNode().parameters[destination.name] ?? '');
	return !typed.includes('{{') && !typed.startsWith('"=');
}

/** The numbers that a callflow calls, and where they are in the request body. */
function numbersIn(callflow: CallsToJudge['callflow']): Array<{ path: IssuePath; number: string }> {
	return callflow.flatMap((action, index) =>
		action.action === 'makeCall'
			? [
					{
						path: ['callflow', index, 'params', 'destination'],
						number: action.params.destination,
					},
				]
			: [],
	);
}
