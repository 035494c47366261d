import type { INodeProperties } from 'n8n-workflow';

import { WEEKDAYS } from '../../../core/time/callingHours';

const start: INodeProperties = {
	displayName: 'Start',
	name: 'start',
	type: 'string',
	default: '09:00',
	placeholder: 'e.g. 09:00',
	description: 'From when on people may be called, in hours and minutes',
};

const end: INodeProperties = {
	displayName: 'End',
	name: 'end',
	type: 'string',
	default: '18:00',
	placeholder: 'e.g. 18:00',
	description:
		'Until when people may be called. A time before Start is on the next day; 24:00 is the end of the day.',
};

const days: INodeProperties = {
	displayName: 'Days',
	name: 'days',
	type: 'multiOptions',
	options: WEEKDAYS.map((name) => ({
		name: name.replace(/^./, (m) => m.toUpperCase()),
		value: name,
	})),
	default: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
	description: 'On which days the hours start. Those after midnight belong to the day before.',
};

const timeZone: INodeProperties = {
	displayName: 'Time Zone',
	name: 'timeZone',
	type: 'string',
	default: '',
	placeholder: 'e.g. Asia/Singapore',
	description:
		"Whose clock counts: a name from the IANA list, which an expression can give for each contact. Leave it empty for the workflow's time zone.",
};

/** Of a call alone. */
export const ofCalledNumber: INodeProperties = {
	displayName: "Called Number's Clock",
	name: 'ofCalledNumber',
	type: 'boolean',
	default: false,
	description:
		"Whether the clock of the called number's country counts; if two people are called, that of each. Leave Time Zone empty then. A number of a country with several time zones, such as the United States, is refused: it needs Time Zone instead.",
};

/** What any form asks about hours. */
export const hoursFields = { start, end, days, timeZone };

/** When people may be called. */
export const callingHours: INodeProperties = {
	displayName: 'Calling Hours',
	name: 'callingHours',
	type: 'fixedCollection',
	default: { hours: {} },
	description:
		'Outside of these hours nobody is called: the item comes out with sessionStatus SKIPPED. A call that 8x8 has not made when they end is dropped.',
	options: [
		{ displayName: 'Hours', name: 'hours', values: [start, end, days, timeZone, ofCalledNumber] },
	],
};
