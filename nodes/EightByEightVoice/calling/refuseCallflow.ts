import type { INode } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { SPOKEN_PARAMS } from '../../../core/callflow/actionParams';
import type { CallflowIssue, IssuePath } from '../../../core/callflow/issues';
import { showGiven } from '../../../core/given';
import { isRecord } from '../../../core/json';
import { withoutMark } from '../../../core/phone/phoneNumber';
import type { NameField } from '../form/nameField';

interface RefusedCallflow {
	/** The request that the issues are about. */
	body: unknown;
	nameField: NameField;
	/** What has not happened, e.g. "Nobody was called for item 3". */
	outcome: string;
}

/**
 * The error for a callflow that is not sent: the first issue in the title, and below it the value that is wrong, what
 * has not happened, the remedy, and what else is wrong. 8x8's codes for it come last.
 */
export function refuseCallflow(
	node: INode,
	issues: CallflowIssue[],
	{ body, nameField, outcome }: RefusedCallflow,
): NodeOperationError {
	const named = issues.map(({ statusCode, path, message }) => ({
		field: nameField(path),
		statusCode,
		message,
		given: findGiven(body, path, message),
	}));
	// A field that goes into two actions is wrong once.
	const listed = [
		...new Map(named.map((issue) => [`${issue.field} ${issue.message}`, issue])).values(),
	];
	const [first, ...others] = listed;
	const [rule = '', ...remedies] = (first?.message ?? '').split('. ');
	const given = first?.given;
	const error = new NodeOperationError(
		node,
		`${first?.field} ${rule.replace(/\.$/, '')}${others.length === 0 ? '' : ` (and ${others.length} more)`}`,
		{
			description: [
				...(given === undefined ? [] : [`Given: ${given}.`]),
				`${outcome}.`,
				...(remedies.length === 0 ? [] : [remedies.join('. ')]),
				...others.map((issue) => `Also wrong: ${issue.field} ${issue.message}`),
				nameCodes(listed.map(({ statusCode }) => statusCode)),
			].join(' '),
		},
	);
	if (given !== undefined) error.context.given = given;
	error.context.issues = listed.map(({ field, statusCode, message }) => ({
		field,
		statusCode,
		message,
	}));
	error.context.mayHaveBeenPlaced = false;
	return error;
}

function nameCodes(statusCodes: number[]): string {
	const different = [...new Set(statusCodes)];
	return different.length === 1
		? `8x8's code for this is ${different.join()}.`
		: `8x8's codes for these are ${different.slice(0, -1).join(', ')} and ${different.at(-1)}.`;
}

/** What stands at the place that an issue is about. A text that is spoken is not repeated. */
function findGiven(body: unknown, path: IssuePath, message: string): string | undefined {
	let value = body;
	for (const part of path) {
		value = isRecord(value) || Array.isArray(value) ? Reflect.get(value, part) : undefined;
	}
	if (typeof value === 'string' && SPOKEN_PARAMS.includes(String(path.at(-1)))) return undefined;
	const given = showGiven(typeof value === 'string' ? withoutMark(value) : value);
	return given !== undefined && message.includes(`(${given.slice(1, -1)})`) ? undefined : given;
}
