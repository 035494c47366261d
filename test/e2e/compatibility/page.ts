/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import path from 'node:path';

import { N8N_VERSIONS, type N8nVersion } from '../../../n8n/install';
import { N8N_1_DIFFERENCES, type Difference } from './differences';

/** What one test file showed in one n8n. */
export interface Observation {
	/** Name of the test file, below test/e2e/. */
	file: string;
	version: N8nVersion;
	passed: number;
}

const versions = Object.values(N8N_VERSIONS);
const heading = `| Area | n8n ${versions.join(' | n8n ')} |\n|${'---|'.repeat(versions.length + 1)}\n`;
const ROW = /^\| \[.*\]\(\.\.\/test\/e2e\/(.*)\) \| (.*) \|$/;

/** "queueMode.test.ts" as "Queue mode", linked. */
function linkTo(file: string): string {
	const words = path.basename(file, '.test.ts').replace(/[A-Z]/g, (capital) => ` ${capital}`);
	const area = words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
	return `[${area}](../test/e2e/${file})`;
}

const differences: Difference[] = Object.values(N8N_1_DIFFERENCES);

/** The page with the rows of a run, and what it says of these other files where they did not run. */
export function withRows(page: string, observations: Observation[], others: string[]): string {
	const [before = '', behind = ''] = page.split(heading);
	const rows = new Map<string, string[]>();
	for (const line of behind.split('\n')) {
		const [, file = '', cells] = ROW.exec(line) ?? [];
		if (others.includes(file) && cells !== undefined) rows.set(file, cells.split(' | '));
	}
	for (const observation of observations) {
		const cells = rows.get(observation.file) ?? versions.map(() => 'not run');
		cells[versions.indexOf(observation.version)] = `${observation.passed} passed`;
		rows.set(observation.file, cells);
	}
	const files = [...rows.keys()].sort();
	const lines = files.map(
		(file) => `| ${[linkTo(file), ...(rows.get(file) ?? [])].join(' | ')} |\n`,
	);
	const notes = differences.map(
		({ files: of, what }) => `- ${of.map(linkTo).join(', ')}: ${what}\n`,
	);
	return `${before}${heading}${lines.join('')}\nIn n8n 1.x, these differ, by what n8n itself is:\n\n${notes.join('')}`;
}
