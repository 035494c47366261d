import type { IDataObject } from 'n8n-workflow';

/** A number that the sandbox's sub-account may call from. */
export const SOURCE_NUMBER = '+12025550190';

/** Somebody who is called and waited for. */
export const PERSON = '+6591230001';

/** As n8n stores the choice of a list, a number or a code. */
export function locator(mode: 'list' | 'number' | 'code', value: string) {
	return { __rl: true, mode, value };
}

export const SOURCE = locator('number', SOURCE_NUMBER);
export const VOICE_PROFILE = locator('list', 'en-GB-Emma');
export const VOICE_PROFILE_BY_CODE = locator('code', VOICE_PROFILE.value);

/** A call that asks a person to approve something, and is waited for. */
export function callAndWait(changes: IDataObject = {}): IDataObject {
	return {
		resource: 'call',
		operation: 'sendAndWait',
		source: SOURCE,
		destination: PERSON,
		message: 'Do you take over?',
		voiceProfile: VOICE_PROFILE_BY_CODE,
		options: {},
		...changes,
	};
}

/** A voice message from text that goes well, and calls the `phone` of each item. */
export function textMessage(changes: IDataObject = {}): IDataObject {
	return {
		resource: 'voiceMessage',
		operation: 'makeFromText',
		source: SOURCE,
		destination: '={{ $json.phone }}',
		text: 'Good morning',
		voiceProfile: VOICE_PROFILE_BY_CODE,
		options: {},
		...changes,
	};
}
