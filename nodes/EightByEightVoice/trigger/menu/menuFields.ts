import type { INodeProperties } from 'n8n-workflow';

import { MOST_TRIES, WHAT_LEADS_ON } from '../../../../core/menu/phoneMenu';
import { voiceProfile } from '../../form/callFields';
import { actionFields } from './menuActionFields';
import { oneMenuFields } from './oneMenuFields';

const menuNotice: INodeProperties = {
	displayName:
		'A call begins in the first menu. <b>To try it before you publish</b>: let n8n listen for a test event, call your number, and press keys until one starts the workflow, for two minutes at most.',
	name: 'menuNotice',
	type: 'notice',
	default: '',
};

export const menuVoiceProfile: INodeProperties = {
	...voiceProfile,
	name: 'menuVoiceProfile',
	description: 'Who speaks all texts, except in a menu that has Other Voice',
};

export const menus: INodeProperties = {
	displayName: 'Menus',
	name: 'menus',
	type: 'fixedCollection',
	typeOptions: {
		multipleValues: true,
		sortable: true,
		fixedCollection: { itemTitle: '={{ $collection.item.value.name }}' },
	},
	placeholder: 'Add Menu',
	default: { menu: [{ name: 'Main' }] },
	description: 'A call begins in the first one',
	options: [{ displayName: 'Menu', name: 'menu', values: oneMenuFields }],
};

export const wrongKeyText: INodeProperties = {
	displayName: 'Wrong Key Text',
	name: 'wrongKeyText',
	type: 'string',
	typeOptions: { rows: 2 },
	default: 'Sorry, that was not one of the choices.',
	description: 'What the voice says after a wrong key or none, before it speaks the prompt again',
};

export const maxTries: INodeProperties = {
	displayName: 'Max Tries',
	name: 'maxTries',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: MOST_TRIES },
	default: 3,
	description: 'How often a prompt is spoken until one of its keys is pressed',
};

export const afterTries: INodeProperties = {
	displayName: 'After the Last Try',
	name: 'afterTries',
	type: 'fixedCollection',
	placeholder: 'Add What Happens',
	default: {},
	description:
		'What happens, in place of the end of the call, to a caller who has pressed no key of the menu by then',
	options: [
		{
			displayName: 'Then',
			name: 'then',
			values: actionFields(
				WHAT_LEADS_ON.filter((does) => does !== 'hangup'),
				{ displayName: 'Then', default: 'menu' },
			),
		},
	],
};

export const lastWords: INodeProperties = {
	displayName: 'Last Words',
	name: 'lastWords',
	type: 'string',
	typeOptions: { rows: 2 },
	default: 'We did not get a choice. Goodbye.',
	description:
		'What the voice says before the call ends, when no key of the menu was pressed in any try',
};

const menuCheck: INodeProperties = {
	displayName: 'Check',
	name: 'menuCheck',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	description: 'Shows what is wrong with the menus. Publishing shows it, too.',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Open to see what is wrong…',
			typeOptions: { searchListMethod: 'checkMenus' },
		},
	],
};

/** The form of a phone menu, in its order. */
export const menuFields: INodeProperties[] = [
	menuNotice,
	menuVoiceProfile,
	menus,
	wrongKeyText,
	maxTries,
	lastWords,
	afterTries,
	menuCheck,
].map((property) => ({
	...property,
	displayOptions: { show: { event: ['callAction'], respondWith: ['menu'] } },
}));
