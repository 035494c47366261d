import type { ZodIssue } from 'zod';

import { isRecord } from '../json';
import type { StatusCode } from '../statusCodes';
import { formatPath, type CallflowIssue } from './issues';
import type { LooseAction, RuleContext } from './rule';
import { findRuleIssues } from './rules';
import { findUnspokenTexts } from './spokenTexts';
import { CALLFLOW_ACTION_NAMES, callflowRequestSchema, type CallflowRequest } from './schema';
import { findUnknownKeys } from './unknownKeys';

export type CallflowCheck =
	| { ok: true; request: CallflowRequest }
	| { ok: false; issues: CallflowIssue[] };

/**
 * Judges a request body before it is sent, with the platform's own status codes. All issues are found at
 * once, in the order of the body. The request comes back as it was given: nothing is changed on the way.
 */
export function checkCallflow(body: unknown, context: RuleContext): CallflowCheck {
	const parsed = callflowRequestSchema.safeParse(body);
	const actions = toLooseActions(body);

	const ruleIssues = actions ? findRuleIssues(actions, context) : [];
	// A list of destinations is one mistake, not a value of the wrong type as well.
	const lists = ruleIssues.filter(({ statusCode }) => statusCode === -1011).map(placeInWords);
	const shapeIssues = (parsed.success ? [] : parsed.error.issues.map(toIssue)).filter(
		(issue) => !lists.includes(placeInWords(issue)),
	);
	const isDate = !shapeIssues.some(({ path: [first] }) => first === 'validUntil');
	const expiry = isDate ? findExpiry(body, context) : [];
	const unspoken = isRecord(body) ? findUnspokenTexts(body.callflow) : [];
	const unknown = context.knownKeysOnly ? findUnknownKeys(body, context.isAnswer === true) : [];
	const issues = [...ruleIssues, ...unspoken, ...shapeIssues, ...unknown, ...expiry];

	if (parsed.success && issues.length === 0) return { ok: true, request: parsed.data };
	return { ok: false, issues: issues.sort(byPlace) };
}

function toLooseActions(body: unknown): LooseAction[] | undefined {
	if (!isRecord(body) || !Array.isArray(body.callflow)) return undefined;
	return body.callflow.map((entry: unknown) =>
		isRecord(entry)
			? { action: entry.action, params: isRecord(entry.params) ? entry.params : {} }
			: { action: undefined, params: {} },
	);
}

function findExpiry(body: unknown, { now }: RuleContext): CallflowIssue[] {
	const validUntil = isRecord(body) ? body.validUntil : undefined;
	if (typeof validUntil !== 'string' || !(Date.parse(validUntil) <= now.getTime())) return [];
	return [
		{
			statusCode: -1015,
			path: ['validUntil'],
			message: 'lies in the past, so nobody would be called. Choose a later time.',
		},
	];
}

function toIssue(issue: ZodIssue): CallflowIssue {
	if (issue.code === 'invalid_union_discriminator') {
		return {
			statusCode: -1007,
			path: issue.path,
			message: `is not an action that 8x8 knows. Use one of: ${CALLFLOW_ACTION_NAMES.join(', ')}.`,
		};
	}
	const [first, index, third] = issue.path;
	if (first === undefined || (first === 'callflow' && index === undefined)) {
		return {
			statusCode: -1001,
			path: ['callflow'],
			message: 'must be a list of actions. Put the actions in square brackets.',
		};
	}
	if (first === 'callflow' && third === undefined) {
		return {
			statusCode: -1007,
			path: issue.path,
			message: 'must be an action. Write it as {"action": …, "params": …}.',
		};
	}
	const statusCode: StatusCode = -1009;
	if (third === 'params' && issue.path.length === 3) {
		return {
			statusCode,
			path: issue.path,
			message: 'must be an object. Give the parameters of the action in it.',
		};
	}
	return { statusCode, path: issue.path, message: issue.message };
}

function placeInWords({ path }: CallflowIssue) {
	return formatPath(path);
}

/** Body order: by action, and within one action as found. */
function byPlace(one: CallflowIssue, other: CallflowIssue): number {
	return placeOf(one) - placeOf(other);
}

function placeOf({ path }: CallflowIssue): number {
	const [first, index = -1] = path;
	return first === 'callflow' ? Number(index) : Number.MAX_SAFE_INTEGER;
}
