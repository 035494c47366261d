import type { INodeProperties } from 'n8n-workflow';

import { inWords, isRecord } from '../../../core/json';
import { findTimeZone } from '../../../core/phone/timeZone';
import { readTimeOfDay, readWeekdays, type CallingHours } from '../../../core/time/callingHours';
import { isTimeZone } from '../../../core/time/zonedTime';
import { callingHours, hoursFields, ofCalledNumber } from './callingHoursField';
import { FieldProblem } from './fieldProblem';
import { NEITHER, readYesOrNo } from './yesOrNo';

const { start, end, days, timeZone } = hoursFields;

/** The hours of a call; without a time zone they are those of the number that is called. */
export type ChosenHours = Omit<CallingHours, 'timeZone'> & { timeZone: string | undefined };

type Hours = Record<string, unknown>;

/** What was typed for the field, and the time zone of the workflow (IANA name). */
interface Around {
	typed: unknown;
	workflowTimeZone: string;
}

/** The hours of one item, from the value of the field, which was set, and from what was typed for that value. */
export function readCallingHours(value: unknown, around: Around): ChosenHours {
	const hours = isRecord(value) ? value.hours : undefined;
	if (!isRecord(hours)) {
		throw new FieldProblem(
			`Options → ${callingHours.displayName}`,
			'has no hours',
			'Add Hours to it, or remove it from the options. Nobody was called.',
		);
	}
	const from = readClock(hours, start);
	const until = readClock(hours, end);
	if (from === until) {
		throw refuse(end, 'is the same as Start', 'For the whole day, enter 00:00 and 24:00.');
	}
	return { start: from, end: until, days: readDays(hours), timeZone: readZone(hours, around) };
}

/** In minutes since midnight. */
function readClock(hours: Hours, field: INodeProperties): number {
	const time = readTimeOfDay(String(hours[field.name]));
	if (time !== undefined && (field === end || time < 24 * 60)) return time;
	throw refuse(
		field,
		'is not a time of day',
		'Give hours and minutes, like 09:00 or 17:30.',
		hours[field.name],
	);
}

function readDays(hours: Hours): CallingHours['days'] {
	const given = hours[days.name];
	const chosen = readWeekdays(Array.isArray(given) ? given : String(given).split(','));
	if (chosen === undefined) {
		throw refuse(
			days,
			'has something in it that is no day',
			'Choose from the list, or have the expression give names like monday, or numbers from 1 (Monday) to 7 (Sunday).',
			inWords(given),
		);
	}
	if (chosen.length === 0) {
		throw refuse(days, 'has no day', 'Choose at least one, or remove Calling Hours.');
	}
	return chosen;
}

/** Undefined means that of the called number. */
function readZone(hours: Hours, { typed, workflowTimeZone }: Around): string | undefined {
	const given = String(hours[timeZone.name] ?? '').trim();
	if (isOfCalledNumber(hours)) {
		if (given === '') return undefined;
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
	if (isTimeZone(zone)) return zone;
	throw refuse(
		timeZone,
		`is not a time zone: ${zone}`,
		'Give a name from the IANA list, like Asia/Singapore or Europe/London.',
	);
}

function isOfCalledNumber(hours: Hours): boolean {
	const isOn = readYesOrNo(hours[ofCalledNumber.name] ?? false);
	if (isOn !== undefined) return isOn;
	throw refuse(ofCalledNumber, NEITHER.rule, NEITHER.remedy, hours[ofCalledNumber.name]);
}

/** Whether an expression was typed for the time zone. */
function isZoneExpression(typed: unknown): boolean {
	const hours = isRecord(typed) && isRecord(typed.hours) ? typed.hours : {};
	return String(hours[timeZone.name]).startsWith('=');
}

/** In the time zone that was chosen, or in that of each number. Throws where a number tells none. */
export function toHoursOf(hours: ChosenHours, numbers: readonly string[]): CallingHours[] {
	const { timeZone: chosen } = hours;
	if (chosen !== undefined) return [{ ...hours, timeZone: chosen }];
	return numbers.map((number) => ({ ...hours, timeZone: zoneOf(number) }));
}

function zoneOf(number: string): string {
	const zone = findTimeZone(number, new Date());
	if (zone !== undefined) return zone;
	throw refuse(
		ofCalledNumber,
		'needs a number that tells its time zone, and this one does not',
		"Its country has several time zones, or none is known. Switch this off, and set 'Time Zone', which an expression can give for each contact.",
		number,
	);
}

function refuse(
	{ displayName }: INodeProperties,
	rule: string,
	remedy: string,
	wrong?: unknown,
): FieldProblem {
	return new FieldProblem(
		`Options → ${callingHours.displayName} → ${displayName}`,
		rule,
		`${remedy} Nobody was called.`,
		wrong,
	);
}
