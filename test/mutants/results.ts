/* eslint-disable @n8n/community-nodes/no-restricted-imports -- runs on a developer's machine, never inside n8n */
import { appendFile, readFile } from 'node:fs/promises';

import { nameOf, type Mutant } from './mutant';
import type { Verdict } from './tryMutant';

export type Result = Mutant & Verdict;

export function wasNoticed({ status }: Pick<Result, 'status'>): boolean {
	return status === 'killed' || status === 'timed out';
}

/** What became of each mutant, one line of JSON for each, written as soon as it is known. */
export class Results {
	private constructor(
		private readonly file: string,
		private readonly known: Map<string, Result>,
	) {}

	static async open(file: string): Promise<Results> {
		const text = await readFile(file, 'utf8').catch(() => '');
		// A line that was being written when the run was stopped is no result.
		const lines = text.split('\n').slice(0, -1);
		const results = lines.map((line) => JSON.parse(line) as Result);
		return new Results(file, new Map(results.map((result) => [nameOf(result), result])));
	}

	all(): Result[] {
		return [...this.known.values()];
	}

	of(mutant: Mutant): Result | undefined {
		return this.known.get(nameOf(mutant));
	}

	async add(result: Result): Promise<void> {
		this.known.set(nameOf(result), result);
		await appendFile(this.file, `${JSON.stringify(result)}\n`);
	}
}
