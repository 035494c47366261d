/* eslint-disable @n8n/community-nodes/no-restricted-imports -- runs on a developer's machine, never inside n8n */
import path from 'node:path';

import type { TestFile } from './dryRun';
import type { Mutant } from './mutant';
import type { Jest, JestEnd } from './runJest';
import { orderTests } from './testOrder';

export interface Verdict {
	status: 'killed' | 'timed out' | 'survived' | 'not covered';
	/** The first test that failed. */
	by?: string;
	/** How many test files were begun at most. */
	files: number;
	seconds: number;
}

const MORE_MS = 20_000;

function limitOf(group: TestFile[]): number {
	return MORE_MS + 3 * group.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
}

/** Jest may also end without one: when the mutant ends the process. */
function firstFailure({ output, code }: JestEnd): string {
	const [file = `Jest ended with ${code}`] = output.match(/(?<=^FAIL ).*/m) ?? [];
	const [test = ''] = output.match(/(?<=^ +● ).*/m) ?? [];
	return `${file.trim()} › ${test}`;
}

/** Runs the tests that reach a mutant, with it switched on, until one fails. */
export async function tryMutant(jest: Jest, mutant: Mutant, tests: TestFile[]): Promise<Verdict> {
	const start = Date.now();
	let files = 0;
	const verdict = (status: Verdict['status']) => {
		return { status, files, seconds: Math.round((Date.now() - start) / 100) / 10 };
	};
	for (const group of orderTests(mutant, tests)) {
		files += group.length;
		const end = await jest.run(
			[
				'--runInBand',
				'--bail',
				'--runTestsByPath',
				...group.map(({ file }) => path.join(jest.checkout, file)),
			],
			{ __STRYKER_ACTIVE_MUTANT__: mutant.id },
			limitOf(group),
		);
		if (end.isLate) return verdict('timed out');
		if (end.code !== 0) return { ...verdict('killed'), by: firstFailure(end) };
	}
	return verdict(files === 0 ? 'not covered' : 'survived');
}
