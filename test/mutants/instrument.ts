/* eslint-disable @n8n/community-nodes/no-restricted-imports -- runs on a developer's machine, never inside n8n */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { Mutant } from './mutant';

const MUTATED = ['core', 'nodes'];

function no(): boolean {
	return false;
}
function nothing(): void {}
const SILENT = {
	...{ isTraceEnabled: no, isDebugEnabled: no, isInfoEnabled: no },
	...{ isWarnEnabled: no, isErrorEnabled: no, isFatalEnabled: no },
	...{ trace: nothing, debug: nothing, info: nothing },
	...{ warn: nothing, error: nothing, fatal: nothing },
};

interface Source {
	name: string;
	content: string;
	mutate: true;
}

async function readSources(checkout: string): Promise<Source[]> {
	const names = await Promise.all(
		MUTATED.map(async (folder) => {
			const within = await readdir(path.join(checkout, folder), { recursive: true });
			return within.filter((name) => name.endsWith('.ts')).map((name) => path.join(folder, name));
		}),
	);
	return await Promise.all(
		names
			.flat()
			.sort()
			.map(async (name) => {
				const content = await readFile(path.join(checkout, name), 'utf8');
				return { name, content, mutate: true };
			}),
	);
}

/** Writes every mutant into the sources of a checkout, each behind a switch of its own, and all switched off. */
export async function instrument(checkout: string): Promise<Mutant[]> {
	// It is published for import alone.
	const { Instrumenter } = await import('@stryker-mutator/instrumenter');
	const sources = await readSources(checkout);
	const options = { plugins: null, excludedMutations: [], ignorers: [] };
	const { files, mutants } = await new Instrumenter(SILENT).instrument(sources, options);
	for (const { name, content } of files) await writeFile(path.join(checkout, name), content);
	const texts = new Map(sources.map(({ name, content }) => [name, content.split('\n')]));
	return mutants
		.filter(({ status }) => status !== 'Ignored')
		.map(({ id, fileName, mutatorName, replacement, location: { start, end } }) => ({
			id,
			file: fileName,
			line: start.line + 1,
			column: start.column + 1,
			mutator: mutatorName,
			original: textBetween(texts.get(fileName) ?? [], start, end),
			replacement,
		}));
}

interface Place {
	line: number;
	column: number;
}

function textBetween(lines: string[], start: Place, end: Place): string {
	const text = lines.slice(start.line, end.line + 1);
	text.push((text.pop() ?? '').slice(0, end.column));
	const [first = '', ...rest] = text;
	return [first.slice(start.column), ...rest].join('\n');
}
