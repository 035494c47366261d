import { z } from 'zod';

const NAMES = [
	'subAccountId',
	'protocol',
	'host',
	'port',
	'username',
	'passwordSet',
	'path',
] as const;

/** Where the platform pushes the recordings of a sub-account; what it does not tell is null. */
export type RecordingDestination = Record<(typeof NAMES)[number], string | number | boolean | null>;

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]).catch(null);
const schema = z.record(z.unknown()).catch({});

/** Only what is named here is taken from an answer, so a password never comes out. */
export function readRecordingDestination(answer: unknown): RecordingDestination {
	const given = schema.parse(answer);
	return Object.fromEntries(
		NAMES.map((name) => [name, value.parse(given[name])]),
	) as RecordingDestination;
}
