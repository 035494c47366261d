import type { Attempt } from '../../../nodes/EightByEightVoice/transport/retryRule';
import {
	toNodeApiError,
	type RequestFacts,
} from '../../../nodes/EightByEightVoice/transport/toNodeApiError';
import { VOICE_NODE } from './voiceNode';

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
	return toNodeApiError(VOICE_NODE, attempt, {
		placesCall: true,
		subAccountId: 'flowershop_voice',
		...facts,
	});
}
