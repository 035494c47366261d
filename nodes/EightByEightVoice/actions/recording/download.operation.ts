import type { INodeProperties } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import {
	explainFailedRecording,
	nameRecordingFile,
	type Recording,
} from '../../../../core/answers/recordings';
import { listRecordings } from '../../api/recordings';
import { binaryPropertyName } from '../../form/binaryField';
import { commonOptions } from '../../form/options';
import { readSessionId, sessionId } from '../../form/recordingFields';
import type { NodeRun } from '../../run/nodeRun';
import { ItemWithFile, PartlyDone, type Operation } from '../../run/operation';
import { downloadFile, readLink } from '../../transport/fileDownload';

const recordingId: INodeProperties = {
	displayName: 'Recording ID',
	name: 'recordingId',
	type: 'string',
	default: '',
	placeholder: 'e.g. 3b9a1c52-6f0e-4d8e-8a55-9d1f0e1c2b3a',
	description: 'One recording of the session. Leave it empty to download all of them.',
};

const WORDS = {
	file: 'the recording',
	newLink: 'Run this operation again: it asks 8x8 for a new link.',
	ownStorage:
		'Recordings lie in your own storage, which may want its own key: fetch the file from there, for example with the AWS S3 or FTP node of n8n.',
};

/** Gives the recordings of a session as files, one item for each. */
export const download: Operation = {
	forModels:
		'Gets the recordings of one call, which is named by its session ID. The files themselves do not reach you, only what is known about them.',
	properties: [sessionId, recordingId, binaryPropertyName, commonOptions],

	async execute(item) {
		const { run } = item;
		const wanted = item.text(recordingId);
		const session = { sessionId: readSessionId(item), subAccountId: item.subAccountId };
		const recordings = (await listRecordings(run.api, session)).filter(
			(recording) => wanted === '' || recording.recordingId === wanted,
		);
		if (wanted !== '' && recordings.length === 0) {
			const remedy = 'Leave it empty to download all recordings of the session.';
			throw item.refuse(recordingId, 'is not in this session', remedy);
		}
		const field = item.text(binaryPropertyName) || 'data';
		return await fetchFiles(run, recordings, field);
	},
};

/** A recording without a file takes none of the others along. */
async function fetchFiles(run: NodeRun, recordings: Recording[], field: string) {
	const items: ItemWithFile[] = [];
	const failures: unknown[] = [];
	for (const recording of recordings) {
		try {
			items.push(await fetchFile(run, recording, field));
		} catch (error) {
			if (error instanceof NodeOperationError) error.context.recordingId = recording.recordingId;
			failures.push(error);
		}
	}
	const [first, ...others] = failures;
	if (failures.length > 0) throw new PartlyDone(items, [first, ...others]);
	return items;
}

async function fetchFile({ context }: NodeRun, recording: Recording, field: string) {
	const { externalFileUrl, status } = recording;
	if (!externalFileUrl) {
		const failure = explainFailedRecording(status);
		if (failure !== undefined) {
			throw new NodeOperationError(context.getNode(), 'The recording has failed', {
				description: `${failure} Its status is '${status}'.`,
			});
		}
		throw new NodeOperationError(context.getNode(), 'The recording has no file yet', {
			description: `Its status is '${status ?? 'unknown'}'. Wait for the 8x8 Voice Trigger's event "When a recording has been stored", or try again later.`,
		});
	}
	const link = readLink(context, externalFileUrl, WORDS);
	const file = await downloadFile(context, {
		link,
		words: WORDS,
		async read({ stream, mimeType }) {
			const name = nameRecordingFile(recording, link, mimeType);
			return await context.helpers.prepareBinaryData(stream, name, mimeType);
		},
	});
	return new ItemWithFile({ ...recording }, field, file);
}
