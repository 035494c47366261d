import { z } from 'zod';

import { isRecord } from '../json';

/** What the platform sent beside the other fields, by its names and as it came; empty when there is nothing. */
export const additional = z.record(z.unknown());

// An event must not be lost because of fields that nobody asked for: n8n stores what comes out, and cannot write what
// is nested too deeply.
const LARGEST = 100_000;
const DEEPEST = 20;

const NAMES_OF_EVERY_OBJECT = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * What is left of an event, and, by its name, of each object inside it. A field that is too large or too deep to be
 * stored with each event, or has a name that every object has, is left out: with Simplify off it comes out.
 */
export function additionalOf(...rests: unknown[]): Record<string, unknown> {
	let room = LARGEST;
	const fits = ([name, value]: [string, unknown]) => {
		if (value === undefined) return false;
		const size = sizeOf({ [name]: value }, room);
		room -= size ?? 0;
		return size !== undefined;
	};
	const left = rests.filter(isRecord).flatMap((rest) => Object.entries(rest));
	return Object.fromEntries(left.filter(fits));
}

/** About how many characters a value has as JSON; undefined for more than there is room for. */
function sizeOf(value: unknown, room: number): number | undefined {
	let size = 0;
	const open: Array<[value: unknown, depth: number]> = [[value, 0]];
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		const [inner, depth] = next;
		size += typeof inner === 'string' ? inner.length : 1;
		if (size > room || depth > DEEPEST) return undefined;
		if (typeof inner !== 'object' || inner === null) continue;
		for (const [name, field] of Object.entries(inner)) {
			if (NAMES_OF_EVERY_OBJECT.has(name)) return undefined;
			size += name.length;
			open.push([field, depth + 1]);
		}
	}
	return size;
}
