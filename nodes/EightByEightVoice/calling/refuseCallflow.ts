import type { INode } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import type { CallflowIssue } from '../../../core/callflow/issues';
import type { NameField } from '../form/nameField';

/**
 * The error for a callflow that is not sent: the first issue in the title, and below it all of them after what has
 * not happened (`outcome`: "Nobody was called for item 0").
 */
export function refuseCallflow(
	node: INode,
	issues: CallflowIssue[],
	{ nameField, outcome }: { nameField: NameField; outcome: string },
): NodeOperationError {
	const named = issues.map(({ statusCode, path, message }) => ({
		field: nameField(path),
		statusCode,
		message,
	}));
	// A field that goes into two actions is wrong once.
	const listed = [
		...new Map(named.map((issue) => [`${issue.field} ${issue.message}`, issue])).values(),
	];
	const [first] = listed;
	const [rule = ''] = (first?.message ?? '').split('. ');
	const others = listed.length - 1;
	const error = new NodeOperationError(
		node,
		`${first?.field} ${rule}${others === 0 ? '' : ` (and ${others} more)`}`,
		{
			description: `${outcome}. ${listed
				.map(({ field, message, statusCode }) => `${field} ${message} (${statusCode})`)
				.join(' ')}`,
		},
	);
	error.context.issues = listed;
	error.context.mayHaveBeenPlaced = false;
	return error;
}
