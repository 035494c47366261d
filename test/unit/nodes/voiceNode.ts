import type { INode } from 'n8n-workflow';

/** The node that an error is about. */
export const VOICE_NODE: INode = {
	id: 'a1',
	name: '8x8 Voice',
	type: 'n8n-nodes-8x8-voice.eightByEightVoice',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};
