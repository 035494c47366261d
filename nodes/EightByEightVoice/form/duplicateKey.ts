import { duplicateKey } from './callFields';
import { FieldProblem } from './fieldProblem';

/** What an expression gives that has found nothing. */
const NOTHING_FOUND = /^(undefined|null|nan)$|\[object \w+\]/i;

/** A Duplicate Key: `key` is what is compared, `asGiven` what versions before 0.2 compared. */
export interface DuplicateKey {
	key: string;
	asGiven: string;
}

/** Blanks around a key, and the way in which an accent is stored, make no other key of it. */
export function readDuplicateKey(value: unknown): DuplicateKey {
	if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'bigint') {
		throw refuse(value === null || value === undefined ? 'is empty' : 'is not a text or a number');
	}
	const asGiven = String(value);
	const key = asGiven.trim().normalize('NFC');
	if (key === '') throw refuse('is empty');
	if (NOTHING_FOUND.test(key)) throw refuse(`is '${key}', which is no key of anybody`);
	return { key, asGiven };
}

function refuse(rule: string): FieldProblem {
	return new FieldProblem(
		`Options → ${duplicateKey.displayName}`,
		rule,
		'Give each call a key of its own, or remove the option. Nobody was called, because it could not be told whether this call was made before.',
	);
}
