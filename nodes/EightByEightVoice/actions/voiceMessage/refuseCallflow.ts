import type { INode } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import type { CallflowIssue } from '../../../../core/callflow/issues';

/** Names the field of the form that a place in the request body came from, e.g. `'To'`. */
export type NameField = (path: CallflowIssue['path']) => string;

/** The error for a callflow that is not sent: the first issue in the title, all of them and the outcome below. */
export function refuseCallflow(
	node: INode,
	issues: CallflowIssue[],
	nameField: NameField,
	itemIndex: number,
	outcome = 'Nobody was called',
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
			description: `${outcome} for item ${itemIndex}. ${listed
				.map(({ field, message, statusCode }) => `${field} ${message} (${statusCode})`)
				.join(' ')}`,
			itemIndex,
		},
	);
	error.context.issues = listed;
	error.context.mayHaveBeenPlaced = false;
	return error;
}
