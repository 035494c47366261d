/* eslint-disable @n8n/community-nodes/no-restricted-globals -- a test runs on a developer's machine, never inside n8n */
import fc from 'fast-check';

import { json } from './summaryBodies';

const DAMAGED_OF_ONE = 16;
const NOISE_BESIDE = 4;

const noise = fc.oneof(json, fc.string(), fc.string({ unit: 'binary-ascii', maxLength: 20 }));

/** Of so many values, all where FUZZ_DRAWS says so, as in CI, and a tenth where somebody waits for the verdict. */
export function draws(count: number): number {
	return process.env.FUZZ_DRAWS === 'all' ? count : count / 10;
}

function several<Value>(count: number, values: fc.Arbitrary<Value>) {
	return fc.array(values, { minLength: count, maxLength: count });
}

/** Judges so many values, most of them valid ones that were damaged, and tells how many there were. */
export function fuzz<Valid>(
	count: number,
	valid: fc.Arbitrary<Valid>,
	damage: fc.Arbitrary<(value: Valid) => unknown>,
	judge: (given: unknown) => void,
) {
	const seen = { damaged: 0, noise: 0 };
	fc.assert(
		fc.property(
			valid,
			several(DAMAGED_OF_ONE, damage),
			several(NOISE_BESIDE, noise),
			(value, damages, others) => {
				for (const change of damages) judge(change(value));
				others.forEach(judge);
				seen.damaged += damages.length;
				seen.noise += others.length;
			},
		),
		{ numRuns: count / (DAMAGED_OF_ONE + NOISE_BESIDE) },
	);
	return seen;
}
