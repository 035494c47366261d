import { duplicateKey } from './callOptionFields';
import { FieldProblem } from './fieldProblem';

/** What an expression that finds nothing gives, as the whole key or as a word of it. */
const NOTHING_FOUND = [
	/^(undefined|null|nan)$|\[object \w+\]/i,
	/(?<![\p{L}\p{N}])(undefined|null|NaN)(?![\p{L}\p{N}])/u,
];

/** A Duplicate Key: `key` is what is compared, `asGiven` what versions before 0.2 compared. */
export interface DuplicateKey {
	key: string;
	asGiven: string;
}

/** Blanks around a key, and the way in which an accent is stored, do not make it another key. */
export function readDuplicateKey(value: unknown): DuplicateKey {
	if (value === null || value === undefined) throw refuse('is empty');
	if (typeof value !== 'string' && typeof value !== 'bigint' && !Number.isFinite(value)) {
		throw refuse('is not a text or a number', value);
	}
	const asGiven = String(value);
	const key = asGiven.trim().normalize('NFC');
	if (key === '') throw refuse('is empty');
	const [nothing] = NOTHING_FOUND.flatMap((pattern) => pattern.exec(key)?.[0] ?? []);
	if (nothing !== undefined) {
		throw refuse(`has ${nothing} in it, which is what an expression gives that finds nothing`, key);
	}
	return { key, asGiven };
}

function refuse(rule: string, value?: unknown): FieldProblem {
	return new FieldProblem(
		`Options → ${duplicateKey.displayName}`,
		rule,
		'Give each call a key of its own, or remove the option. Nobody was called, because it could not be told whether this call was made before.',
		value,
	);
}
