import { checkCallflow } from '../../../../core/callflow/checkCallflow';
import type { RuleContext } from '../../../../core/callflow/rule';
import type { CallflowRequest } from '../../../../core/callflow/schema';
import type { NodeRun } from '../operation';
import { refuseForbidden } from './allowedDestinationsField';
import { refuseCallflow, type NameField } from './refuseCallflow';

export interface CallflowToJudge {
	/** A request body, or the answer to a Call Action. */
	body: unknown;
	rules: Omit<RuleContext, 'now'>;
	nameField: NameField;
	itemIndex: number;
	/** What has not happened because of a refusal; "Nobody was called" unless set. */
	outcome?: string;
}

/**
 * Every callflow that leaves an operation comes through here: what the platform's rules refuse, and whom the tool of
 * an AI agent may not call, does not.
 */
export function requireCallable(
	run: NodeRun,
	{ body, rules, nameField, itemIndex, outcome = 'Nobody was called' }: CallflowToJudge,
): CallflowRequest {
	const check = checkCallflow(body, { now: new Date(), ...rules });
	if (!check.ok) {
		throw refuseCallflow(run.context.getNode(), check.issues, nameField, itemIndex, outcome);
	}
	const { request } = check;
	refuseForbidden(run, { callflow: request.callflow, nameField, itemIndex, outcome });
	return request;
}
