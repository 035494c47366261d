import { z } from 'zod';

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const DEEPEST = 100;

/** Whether it can be sent as JSON. Not every writer copes with deep nesting, and JSON has no BigInt. */
export function isWritable(value: unknown): boolean {
	let level = [value];
	for (let depth = 0; level.length > 0; depth++) {
		if (depth > DEEPEST || level.some((inner) => typeof inner === 'bigint')) return false;
		level = level.flatMap((inner) =>
			typeof inner === 'object' && inner !== null ? (Object.values(inner) as unknown[]) : [],
		);
	}
	return true;
}

/** Any value in words. String() throws for an object that has a field of the name toString. */
export function inWords(value: unknown): string {
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

// Each field of what the platform sends is read on its own, as a text or a number, whichever came: one that is missing
// or of another type is null. They are transformations, because zod makes an error of each type that does not fit: a
// body of nothing else took minutes.

// Without two quantifiers for the same digits: a hundred thousand of them took a minute.
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** The platform writes the text "null" where it has nothing. */
export const text = z.unknown().transform((value): string | null => {
	const read = typeof value === 'number' ? String(value) : value;
	return typeof read === 'string' && isSaid(read) ? read : null;
});

export const number = z.unknown().transform(toNumber);

const WORDS = new Map([
	['true', true],
	['1', true],
	['false', false],
	['0', false],
]);

export const boolean = z.unknown().transform((value): boolean | null => {
	if (typeof value === 'boolean') return value;
	const word = text.parse(value)?.trim().toLowerCase();
	return WORDS.get(word ?? '') ?? null;
});

/**
 * A time as the platform wrote it; one that came as a number of seconds or milliseconds since 1970 is ISO 8601. For a
 * time that it does not have, the platform writes the last instant before 1970.
 */
export const time = z.unknown().transform((value): string | null => {
	const since1970 = toNumber(value);
	if (since1970 === 0 || since1970 === NO_TIME) return null;
	const milliseconds = [Number(since1970) * 1000, Number(since1970)].find(isInThisCentury);
	if (milliseconds !== undefined) return new Date(milliseconds).toISOString();
	const read = text.parse(value);
	return read === null || isNoTime(read) ? null : read;
});

const NO_TIME = -1;

/** Whether this is what the platform writes for a time that it does not have. */
export function isNoTime(written: string): boolean {
	return Date.parse(written) === NO_TIME;
}

function isInThisCentury(milliseconds: number): boolean {
	return milliseconds >= Date.UTC(2001, 0) && milliseconds < Date.UTC(2101, 0);
}

function toNumber(value: unknown): number | null {
	const isNumber = typeof value === 'string' && NUMBER.test(value.trim());
	const read = isNumber ? Number(value) : value;
	return typeof read === 'number' && Number.isFinite(read) ? read : null;
}

/** Whether a value says something: null, blanks and the text "null" do not. */
export function isSaid(value: unknown): boolean {
	if (typeof value !== 'string') return value !== null && value !== undefined;
	const word = value.trim();
	return word !== '' && word.toLowerCase() !== 'null';
}

/** An object, also one that came as JSON text; undefined for anything else. */
export function readRecord(value: unknown): Record<string, unknown> | undefined {
	if (typeof value !== 'string' || !value.trimStart().startsWith('{')) {
		return isRecord(value) ? value : undefined;
	}
	try {
		const read: unknown = JSON.parse(value);
		return isRecord(read) ? read : undefined;
	} catch {
		return undefined;
	}
}

/** Undefined when it is nested so deeply that it cannot be written. */
export function toText(body: unknown): string | undefined {
	try {
		return JSON.stringify(body);
	} catch {
		return undefined;
	}
}
