// ISO alone: nobody knows whether 05/06/2031 is in May or in June.
const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}[T ].*(Z|[+-]\d{2}:?\d{2})$/i;
const LOCAL = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?)?$/;

/**
 * Reads a date and time. One without an offset, as a date picker gives it, is meant in `timeZone` (IANA name);
 * a time that the change to summer time leaves out is read as the hour after it. Undefined when unreadable.
 */
export function parseInZone(text: string, timeZone: string): Date | undefined {
	const trimmed = text.trim();
	if (!isInCalendar(trimmed)) return undefined;
	if (LOCAL.test(trimmed)) {
		const asUtc = Date.parse(
			`${trimmed.replace(' ', 'T')}${trimmed.length === 10 ? 'T00:00' : ''}Z`,
		);
		if (Number.isNaN(asUtc)) return undefined;
		// The offset at the guess may be that of the other side of a clock change; the second look settles it.
		const guess = asUtc - offsetMs(asUtc, timeZone);
		const offset = offsetMs(guess, timeZone);
		const time = asUtc - offset;
		// In the hour that is left out no offset fits itself; the smaller one leads past it.
		return new Date(asUtc - Math.min(offset, offsetMs(time, timeZone)));
	}
	if (!WITH_OFFSET.test(trimmed)) return undefined;
	const time = Date.parse(trimmed);
	return Number.isNaN(time) ? undefined : new Date(time);
}

/** Date.parse takes 30 February for 2 March. */
function isInCalendar(text: string): boolean {
	const day = /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
	if (day === undefined) return true;
	const time = Date.parse(`${day}T00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/**
 * Engines take these for zones as well, and people for others: BST is the clock of Dhaka to an engine, and that of London
 * to most people. The IANA list has none of them.
 */
const ABBREVIATION = /^(A[CEGRS]T|B[ES]T|C[ANST]T|E[AC]T|I[ES]T|JST|MIT|N[ES]T|P[LNRS]T|SST|VST)$/i;

/** Whether this is the name of a time zone, like `Asia/Singapore`. */
export function isTimeZone(name: string): boolean {
	if (ABBREVIATION.test(name)) return false;
	try {
		return formatterOf(name) !== undefined;
	} catch {
		return false;
	}
}

/** How far the zone's clock is ahead of UTC at this moment, in milliseconds. */
export function offsetMs(time: number, timeZone: string): number {
	const parts = formatterOf(timeZone).formatToParts(time);
	const read = (type: string) => Number(parts.find((part) => part.type === type)?.value);
	const shown = Date.UTC(
		read('year'),
		read('month') - 1,
		read('day'),
		read('hour'),
		read('minute'),
		read('second'),
	);
	return shown - Math.floor(time / 1000) * 1000;
}

// Making one takes longer than using it, and there are only so many zones.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
	// The case of a name does not matter, and data from elsewhere may bring it in any.
	const name = timeZone.toLowerCase();
	const known = formatters.get(name);
	if (known !== undefined) return known;
	const formatter = new Intl.DateTimeFormat('en-US', {
		timeZone,
		hourCycle: 'h23',
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
		hour: 'numeric',
		minute: 'numeric',
		second: 'numeric',
	});
	formatters.set(name, formatter);
	return formatter;
}
