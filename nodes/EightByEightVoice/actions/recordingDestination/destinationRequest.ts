import type { IDataObject } from 'n8n-workflow';

import { readRecordingDestination } from '../../../../core/recordingDestination';
import { readSubAccountId } from '../getMany';
import type { NodeRun } from '../operation';

/** One request about the sub-account's destination, and the destination as the answer tells it: without password. */
export async function requestDestination(
	{ context, api }: NodeRun,
	request: { method: 'GET' | 'DELETE' } | { method: 'POST'; body: IDataObject },
	itemIndex: number,
) {
	const answer = await api.request({
		...request,
		path: '/recording-push-config',
		subAccountId: readSubAccountId(context, itemIndex),
		notFound: 'No recording destination is set',
	});
	return readRecordingDestination(answer);
}
