import { checkCallflow } from '../../../core/callflow/checkCallflow';
import type { RuleContext } from '../../../core/callflow/rule';
import type { CallflowRequest } from '../../../core/callflow/schema';
import type { NameField } from '../form/nameField';
import type { Item } from '../run/item';
import { refuseCallflow } from './refuseCallflow';
import { refuseForbidden } from './refuseForbidden';

export interface CallflowToJudge {
	/** A request body, or the answer to a Call Action. */
	body: unknown;
	rules: Omit<RuleContext, 'now' | 'knownKeysOnly'>;
	nameField: NameField;
	/** What has not happened because of a refusal. */
	outcome: 'Nobody was called' | 'No answer was sent';
}

/**
 * Every callflow that leaves an operation comes through here. What the platform's rules refuse is stopped, and in the
 * tool of an AI agent so are unknown keys and calls to numbers that it may not call.
 */
export function requireCallable(
	{ run, inWords }: Item,
	{ body, rules, nameField, outcome }: CallflowToJudge,
): CallflowRequest {
	const words = { body, nameField, outcome: outcome + inWords };
	const check = checkCallflow(body, { now: new Date(), knownKeysOnly: run.isTool, ...rules });
	if (!check.ok) throw refuseCallflow(run.context.getNode(), check.issues, words);
	refuseForbidden(run, { callflow: check.request.callflow, ...words });
	return check.request;
}
