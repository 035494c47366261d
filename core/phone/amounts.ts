/** A phone number that was given as an amount: with thousands separators, and decimals that are zero. */
const THOUSANDS = /^(\+?\d{1,3}(?:([,.'’\s])\d{3})(?:\2\d{3})+)(?:(?!\2)[.,]0+)?$/;
/** The same in India: 6,59,12,34,567. */
const LAKHS = /^(\+?\d{1,2}(?:,\d{2})+,\d{3})(?:\.0+)?$/;
const COMMA = /^([^,]*\d),(\d+)$/;
const POINT = /^([^.]*\d)\.(\d+)$/;
const LAST_POINT = /^(.*\.(\d+))\.(\d{1,2})$/;
const AREA_CODE = /^\(?0\d{1,4}\)?$/;

/** Whether a text can be a number by itself. */
export type IsWhole = (text: string) => boolean;

/**
 * A text without the marks of an amount, which are there for the eye. Undefined where it has other decimals, or may have:
 * 30.123456 can be an amount, +49.30123456 cannot.
 */
export function withoutAmountMarks(text: string, isWhole: IsWhole): string | undefined {
	const grouped = THOUSANDS.exec(text) ?? LAKHS.exec(text);
	if (grouped) return grouped[1]?.replace(/[^+\d]/g, '');
	const [, beforeComma = '', afterComma] = COMMA.exec(text) ?? [];
	if (afterComma !== undefined) return /^0+$/.test(afterComma) ? beforeComma : undefined;
	const [, beforePoint = '', afterPoint] = POINT.exec(text) ?? [];
	if (afterPoint !== undefined) return readPoint(beforePoint, afterPoint, isWhole);
	const [, rest = '', group = '', last] = LAST_POINT.exec(text) ?? [];
	if (last === undefined || !isWhole(rest)) return text;
	return last.length === 1 || (last === '00' && group.length > 2) ? undefined : text;
}

/** A single point stands before decimals, or between the groups of a phone number. */
function readPoint(before: string, after: string, isWhole: IsWhole): string | undefined {
	const joined = `${before} ${after}`;
	if (/^0+$/.test(after)) {
		if (after.length <= 2 || !isWhole(joined)) return before;
		return isWhole(before) ? undefined : joined;
	}
	if (after.length <= 2) return undefined;
	if (AREA_CODE.test(before)) return joined;
	const isAmount = /^\d{1,3}$/.test(before) && after.length > 4;
	return isAmount || isWhole(before) ? undefined : joined;
}
