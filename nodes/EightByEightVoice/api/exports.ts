import type { IDataObject } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { isUnfinished, readExportJob, type ExportJob } from '../../../core/answers/exports';
import type { VoiceApi } from '../transport/voiceApi';

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 10_000;

/** One export of a sub-account; `jobId` was validated, because it becomes part of an address. */
export interface ExportName {
	jobId: string;
	subAccountId: string;
}

/** Has the platform start an export, and gives the ID of the job. */
export async function startExport(
	api: VoiceApi,
	{ body, subAccountId }: { body: IDataObject; subAccountId: string },
): Promise<string> {
	const { jobId } = await api.request({
		method: 'POST',
		path: '/messages/exports',
		isOnOlderHost: true,
		body,
		subAccountId,
	});
	if (typeof jobId === 'string' && jobId !== '') return jobId;
	throw new NodeOperationError(api.node, '8x8 started no export', {
		description: 'Its answer names no job. Try again later.',
	});
}

export async function getExport(api: VoiceApi, name: ExportName): Promise<IDataObject> {
	return await requestExport(api, 'GET', name);
}

export async function cancelExport(api: VoiceApi, name: ExportName): Promise<void> {
	await requestExport(api, 'DELETE', name);
}

/**
 * Asks less and less often until the job is finished. Throws when that takes longer than `timeoutSeconds`, when
 * `cancelled` comes first, or when it ends without files.
 */
export async function waitForExport(
	api: VoiceApi,
	name: ExportName,
	{ timeoutSeconds, cancelled }: { timeoutSeconds: number; cancelled: AbortSignal | undefined },
): Promise<ExportJob> {
	const deadline = Date.now() + timeoutSeconds * 1000;
	for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
		const state = readExportJob(await getExport(api, name));
		if (state !== undefined && !isUnfinished(state)) return requireFiles(api, state, name);
		const left = deadline - Date.now();
		if (left <= 0 || cancelled?.aborted) {
			throw new NodeOperationError(
				api.node,
				`The log export was not finished after ${timeoutSeconds} seconds`,
				{
					description: `It goes on at 8x8: look for it later with Get and the job ID ${name.jobId}, ask for fewer days, or raise 'Options → Timeout (Seconds)'.`,
				},
			);
		}
		await api.wait(Math.min(wait, left));
	}
}

async function requestExport(
	api: VoiceApi,
	method: 'GET' | 'DELETE',
	{ jobId, subAccountId }: ExportName,
): Promise<IDataObject> {
	return await api.request({
		method,
		path: `/messages/exports/${encodeURIComponent(jobId)}`,
		isOnOlderHost: true,
		subAccountId,
		notFound: "'Job ID' is no log export of this sub-account",
	});
}

function requireFiles(api: VoiceApi, state: ExportJob, { jobId }: ExportName): ExportJob {
	if (state.status === 'empty') return state;
	if (state.status === 'succeeded') {
		if (state.links.length > 0) return state;
		throw new NodeOperationError(api.node, '8x8 made the log export and gave no link to it', {
			description: `Look for it later with Get and the job ID ${jobId}, or run the operation again.`,
		});
	}
	if (state.status === 'cancelled') {
		throw new NodeOperationError(api.node, 'The log export was cancelled', {
			description: `Somebody cancelled the job ${jobId}. Run the operation again.`,
		});
	}
	throw new NodeOperationError(api.node, '8x8 could not make the log export', {
		description: `The job ${jobId} ended as '${state.status}'. Try again later, or ask for fewer days.`,
	});
}
