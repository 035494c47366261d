import { callRules } from './callRules';
import { captureRules } from './captureRules';
import type { CallflowIssue } from './issues';
import type { LooseAction, RuleContext } from './rule';

/**
 * The rules that the shape of a callflow does not show. What the shape shows is in the schema, and a value that
 * it refuses is not compared here as well.
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
