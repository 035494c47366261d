import type { INodeProperties } from 'n8n-workflow';

import { builtReply, fallbackText, fallbackVoiceProfile, respondWith } from './callActionFields';
import { event, simplify, statuses } from './eventFields';
import { menuFields } from './menu/menuFields';
import { outputNotices } from './outputNotices';
import { triggerOptions } from './triggerOptions';

const oneRegistrationNotice: INodeProperties = {
	displayName:
		'8x8 delivers each type of event of a sub-account to one address only. Two workflows that wait for the same event need two sub-accounts.',
	name: 'oneRegistrationNotice',
	type: 'notice',
	default: '',
};

export const triggerProperties: INodeProperties[] = [
	oneRegistrationNotice,
	event,
	statuses,
	respondWith,
	...builtReply,
	...menuFields,
	fallbackText,
	fallbackVoiceProfile,
	simplify,
	...outputNotices,
	triggerOptions,
];
