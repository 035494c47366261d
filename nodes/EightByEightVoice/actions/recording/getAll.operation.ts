import { listRecordings } from '../../api/recordings';
import { howMany, takeHowMany } from '../../form/howMany';
import { commonOptions } from '../../form/options';
import { readSessionId, sessionId } from '../../form/recordingFields';
import type { Operation } from '../../run/operation';

/** Lists the recordings of a session. */
export const getAll: Operation = {
	forModels: 'Lists the recordings of one call, which is named by its session ID. Calls nobody.',
	properties: [sessionId, ...howMany, commonOptions],

	async execute(item) {
		const session = { sessionId: readSessionId(item), subAccountId: item.subAccountId };
		return takeHowMany(item, await listRecordings(item.run.api, session));
	},
};
