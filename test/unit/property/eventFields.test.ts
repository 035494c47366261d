import fc from 'fast-check';
import { z } from 'zod';

import { normaliseStatus } from '../../../core/events/outcome';
import { readEvent } from '../../../core/events/voiceEvent';
import { EVENTS, type EventName } from '../../../core/events/events';
import { EVENT_FIELDS, WHOLE_PAYLOADS, type Field, type Kind } from './eventFields';

/** What the platform may write in the place of a field, and what is read from it. */
type Form = [given: unknown, read: unknown];

const nothing: fc.Arbitrary<Form> = fc
	.constantFrom(null, undefined, '', ' ', '\t\n', 'null', 'NULL', ' null ')
	.map((given) => [given, null]);

const word = fc
	.string({ minLength: 1, maxLength: 20 })
	.filter((said) => !/^\s*(null)?\s*$/i.test(said) && !said.trimStart().startsWith('{'));

const finite = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));

const instant = fc.integer({ min: Date.UTC(2001, 0) / 1000, max: Date.UTC(2100, 0) / 1000 });
function isoTime(seconds: number) {
	return new Date(seconds * 1000).toISOString();
}

const FORMS: Record<Kind, fc.Arbitrary<Form>> = {
	text: fc.oneof(
		word.map((said): Form => [said, said]),
		finite.map((count): Form => [count, String(count)]),
	),
	digits: fc.oneof(
		fc.stringMatching(/^[0-9*#]{1,25}$/).map((keys): Form => [keys, keys]),
		fc.stringMatching(/^[0-9*#]{1,25}$/).map((keys): Form => [` ${keys} `, keys]),
		fc.nat().map((keys): Form => [keys, String(keys)]),
	),
	status: fc.oneof(
		word.map((said): Form => [said, normaliseStatus(said)]),
		fc.nat().map((count): Form => [count, String(count)]),
	),
	number: fc.oneof(
		finite.map((count): Form => [count, count]),
		finite.map((count): Form => [String(count), count]),
		fc.nat().map((count): Form => [` ${count} `, count]),
		fc.nat().map((count): Form => [`+${count}`, count]),
	),
	boolean: fc
		.boolean()
		.chain((is) =>
			fc.constantFrom<Form>(
				[is, is],
				[String(is), is],
				[is ? 'TRUE' : 'False', is],
				[Number(is), is],
			),
		),
	time: instant.chain((seconds) => {
		const time = isoTime(seconds);
		return fc.constantFrom<Form>(
			[time, time],
			[seconds, time],
			[String(seconds), time],
			[seconds * 1000, time],
			[String(seconds * 1000), time],
			['1969-12-31T23:59:59.999Z', null],
			[-1, null],
			[0, null],
			['yesterday', 'yesterday'],
		);
	}),
};

function valueAt(value: unknown, path: string): unknown {
	return path.split('.').reduce<unknown>((inner, name) => {
		return (inner as Record<string, unknown>)[name];
	}, value);
}

/** The payload with another value there; undefined takes the field away. */
function withValue(payload: unknown, path: string, value: unknown): unknown {
	const copy = structuredClone(payload);
	const names = path.split('.');
	const last = names.pop() ?? '';
	const holder = valueAt(copy, names.join('.') || 'self') ?? copy;
	if (value === undefined) delete (holder as Record<string, unknown>)[last];
	else (holder as Record<string, unknown>)[last] = value;
	return copy;
}

const EVERY = (Object.keys(EVENTS) as EventName[]).flatMap((name) =>
	EVENT_FIELDS[name].map((field) => [name, ...field] as const),
);

function outputsBeside(name: EventName, [at, out]: Field) {
	return EVENT_FIELDS[name]
		.filter(([otherAt]) => !otherAt.startsWith(at) && !at.startsWith(otherAt))
		.map(([, otherOut]) => otherOut)
		.filter((otherOut) => otherOut !== out);
}

test.each(EVERY)('%s: %s is read as %s, in any form of a %s', (name, at, out, kind) => {
	const whole = readEvent(EVENTS[name], { payload: WHOLE_PAYLOADS[name] }).json;
	const beside = outputsBeside(name, [at, out, kind]);
	const others = (event: object) => beside.map((path) => [path, valueAt(event, path)]);
	fc.assert(
		fc.property(fc.oneof(FORMS[kind], nothing), ([given, read]) => {
			const payload = withValue(WHOLE_PAYLOADS[name], at, given);
			const { json } = readEvent(EVENTS[name], { payload });
			expect(valueAt(json, out)).toBe(read);
			expect(others(json)).toEqual(others(whole));
		}),
		{ numRuns: 60 },
	);
});

// Worked out from several fields, or read further down.
const DERIVED = new Set([
	...['event', 'reason', 'outcome', 'answered', 'optedOut', 'advice', 'connectedOutcome', 'leg'],
	...['durationSeconds', 'ringSeconds', 'talkSeconds', 'quality', 'additional'],
	...['unexpectedShape', 'raw'],
]);

/** Every way down to a field of a schema; a list is its first entry. */
function pathsIn(schema: z.ZodTypeAny): string[] {
	if (schema instanceof z.ZodArray) return pathsIn(schema.element).map((path) => `0.${path}`);
	if (!(schema instanceof z.ZodObject)) return [''];
	return Object.entries(schema.shape as z.ZodRawShape).flatMap(([name, inner]) =>
		pathsIn(inner).map((path) => (path === '' ? name : `${name}.${path}`)),
	);
}

test.each(Object.keys(EVENTS) as EventName[])('%s has these fields, and no other', (name) => {
	const known = new Set(EVENT_FIELDS[name].map(([, out]) => out));
	const isDerived = (path: string) => DERIVED.has(path.split('.').at(-1) ?? '');
	const others = pathsIn(EVENTS[name].schema).filter((path) => !known.has(path));
	expect(others.filter((path) => !isDerived(path))).toEqual([]);
	const { [name]: payload } = WHOLE_PAYLOADS;
	const absent = EVENT_FIELDS[name].filter(([at]) => valueAt(payload, at) === undefined);
	expect(absent).toEqual([]);
});
