import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { MenuAction } from '../../../../core/menu/phoneMenu';
import { callRecording, destination, fileUrl, source } from '../../form/callFields';

type Does = MenuAction['does'];

const WHAT_HAPPENS: Record<Does, Omit<INodePropertyOptions, 'value'>> = {
	menu: { name: 'Go to Menu', description: 'Lead to another menu' },
	back: { name: 'Go Back', description: 'Lead to the menu before this one' },
	repeat: { name: 'Repeat', description: 'Speak the prompt again' },
	say: { name: 'Say Text', description: 'Speak a text, then the prompt again' },
	playFile: { name: 'Play File', description: 'Play a recorded audio file, then the prompt again' },
	connect: { name: 'Connect to a Person', description: 'Call somebody and connect the two' },
	workflow: {
		name: 'Start the Workflow',
		description: 'Start it with what was chosen and entered',
	},
	hangup: { name: 'End the Call', description: 'Speak a text and end the call' },
};

const menu: INodeProperties = {
	displayName: 'Menu',
	name: 'menu',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'The menu that comes next. You can name one that you have not added yet.',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Choose a menu…',
			typeOptions: { searchListMethod: 'searchMenus', searchable: true },
		},
		{ displayName: 'By Name', name: 'name', type: 'string', placeholder: 'e.g. Opening hours' },
	],
};

const choice: INodeProperties = {
	displayName: 'Choice',
	name: 'choice',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. order',
	description: 'The name by which the workflow knows what was chosen',
};

const callerHears: INodeProperties = {
	displayName: 'Caller Hears',
	name: 'callerHears',
	type: 'options',
	options: [
		{
			name: 'Text Below',
			value: 'text',
			description: 'At once, and then the call ends. The workflow goes on without the caller.',
		},
		{
			name: 'What the Workflow Answers',
			value: 'respondOperation',
			description: 'The caller waits for the operation Respond of the 8x8 Voice node',
		},
	],
	default: 'text',
};

const text: INodeProperties = {
	displayName: 'Text',
	name: 'text',
	type: 'string',
	typeOptions: { rows: 2 },
	default: '',
	placeholder: 'e.g. Thank you. We will call you back. Goodbye.',
	description: 'What the voice says then, at most 3,000 characters',
};

/** The parameters of what can happen, each shown where it belongs. */
const PARAMETERS: Array<[property: INodeProperties, ...does: Does[]]> = [
	[menu, 'menu'],
	[choice, 'workflow'],
	[callerHears, 'workflow'],
	[text, 'say', 'workflow', 'connect', 'hangup'],
	[fileUrl, 'playFile'],
	[
		{
			...source,
			required: false,
			description:
				'The number that the person who is called sees. Leave it empty for the one that the caller has called.',
		},
		'connect',
	],
	[
		{ ...destination, description: 'The phone number of the person, with its country code' },
		'connect',
	],
	[callRecording, 'connect'],
];

/** What happens, chosen from these, and what that needs. */
export function actionFields(
	offered: Does[],
	field: Pick<INodeProperties, 'displayName' | 'description' | 'default'>,
): INodeProperties[] {
	return [
		{
			...field,
			name: 'does',
			type: 'options',
			// Each has a name of its own, and they stand in the order in which a menu is thought of.
			options: offered.map((does) => ({ ...WHAT_HAPPENS[does], value: does })),
		},
		...PARAMETERS.flatMap(([property, ...needing]) => {
			const shownFor = needing.filter((does) => offered.includes(does));
			return shownFor.length === 0
				? []
				: [{ ...property, displayOptions: { show: { does: shownFor } } }];
		}),
	];
}
