import type { INodeProperties } from 'n8n-workflow';

import type { Fields } from './fields';

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

export function readSessionId(form: Fields): string {
	const remedy =
		'It has 32 digits and letters a to f in five groups, and comes with a call or its session summary.';
	return form.id(sessionId, { pattern: UUID, remedy });
}
