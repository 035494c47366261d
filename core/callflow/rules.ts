import { callRules } from './callRules';
import { captureRules } from './captureRules';
import type { CallflowIssue } from './issues';
import type { LooseAction, RuleContext } from './rule';

/**
 * The rules that the shape of a callflow does not show. The shape itself is in the schema, and a value that the schema
 * refuses is not checked here as well.
 */
export const RULES = [...callRules, ...captureRules];

/** Runs every rule; nothing stops at the first finding. */
export function findRuleIssues(actions: LooseAction[], context: RuleContext): CallflowIssue[] {
	return RULES.flatMap(({ statusCode, find }) =>
		find(actions, context).map(({ at: [index, param], message }) => ({
			statusCode,
			path: ['callflow', index, ...(param === undefined ? [] : ['params', param])],
			message,
		})),
	);
}
