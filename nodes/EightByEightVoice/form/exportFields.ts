import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Fields } from './fields';
import { howMany, readHowMany } from './howMany';

const from: INodeProperties = {
	displayName: 'From',
	name: 'from',
	type: 'dateTime',
	default: '',
	description:
		"From when on calls are exported, in the workflow's time zone. Empty means seven days ago.",
};

const to: INodeProperties = {
	displayName: 'To',
	name: 'to',
	type: 'dateTime',
	default: '',
	description:
		"Until when calls are exported, in the workflow's time zone. Empty means today, in UTC.",
};

/** What is exported. */
export const exportFields: INodeProperties[] = [from, to, ...howMany];

/** The same as the body of the request that starts an export. */
export function readExportRequest(form: Fields): IDataObject {
	const start = form.time(from);
	const end = form.time(to);
	if (start && end && start >= end) {
		throw form.refuse(from, `must be before '${to.displayName}'`, 'Correct one of them.');
	}
	return {
		...(start === undefined ? {} : { from: withoutMilliseconds(start) }),
		...(end === undefined ? {} : { to: withoutMilliseconds(end) }),
		// For the platform, 0 is no limit.
		limit: readHowMany(form) ?? 0,
	};
}

/** UTC, as the platform takes it. */
function withoutMilliseconds(time: Date): string {
	return time.toISOString().replace(/\.\d{3}Z$/, 'Z');
}

const jobId: INodeProperties = {
	displayName: 'Job ID',
	name: 'jobId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. F1T6z9C5tW2QV1pdMzO9xpMXrYEmfnvq',
	description: 'Which export: the Job ID in the output of Create',
};

/** Which export an operation is about. */
export const jobFields = [jobId];

export function readJobId(form: Fields): string {
	const remedy = "It has letters, digits, dashes and underscores. Take it from Create's output.";
	return form.id(jobId, { pattern: /^[A-Za-z0-9_-]{1,200}$/, remedy });
}
