/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { Circus } from '@jest/types';
import NodeEnvironment from 'jest-environment-node';

import type { Covered } from './dryRun';

interface Instrumentation {
	mutantCoverage?: { static: Record<string, number> };
}

/** Tells which mutants a test file has reached, and runs no test after the first that failed. */
export default class extends NodeEnvironment {
	private readonly file: string;

	private hasFailed = false;

	constructor(...[config, context]: ConstructorParameters<typeof NodeEnvironment>) {
		super(config, context);
		this.file = path.relative(config.projectConfig.rootDir, context.testPath);
	}

	handleTestEvent(event: Circus.Event): void {
		if (event.name === 'test_done' && event.test.errors.length > 0) this.hasFailed = true;
		if (event.name === 'test_start' && this.hasFailed) event.test.mode = 'skip';
	}

	override async teardown(): Promise<void> {
		const folder = process.env.MUTANTS_COVERED;
		const { mutantCoverage } = (this.global.__stryker__ ?? {}) as Instrumentation;
		const mutants = Object.keys(mutantCoverage?.static ?? {});
		if (folder !== undefined) {
			const covered: Covered = { file: this.file, mutants };
			await writeFile(path.join(folder, `${randomUUID()}.json`), JSON.stringify(covered));
		}
		await super.teardown();
	}
}
