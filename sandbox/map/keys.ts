import type { Question } from './menuMap';

/** No key at all, as it stands among the keys. */
export const SILENCE = '';

const KEYS = [...'1234567890*#'];

const SPOKEN: Readonly<Record<string, string>> = { '*': 'star', '#': 'hash' };

/**
 * What is tried at a question, silence last. Where it takes more than one digit, also the sample, cut to what it takes; single
 * keys only where one is enough.
 */
export function keysFor({ minDigits, maxDigits }: Question, sample: string): string[] {
	const digits = sample.slice(0, maxDigits);
	const isSampled = maxDigits > 1 && digits.length >= minDigits && digits.length > 1;
	const singles = minDigits > 1 ? ['#'] : KEYS;
	return [...(isSampled ? [digits] : []), ...singles, SILENCE];
}

/** Keys as a person writes them, neighbours together: "0, 3–9, *". */
export function keysInWords(keys: readonly string[]): string {
	return runsOf(keys)
		.map((run) => (run.length > 2 ? `${run[0]}–${run.at(-1)}` : run.join(', ')))
		.concat(otherWords(keys))
		.join(', ');
}

/** The same, to be read aloud: "keys 0, 3 to 9, star". */
export function keysAloud(keys: readonly string[]): string {
	const runs = runsOf(keys).map((run) =>
		run.length > 2 ? `${run[0]} to ${run.at(-1)}` : run.map((key) => SPOKEN[key] ?? key).join(', '),
	);
	const single = keys.filter((key) => key.length === 1);
	const words =
		runs.length === 0 ? [] : [`${single.length > 1 ? 'keys' : 'key'} ${runs.join(', ')}`];
	return [...words, ...otherWords(keys)].join(', ');
}

/** Single keys in the order 0 to 9, star, hash, in runs of neighbouring digits. */
function runsOf(keys: readonly string[]): string[][] {
	const runs: string[][] = [];
	for (const key of [...'0123456789*#'].filter((candidate) => keys.includes(candidate))) {
		const run = runs.at(-1);
		if (run && /\d/.test(key) && Number(run.at(-1)) === Number(key) - 1) run.push(key);
		else runs.push([key]);
	}
	return runs;
}

function otherWords(keys: readonly string[]): string[] {
	return keys
		.filter((key) => key.length !== 1)
		.map((key) => (key === SILENCE ? 'silence' : `digits ${key}`));
}
