import type { INodeProperties } from 'n8n-workflow';

import {
	readTimeOfDay,
	readWeekdays,
	WEEKDAYS,
	type CallingHours,
} from '../../../core/time/callingHours';
import { inWords, isRecord } from '../../../core/json';
import { findTimeZone } from '../../../core/phone/timeZone';
import { isTimeZone } from '../../../core/time/zonedTime';
import { FieldProblem } from './fieldProblem';
import { readYesOrNo } from './yesOrNo';

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

const ofCalledNumber: INodeProperties = {
	displayName: "Called Number's Clock",
	name: 'ofCalledNumber',
	type: 'boolean',
	default: false,
	description:
		'Whether the clock in the country of the called number counts. A number of a country with several time zones, such as the United States, tells none: it is refused, and needs Time Zone. Leave Time Zone empty with this.',
};

/** What any form asks about hours. */
export const hoursFields = { start, end, days, timeZone };

/** The hours of a call; without a time zone they are those of the number that is called. */
export type ChosenHours = Omit<CallingHours, 'timeZone'> & { timeZone: string | undefined };

/** When people may be called. */
export const callingHours: INodeProperties = {
	displayName: 'Calling Hours',
	name: 'callingHours',
	type: 'fixedCollection',
	default: { hours: {} },
	description:
		'Outside of these hours nobody is called: the item comes out with the status SKIPPED. A call that 8x8 holds back is dropped when they end.',
	options: [
		{ displayName: 'Hours', name: 'hours', values: [start, end, days, timeZone, ofCalledNumber] },
	],
};

/** The hours of one item, from the value of the field, which was set, and from what was typed for that value. */
export function readCallingHours(
	value: unknown,
	{ typed, workflowTimeZone }: { typed: unknown; workflowTimeZone: string },
): ChosenHours {
	const hours = isRecord(value) ? value.hours : undefined;
	if (!isRecord(hours)) {
		throw new FieldProblem(
			`Options → ${callingHours.displayName}`,
			'has no hours',
			'Add Hours to it, or remove it from the options. Nobody was called.',
		);
	}
	const refuse = (
		{ displayName }: INodeProperties,
		rule: string,
		remedy: string,
		wrong?: unknown,
	) =>
		new FieldProblem(
			`Options → ${callingHours.displayName} → ${displayName}`,
			rule,
			`${remedy} Nobody was called.`,
			wrong,
		);

	const readTime = (field: INodeProperties): number => {
		const time = readTimeOfDay(String(hours[field.name]));
		if (time !== undefined && (field === end || time < 24 * 60)) return time;
		throw refuse(
			field,
			'is not a time of day',
			'Give hours and minutes, like 09:00 or 17:30.',
			hours[field.name],
		);
	};

	const from = readTime(start);
	const until = readTime(end);
	if (from === until) {
		throw refuse(end, 'is the same as Start', 'For the whole day, enter 00:00 and 24:00.');
	}

	const givenDays = hours[days.name];
	const chosen = readWeekdays(Array.isArray(givenDays) ? givenDays : String(givenDays).split(','));
	if (chosen === undefined) {
		throw refuse(
			days,
			'has something in it that is no day',
			'Choose from the list, or have the expression give names like monday, or numbers from 1 (Monday) to 7 (Sunday).',
			inWords(givenDays),
		);
	}
	if (chosen.length === 0) {
		throw refuse(days, 'has no day', 'Choose at least one, or remove Calling Hours.');
	}

	const given = String(hours[timeZone.name] ?? '').trim();
	const isOfNumber = readYesOrNo(hours[ofCalledNumber.name] ?? false);
	if (isOfNumber === undefined) {
		throw refuse(
			ofCalledNumber,
			'is neither true nor false',
			'Switch it on or off, or have the expression give true or false.',
			hours[ofCalledNumber.name],
		);
	}
	if (isOfNumber) {
		if (given === '') return { start: from, end: until, days: chosen, timeZone: undefined };
		throw refuse(
			ofCalledNumber,
			`and '${timeZone.displayName}' cannot both be set`,
			'Leave the one of them empty that is not meant.',
		);
	}
	// Someone whose time zone is unknown is not called by somebody else's clock.
	if (given === '' && isZoneExpression(typed)) {
		throw refuse(
			timeZone,
			'is an expression that gives nothing for this item',
			"Have it give a name from the IANA list, like Asia/Singapore; leave the field itself empty for the workflow's time zone.",
		);
	}
	const zone = given || workflowTimeZone;
	if (!isTimeZone(zone)) {
		throw refuse(
			timeZone,
			`is not a time zone: ${zone}`,
			'Give a name from the IANA list, like Asia/Singapore or Europe/London.',
		);
	}
	return { start: from, end: until, days: chosen, timeZone: zone };
}

/** In the time zone that was chosen, or in that of the number. Throws where the number tells none. */
export function toHoursOf(hours: ChosenHours, destination: string): CallingHours {
	const timeZone = hours.timeZone ?? findTimeZone(destination, new Date());
	if (timeZone !== undefined) return { ...hours, timeZone };
	throw new FieldProblem(
		`Options → ${callingHours.displayName} → ${ofCalledNumber.displayName}`,
		'needs a number that tells its time zone, and this one does not',
		"Its country has several time zones, or none is known. Switch this off, and set 'Time Zone', which an expression can give for each contact. Nobody was called.",
		destination,
	);
}

/** Whether an expression was typed for the time zone. */
function isZoneExpression(typed: unknown): boolean {
	const hours = isRecord(typed) && isRecord(typed.hours) ? typed.hours : {};
	return String(hours[timeZone.name]).startsWith('=');
}
