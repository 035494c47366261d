import type { INodeProperties } from 'n8n-workflow';

import { readRecordings, type Recording } from '../../../../core/recordings';
import { readSubAccountId } from '../getMany';
import type { NodeRun } from '../operation';
import { readId } from '../readField';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const sessionId: INodeProperties = {
	displayName: 'Session ID',
	name: 'sessionId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 2f1f2a1e-5c1b-4b44-9d3e-0c7d0a9be111',
	description: 'The session whose recordings you want, from a call or its session summary',
};

/** What the sub-account has recorded in the session of one item. */
export async function listRecordings(run: NodeRun, itemIndex: number): Promise<Recording[]> {
	const { context, api } = run;
	const remedy =
		'It has 32 digits and letters a to f in five groups, and comes with a call or its session summary.';
	const id = readId(context, sessionId, { pattern: UUID, remedy }, itemIndex);
	const answer = await api.request({
		method: 'GET',
		path: `/recordings/${id}`,
		subAccountId: readSubAccountId(context, itemIndex),
		notFound: "'Session ID' is no session with recordings",
	});
	return readRecordings(answer);
}
