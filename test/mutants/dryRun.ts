/* eslint-disable @n8n/community-nodes/no-restricted-imports -- runs on a developer's machine, never inside n8n */
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Jest } from './runJest';

/** What one test file has reached. */
export interface Covered {
	file: string;
	mutants: string[];
}

/** A test file that passes with no mutant switched on. */
export interface TestFile {
	file: string;
	milliseconds: number;
	mutants: string[];
}

interface Report {
	testResults: Array<{ name: string; status: string; startTime: number; endTime: number }>;
}

export interface DryRun {
	tests: TestFile[];
	/** Those that fail already because the sources are instrumented. */
	leftOut: string[];
}

async function readCovered(folder: string): Promise<Map<string, string[]>> {
	const covered = new Map<string, string[]>();
	for (const name of await readdir(folder)) {
		const { file, mutants } = JSON.parse(
			await readFile(path.join(folder, name), 'utf8'),
		) as Covered;
		covered.set(file, mutants);
	}
	return covered;
}

/** Runs every test with no mutant switched on. */
export async function dryRun(jest: Jest, folder: string): Promise<DryRun> {
	const coveredFolder = path.join(folder, 'covered');
	await mkdir(coveredFolder);
	const reportFile = path.join(folder, 'report.json');
	const { output } = await jest.run(['--json', '--outputFile', reportFile], {
		MUTANTS_COVERED: coveredFolder,
	});
	const report = await readFile(reportFile, 'utf8').catch(() => {
		throw new Error(`The tests did not run:\n${output.slice(-2000)}`);
	});
	const covered = await readCovered(coveredFolder);
	const { testResults } = JSON.parse(report) as Report;
	const files = testResults.map(({ name, status, startTime, endTime }) => {
		const file = path.relative(jest.checkout, name);
		const milliseconds = endTime - startTime;
		return { status, file, milliseconds, mutants: covered.get(file) ?? [] };
	});
	return {
		tests: files.filter(({ status }) => status === 'passed'),
		leftOut: files.filter(({ status }) => status !== 'passed').map(({ file }) => file),
	};
}
