/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { N8N_VERSIONS } from '../../../n8n/install';
import currentOnly from '../currentOnly.json';
import proofOnly from '../proofOnly.json';
import { withRows, type Observation } from './page';

const E2E_FOLDER = path.join(__dirname, '..');
const COMPATIBILITY_PAGE = path.join(__dirname, '../../../docs/COMPATIBILITY.md');

/** The part of what Jest hands over that is read. */
interface GlobalConfig {
	testNamePattern?: string | undefined;
}
interface Test {
	path: string;
	context: { config: { globals: { n8nUnderTest?: keyof typeof N8N_VERSIONS } } };
}
interface TestResult {
	numPassingTests: number;
	numPendingTests: number;
	numTodoTests: number;
	numFailingTests: number;
	testExecError?: unknown;
}

function testFiles(): string[] {
	return readdirSync(E2E_FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
		name.endsWith('.test.ts'),
	);
}

/**
 * Holds the table of docs/COMPATIBILITY.md against a run of the end-to-end tests that is whole, but for what is left to
 * the proof, and fails it when the page says something else. UPDATE_COMPATIBILITY=1 writes what was seen, also of a part of the tests.
 */
export default class CompatibilityReporter {
	private readonly observations: Observation[] = [];
	private hasFailures = false;
	private readonly skips: string[] = [];
	private readonly errors: string[] = [];

	constructor(private readonly globalConfig: GlobalConfig) {}

	onTestResult({ path: testPath, context }: Test, result: TestResult): void {
		const { n8nUnderTest } = context.config.globals;
		if (n8nUnderTest === undefined) return;
		const { numPassingTests: passed, numFailingTests, testExecError } = result;
		if (numFailingTests > 0 || testExecError) this.hasFailures = true;
		const skipped = result.numPendingTests + result.numTodoTests;
		const version = N8N_VERSIONS[n8nUnderTest];
		const name = path.relative(E2E_FOLDER, testPath).split(path.sep).join('/');
		this.observations.push({ file: name, version, passed });
		if (skipped > 0) this.skips.push(`${name} skips ${skipped} tests in n8n ${version}.`);
	}

	onRunComplete(): void {
		// Tests that were not asked for, and an n8n that is not pinned, tell nothing about the page.
		if (this.hasFailures || this.observations.length === 0) return;
		if (this.globalConfig.testNamePattern || process.env.N8N_BIN) return;
		this.errors.push(...this.skips);
		this.comparePage();
		// Jest ends with 1 for the error, and does not say what it was.
		for (const error of this.errors) process.stderr.write(`${error}\n`);
	}

	/** Jest fails the run when a reporter has an error. */
	getLastError(): Error | undefined {
		return this.errors.length === 0 ? undefined : new Error(this.errors.join('\n'));
	}

	private comparePage(): void {
		const page = readFileSync(COMPATIBILITY_PAGE, 'utf8');
		const files = testFiles();
		const isWhole = this.isWholeRun(files);
		const leftToTheProof = proofOnly.map((name) => `${name}.test.ts`);
		const ofThisRun = withRows(page, this.observations, isWhole ? leftToTheProof : files);
		if (page === ofThisRun) return;
		if (process.env.UPDATE_COMPATIBILITY === '1') writeFileSync(COMPATIBILITY_PAGE, ofThisRun);
		else if (isWhole) {
			const onPage = page.split('\n');
			const rows = ofThisRun.split('\n').filter((line) => !onPage.includes(line));
			this.errors.push(
				`docs/COMPATIBILITY.md has another table than this run. UPDATE_COMPATIBILITY=1 npm run test:e2e writes it; or write there:\n${rows.join('\n')}`,
			);
		}
	}

	private isWholeRun(files: string[]): boolean {
		// The same tests run against each platform, so that one of them is enough.
		const cells = new Set(this.observations.map(({ file: name, version }) => `${version} ${name}`));
		const all = files.length * Object.keys(N8N_VERSIONS).length - currentOnly.length;
		return cells.size >= all - proofOnly.length;
	}
}
