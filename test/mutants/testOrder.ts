/* eslint-disable @n8n/community-nodes/no-restricted-imports -- runs on a developer's machine, never inside n8n */
import path from 'node:path';

import type { TestFile } from './dryRun';
import type { Mutant } from './mutant';

/** How many test files are run in one go, at first: most mutants are killed by the first few. */
const GROUPS = [3, 12];
/** And then: a process that runs more of them needs much memory. */
const LATER = 40;

/** The test files that reach a mutant, in groups: first those that most likely kill it, for the time that they take. */
export function orderTests(
	{ id, file }: Pick<Mutant, 'id' | 'file'>,
	tests: TestFile[],
): TestFile[][] {
	const reaching = tests
		.filter(({ mutants }) => mutants.includes(id))
		.sort(
			(one, other) =>
				Number(isNamesake(other.file, file)) - Number(isNamesake(one.file, file)) ||
				costOf(one) - costOf(other),
		);
	const groups: TestFile[][] = [];
	while (reaching.length > 0) groups.push(reaching.splice(0, GROUPS[groups.length] ?? LATER));
	return groups;
}

/** A file that reaches few mutants looks closely at each of them. */
function costOf({ milliseconds, mutants }: TestFile): number {
	return milliseconds * mutants.length;
}

function isNamesake(test: string, source: string): boolean {
	const name = nameOf(test);
	return name === nameOf(source) || name === path.basename(path.dirname(source));
}

function nameOf(file: string): string {
	return path.basename(file).split('.', 1).join('');
}
