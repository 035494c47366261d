import { defined, isJsonObject } from '../json';
import { ACTION_NAMES, type Action, type ActionName } from './callflowRequest';
import { FieldReader } from './fieldReader';
import { Refusal } from './refusal';

const MAX_SPOKEN_CHARACTERS = 3000;
const AUDIO_EXTENSIONS = ['wav', 'mp3'];

/** The name of an entry's action; an unknown or missing one is refused with -1007. */
export function readActionName(entry: unknown, index: number): ActionName {
	const name = isJsonObject(entry) ? entry.action : undefined;
	const known = ACTION_NAMES.find((actionName) => actionName === name);
	if (known) return known;
	throw new Refusal(
		-1007,
		`$.callflow[${index}].action should be one of: ${ACTION_NAMES.join(',')}`,
	);
}

/** Reads an entry whose action is known. Unknown parameters are ignored. */
export function readAction(action: ActionName, entry: unknown, index: number): Action {
	if (action === 'hangup') return { action };
	const path = `$.callflow[${index}].params`;
	const params = isJsonObject(entry) ? (entry.params ?? {}) : {};
	if (!isJsonObject(params)) throw Refusal.ofEntry(path, 'object expected');
	const read = new FieldReader(path, params);

	switch (action) {
		case 'makeCall':
			if (Array.isArray(params.destination)) throw new Refusal(-1011);
			return {
				action,
				params: {
					source: read.requiredString('source'),
					destination: read.requiredString('destination'),
					callRecording: Boolean(params.callRecording),
				},
			};
		case 'say':
			return {
				action,
				params: defined({
					text: read.requiredText('text', MAX_SPOKEN_CHARACTERS),
					voiceProfile: read.requiredString('voiceProfile'),
					repetition: read.optionalInteger('repetition', 1, 3),
					speed: read.optionalNumber('speed', 0.5, 2),
				}),
			};
		case 'playFile':
			return {
				action,
				params: defined({
					fileUrl: readFileUrl(read),
					repetition: read.optionalInteger('repetition', 1, 3),
				}),
			};
		case 'sayAndCapture':
			return {
				action,
				params: defined({
					promptMessage: read.requiredText('promptMessage', MAX_SPOKEN_CHARACTERS),
					voiceProfile: read.requiredString('voiceProfile'),
					speed: read.optionalNumber('speed', 0.5, 2),
					minDigits: read.optionalInteger('minDigits', 1),
					maxDigits: read.optionalInteger('maxDigits', 1),
					digitTimeout: read.optionalInteger('digitTimeout', 1),
					overallTimeout: read.optionalInteger('overallTimeout', 1),
					completeOnHash: read.optionalBoolean('completeOnHash'),
					noOfTries: read.optionalInteger('noOfTries', 1),
					successMessage: read.optionalString('successMessage'),
					failureMessage: read.optionalString('failureMessage'),
				}),
			};
	}
}

function readFileUrl(read: FieldReader): string {
	const fileUrl = read.requiredString('fileUrl');
	const url = URL.canParse(fileUrl) ? new URL(fileUrl) : undefined;
	if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
		throw read.refusal('fileUrl', 'must be an http or https URL');
	}
	// A URL without an extension may still answer with audio; one with another extension will not.
	const extension = /\.([a-z][a-z0-9]*)$/i.exec(url.pathname)?.[1]?.toLowerCase();
	if (extension !== undefined && !AUDIO_EXTENSIONS.includes(extension)) {
		throw read.refusal('fileUrl', `must end in one of: ${AUDIO_EXTENSIONS.join(',')}`);
	}
	return fileUrl;
}
