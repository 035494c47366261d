import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { howMany, readSubAccountId } from '../getMany';
import type { NodeRun } from '../operation';
import { readTime, refuseField } from '../readField';

const from: INodeProperties = {
	displayName: 'From',
	name: 'from',
	type: 'dateTime',
	default: '',
	description:
		"The first moment of the export, in the workflow's time zone. Empty means seven days ago.",
};

const to: INodeProperties = {
	displayName: 'To',
	name: 'to',
	type: 'dateTime',
	default: '',
	description: "The end of the export, in the workflow's time zone. Empty means today, in UTC.",
};

/** What is exported. */
export const exportFields: INodeProperties[] = [from, to, ...howMany];

/** Has the platform start an export, and gives the ID of the job. */
export async function startExport(run: NodeRun, itemIndex: number): Promise<string> {
	const { context, api } = run;
	const { jobId } = await api.request({
		method: 'POST',
		path: '/messages/exports',
		body: readRequest(context, itemIndex),
		subAccountId: readSubAccountId(context, itemIndex),
	});
	if (typeof jobId === 'string' && jobId !== '') return jobId;
	throw new NodeOperationError(context.getNode(), '8x8 started no export', {
		description: 'Its answer names no job. Try again later.',
	});
}

function readRequest(context: IExecuteFunctions, itemIndex: number): IDataObject {
	const start = readTime(context, from, itemIndex);
	const end = readTime(context, to, itemIndex);
	if (start && end && start >= end) {
		throw refuseField(
			context,
			from,
			`must be before '${to.displayName}'`,
			'Correct one of them.',
			itemIndex,
		);
	}
	const all = context.getNodeParameter('returnAll', itemIndex, false) === true;
	return {
		...(start === undefined ? {} : { from: toSeconds(start) }),
		...(end === undefined ? {} : { to: toSeconds(end) }),
		// For the platform, 0 is no limit.
		limit: all ? 0 : Number(context.getNodeParameter('limit', itemIndex, 50)),
	};
}

/** UTC, as the platform takes it: without milliseconds. */
function toSeconds(time: Date): string {
	return time.toISOString().replace(/\.\d{3}Z$/, 'Z');
}
