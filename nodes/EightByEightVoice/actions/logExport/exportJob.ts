import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { NodeOperationError, sleep } from 'n8n-workflow';

import { isUnfinished, readExportJob, type ExportJob } from '../../../../core/logExports';
import { readSubAccountId } from '../getMany';
import type { NodeRun } from '../operation';
import { readId } from '../readField';

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 10_000;

export const jobId: INodeProperties = {
	displayName: 'Job ID',
	name: 'jobId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. F1T6z9C5tW2QV1pdMzO9xpMXrYEmfnvq',
	description: 'The job that Create has given back',
};

export function readJobId(context: IExecuteFunctions, itemIndex: number): string {
	const remedy = "It has letters, digits, dashes and underscores. Take it from Create's output.";
	return readId(context, jobId, { pattern: /^[A-Za-z0-9_-]{1,200}$/, remedy }, itemIndex);
}

/** One request about a job. */
export async function requestJob(
	{ context, api }: NodeRun,
	method: 'GET' | 'DELETE',
	job: string,
	itemIndex: number,
): Promise<IDataObject> {
	return await api.request({
		method,
		path: `/messages/exports/${encodeURIComponent(job)}`,
		subAccountId: readSubAccountId(context, itemIndex),
		notFound: "'Job ID' is no log export of this sub-account",
	});
}

/** Asks less and less often until the job is finished. Throws when that takes too long, or it ends without files. */
export async function waitForExport(
	run: NodeRun,
	job: string,
	timeoutSeconds: number,
	itemIndex: number,
): Promise<ExportJob> {
	const { context } = run;
	const deadline = Date.now() + timeoutSeconds * 1000;
	for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
		const state = readExportJob(await requestJob(run, 'GET', job, itemIndex));
		if (state !== undefined && !isUnfinished(state)) return checked(context, state, job);
		const left = deadline - Date.now();
		if (left <= 0 || context.getExecutionCancelSignal()?.aborted) {
			throw new NodeOperationError(
				context.getNode(),
				`The log export was not finished after ${timeoutSeconds} seconds`,
				{
					description: `It goes on at 8x8: look for it later with Get and the job ID ${job}, ask for fewer days, or raise 'Options → Timeout'.`,
				},
			);
		}
		await sleep(Math.min(wait, left));
	}
}

function checked(context: IExecuteFunctions, state: ExportJob, job: string): ExportJob {
	if (state.status === 'succeeded' || state.status === 'empty') return state;
	if (state.status === 'cancelled') {
		throw new NodeOperationError(context.getNode(), 'The log export was cancelled', {
			description: `Somebody cancelled the job ${job}. Run the operation again.`,
		});
	}
	throw new NodeOperationError(context.getNode(), '8x8 could not make the log export', {
		description: `The job ${job} ended as '${state.status}'. Try again later, or ask for fewer days.`,
	});
}
