import { offsetMs } from './zonedTime';

/**
 * When people may be called. Times are minutes after midnight, as the clock shows them in `timeZone` (IANA
 * name): from `start` on until just before `end`, which is on the next day where it does not come after `start`.
 */
export interface CallingHours {
	start: number;
	end: number;
	/** On which a window starts: 1 is Monday, 7 is Sunday. */
	days: readonly number[];
	timeZone: string;
}

export const WEEKDAYS = [
	'monday',
	'tuesday',
	'wednesday',
	'thursday',
	'friday',
	'saturday',
	'sunday',
] as const;

const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;
const DAY = DAY_MINUTES * MINUTE;

/**
 * The end of the hours that this moment lies in; undefined when it lies in none. Windows that follow on each other are
 * one, up to a week. While clocks change, the hours are what the clock shows: where an hour comes twice, a time in it
 * comes twice, and where one is left out, the hours end or begin with the jump.
 */
export function findClosing(hours: CallingHours, now: Date): Date | undefined {
	let closing: number | undefined;
	for (let day = 0; day < WEEKDAYS.length; day += 1) {
		const next = findEndOfWindow(hours, closing ?? now.getTime());
		if (next === undefined) break;
		closing = next;
	}
	return closing === undefined ? undefined : new Date(closing);
}

/** The first moment within the hours, from this one on; undefined when there is none in the next two weeks. */
export function findOpening(hours: CallingHours, now: Date): Date | undefined {
	const from = now.getTime();
	const today = Math.floor((from + offsetMs(from, hours.timeZone)) / DAY) * DAY;
	const moments = [from];
	for (let day = -1; day <= 2 * WEEKDAYS.length; day += 1) {
		moments.push(...listOpenings(today + day * DAY + hours.start * MINUTE, hours.timeZone));
	}
	const opening = moments
		.filter((moment) => moment >= from && findEndOfWindow(hours, moment) !== undefined)
		.sort((one, other) => one - other)[0];
	return opening === undefined ? undefined : new Date(opening);
}

/** When the clock shows this, which it may do twice; and when it is changed, which can lead into hours, too. */
function listOpenings(shown: Shown, timeZone: string): number[] {
	const [before, after] = [shown - DAY, shown + DAY];
	const offsets = [offsetMs(before, timeZone), offsetMs(after, timeZone)];
	const beginnings = offsets.map((offset) => shown - offset);
	return offsets[0] === offsets[1]
		? beginnings
		: [...beginnings, findClockChange(before, after, timeZone)];
}

/** `9:00` or `09:00:00` in minutes after midnight, 24:00 included; undefined when it is no time of day. */
export function readTimeOfDay(text: string): number | undefined {
	const [, hours, minutes] = /^(\d{1,2}):([0-5]\d)(?::00)?$/.exec(text.trim()) ?? [];
	const time = Number(hours) * 60 + Number(minutes);
	return time <= DAY_MINUTES ? time : undefined;
}

/** Names (`Monday`, `mon`) or numbers (1 to 7 from Monday on, and 0 for Sunday); undefined when one is neither. */
export function readWeekdays(values: readonly unknown[]): number[] | undefined {
	const days = values.map(readWeekday);
	return days.every((day) => day !== undefined) ? days : undefined;
}

function readWeekday(value: unknown): number | undefined {
	const text = String(value).trim().toLowerCase();
	if (/^[0-7]$/.test(text)) return Number(text) || WEEKDAYS.length;
	const index = WEEKDAYS.findIndex((name) => text === name || text === name.slice(0, 3));
	return index < 0 ? undefined : index + 1;
}

/** A moment that is written as if the clock on the wall showed UTC, so that days have 24 hours. */
type Shown = number;

function findEndOfWindow(hours: CallingHours, time: number): number | undefined {
	const offset = offsetMs(time, hours.timeZone);
	const window = findWindow(hours, time + offset);
	if (window === undefined) return undefined;

	const end = window.end - offset;
	if (offsetMs(end, hours.timeZone) === offset) return end;
	const change = findClockChange(time, end, hours.timeZone);
	const newOffset = offsetMs(change, hours.timeZone);
	const goesOn = isWithin(window, change + newOffset);
	return goesOn ? window.end - newOffset : change;
}

/** A window that holds the moment, begun on the same day or on the day before. */
function findWindow({ start, end, days }: CallingHours, shown: Shown) {
	const today = Math.floor(shown / DAY) * DAY;
	return [today, today - DAY]
		.filter((midnight) => days.includes(new Date(midnight).getUTCDay() || WEEKDAYS.length))
		.map((midnight) => ({
			start: midnight + start * MINUTE,
			end: midnight + (end > start ? end : end + DAY_MINUTES) * MINUTE,
		}))
		.find((window) => isWithin(window, shown));
}

function isWithin({ start, end }: { start: Shown; end: Shown }, shown: Shown): boolean {
	return start <= shown && shown < end;
}

/** The first moment with another offset than `before`; `after` has one. */
function findClockChange(before: number, after: number, timeZone: string): number {
	const offset = offsetMs(before, timeZone);
	let [same, other] = [before, after];
	while (other - same > 1) {
		const middle = Math.floor((same + other) / 2);
		if (offsetMs(middle, timeZone) === offset) same = middle;
		else other = middle;
	}
	return other;
}
