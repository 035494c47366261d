/** Which calls an export holds: those of sessions accepted from `from` up to, but not including, `to`. */
export interface CallLogQuery {
	from: Date;
	to: Date;
	/** Rows; 0 is no limit. */
	limit: number;
}

const DAY_MS = 24 * 3600 * 1000;
const DEFAULT_DAYS = 7;

/** The last seven days and today, for whatever a request leaves out. */
export function defaultQuery(now: Date): CallLogQuery {
	const today = new Date(now.toISOString().slice(0, 'YYYY-MM-DD'.length));
	return {
		from: new Date(today.getTime() - DEFAULT_DAYS * DAY_MS),
		to: new Date(today.getTime() + DAY_MS),
		limit: 0,
	};
}

/** A date, or a date and a time that is UTC unless it has an offset; undefined for anything else. */
export function readLogTime(value: string): Date | undefined {
	const form = /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?)?$/.exec(value);
	if (!form) return undefined;
	const [, time, , zone] = form;
	const date = new Date(time !== undefined && zone === undefined ? `${value}Z` : value);
	return Number.isNaN(date.getTime()) ? undefined : date;
}

/** The end of an export; a date alone means the whole of that day. */
export function readLogEnd(value: string): Date | undefined {
	const end = readLogTime(value);
	return end && !value.includes('T') ? new Date(end.getTime() + DAY_MS) : end;
}
