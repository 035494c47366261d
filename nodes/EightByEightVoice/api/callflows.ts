import type { IDataObject } from 'n8n-workflow';

import { explainStatusCode } from '../../../core/statusCodes';
import type { VoiceApi } from '../transport/voiceApi';

/**
 * Starts a session, which rings a telephone. `turn` is waited for before each attempt. Throws a NodeApiError, whose
 * `context.mayHaveBeenPlaced` tells whether a telephone may have rung.
 */
export async function createSession(
	api: VoiceApi,
	request: {
		body: IDataObject;
		subAccountId: string | undefined;
		turn(afterMs: number): Promise<void>;
	},
): Promise<IDataObject> {
	return await api.request({
		...request,
		method: 'POST',
		path: '/callflows',
		placesCall: true,
		explain: explainStatusCode,
	});
}
