/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports -- runs on a developer's machine, never inside n8n */
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';

import { runNpm } from '../../n8n/npm';
import { runProgram, say, type AtEnd } from '../../n8n/program';
import { makeTemporaryFolder } from '../../n8n/temporaryFolder';
import { makeCheckout } from '../docs/checkout';
import { findAgain } from './again';
import { draw } from './draw';
import { dryRun, type TestFile } from './dryRun';
import { instrument } from './instrument';
import type { Mutant } from './mutant';
import { readOptions } from './options';
import { hashSources, remember } from './remember';
import { Results, type Result } from './results';
import { Jest } from './runJest';
import { summarize, summarizeAgain } from './summary';
import { tryMutant } from './tryMutant';

/** The checkout is built, because the integration tests load what is built, and all its tests are run once. */
async function findTests(jest: Jest, file: string, atEnd: AtEnd): Promise<TestFile[]> {
	const { checkout } = jest;
	const unchanged = await hashSources(checkout);
	await runNpm(['run', 'build'], { cwd: checkout, log: say, what: 'Building the mutants' });
	const { tests, leftOut } = await remember(file, unchanged, async () => {
		say('Running each test without a mutant…');
		const folder = makeTemporaryFolder('mutants');
		atEnd(folder.remove);
		return await dryRun(jest, folder.path);
	});
	for (const name of leftOut) say(`Left out: ${name}`);
	return tests;
}

async function tryEach(
	mutants: Mutant[],
	attempt: (mutant: Mutant) => Promise<Result>,
	total: number,
): Promise<void> {
	const waiting = [...mutants];
	let done = total - mutants.length;
	const work = async () => {
		for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
			const { status, file, line, mutator, seconds, files } = await attempt(mutant);
			done += 1;
			say(
				`${done}/${total} ${status}: ${file}:${line} ${mutator} (${files} test files, ${seconds} s)`,
			);
		}
	};
	await Promise.all(Array.from({ length: availableParallelism() }, work));
}

async function readEarlier(file: string, results: string): Promise<Result[]> {
	if (path.resolve(file) === path.resolve(results)) {
		throw new Error('--again and --results are one file: give the results of today another.');
	}
	const earlier = (await Results.open(file)).all();
	if (earlier.length === 0) throw new Error(`There are no results in ${file}.`);
	return earlier;
}

async function tryMutants(atEnd: AtEnd): Promise<void> {
	const options = readOptions(process.argv.slice(2));
	const file =
		options.results ?? path.join(tmpdir(), `n8n-8x8-mutants-${options.seed}-${Date.now()}.jsonl`);
	say(`Results: ${file}`);
	const results = await Results.open(file);
	const checkout = await makeCheckout();
	atEnd(checkout.remove);
	const mutants = await instrument(checkout.path);
	const again = options.again && findAgain(mutants, await readEarlier(options.again, file));
	const drawn = again ? again.mutants : draw(mutants, options.sample, options.seed);
	const left = drawn.filter((mutant) => results.of(mutant) === undefined);
	say(`${drawn.length} of ${mutants.length} mutants are drawn, ${left.length} are to be tried.`);
	if (left.length > 0) {
		const jest = new Jest(checkout.path, atEnd);
		const tests = await findTests(jest, `${file}.dry-run.json`, atEnd);
		const attempt = async (mutant: Mutant) => {
			const result = { ...mutant, ...(await tryMutant(jest, mutant, tests)) };
			await results.add(result);
			return result;
		};
		await tryEach(left, attempt, drawn.length);
	}
	const ended = drawn.flatMap((mutant) => results.of(mutant) ?? []);
	say(`\n${summarize(ended)}`);
	if (again) say(summarizeAgain(ended, again));
}

runProgram(tryMutants);
