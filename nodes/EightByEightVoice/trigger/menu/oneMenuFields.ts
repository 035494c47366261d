import type { INodeProperties } from 'n8n-workflow';

import {
	ENTRY,
	KEYS,
	MOST_DIGITS,
	WHAT_KEYS_DO,
	WHAT_LEADS_ON,
} from '../../../../core/menu/phoneMenu';
import { voiceProfile } from '../../form/callFields';
import { hoursFields } from '../../form/callingHoursField';
import { actionFields } from './menuActionFields';

const key: INodeProperties = {
	displayName: 'Key',
	name: 'key',
	type: 'options',
	options: KEYS.map((value) => ({
		name: value === ENTRY ? 'Entered Digits' : value,
		value,
		...(value === ENTRY
			? { description: 'All of the digits that this menu asks for were pressed' }
			: {}),
	})),
	default: '1',
};

export const keys: INodeProperties = {
	displayName: 'Keys',
	name: 'keys',
	type: 'fixedCollection',
	typeOptions: {
		multipleValues: true,
		sortable: true,
		fixedCollection: { itemTitle: '={{ $collection.item.value.key }}' },
	},
	placeholder: 'Add Key',
	default: {},
	description: 'What happens when a key is pressed',
	options: [
		{
			displayName: 'Key',
			name: 'key',
			values: [
				key,
				...actionFields(WHAT_KEYS_DO, { displayName: 'What Happens', default: 'menu' }),
			],
		},
	],
};

export const openingHours: INodeProperties = {
	displayName: 'Opening Hours',
	name: 'openingHours',
	type: 'fixedCollection',
	placeholder: 'Add Opening Hours',
	default: {},
	description: 'When callers get to this menu. Outside of the hours something else happens.',
	options: [
		{
			displayName: 'Hours',
			name: 'hours',
			values: [
				{ ...hoursFields.start, description: 'From when on it is open, in hours and minutes' },
				{
					...hoursFields.end,
					description:
						'Until when it is open. A time before Start is on the next day; 24:00 is the end of the day.',
				},
				{ ...hoursFields.days, description: 'On which days the hours start' },
				{
					...hoursFields.timeZone,
					description:
						"Whose clock counts: a name from the IANA list. Leave it empty for the workflow's time zone.",
				},
				...actionFields(WHAT_LEADS_ON, {
					displayName: 'When Closed',
					default: 'menu',
					description: 'What happens outside of the hours, in place of this menu',
				}),
			],
		},
	],
};

/** The form of one menu of a phone menu, in its order. */
export const oneMenuFields: INodeProperties[] = [
	{
		displayName: 'Name',
		name: 'name',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Opening hours',
		description: 'Keys lead here by this name. Callers do not hear it.',
	},
	{
		displayName: 'Prompt',
		name: 'prompt',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		required: true,
		placeholder: 'e.g. Press 1 to order, or 2 for our opening hours',
		description: 'What the voice says before it waits for a key, at most 3,000 characters',
	},
	keys,
	{
		displayName: 'Entry Digits',
		name: 'entryDigits',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: MOST_DIGITS },
		default: 0,
		description:
			"How many digits to ask for at once, such as those of an order number. The key 'Entered Digits' says what happens with them. 0 asks for a key.",
	},
	{
		...voiceProfile,
		displayName: 'Other Voice',
		required: false,
		description: 'Who speaks in this menu, in place of Voice',
	},
	openingHours,
];
