import type { INode } from 'n8n-workflow';

import type { Attempt } from '../../../nodes/EightByEightVoice/transport/retryRule';
import {
	toNodeApiError,
	type RequestFacts,
} from '../../../nodes/EightByEightVoice/transport/toNodeApiError';

const node: INode = {
	id: 'a1',
	name: '8x8 Voice',
	type: 'n8n-nodes-8x8-voice.eightByEightVoice',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

/** The error for an answer of the platform. */
export function errorForAnswer(
	httpStatus: number,
	body: unknown = {},
	facts: Partial<RequestFacts> = {},
	headers: Record<string, string> = {},
) {
	return errorFor({ answered: true, httpStatus, headers, body }, facts);
}

/** The error for an answer that never came. */
export function errorForSilence(networkCode: string, facts: Partial<RequestFacts> = {}) {
	return errorFor({ answered: false, networkCode }, facts);
}

function errorFor(attempt: Attempt, facts: Partial<RequestFacts>) {
	return toNodeApiError(node, attempt, {
		placesCall: true,
		subAccountId: 'flowershop_voice',
		...facts,
	});
}
