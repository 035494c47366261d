/* eslint-disable @n8n/community-nodes/no-restricted-imports -- runs on a developer's machine, never inside n8n */
import { parseArgs } from 'node:util';

export interface MutantsOptions {
	/** Which mutants are drawn. */
	seed: number;
	/** How many. */
	sample: number;
	/** Where results are appended to, and those of an earlier run are found. */
	results?: string;
	/** The results of an earlier run, of which those are tried that no test noticed, in place of others that are drawn. */
	again?: string;
}

const USAGE = `Usage: npm run mutants
  --seed 20261127       draws other mutants with another number
  --sample 200          so many of them
  --results <file>      appends the results there; a run that is begun again with the same file goes on where it stopped
  --again <file>        draws none, but tries those again that no test noticed in the run whose results these are`;

export function readOptions(args: string[]): MutantsOptions {
	const { values } = parseArgs({
		args,
		options: {
			seed: { type: 'string', default: '20261127' },
			sample: { type: 'string', default: '200' },
			results: { type: 'string' },
			again: { type: 'string' },
		},
	});
	return {
		seed: readWhole('seed', values.seed),
		sample: readWhole('sample', values.sample),
		...(values.results === undefined ? {} : { results: values.results }),
		...(values.again === undefined ? {} : { again: values.again }),
	};
}

function readWhole(option: string, text: string): number {
	if (/^\d{1,9}$/.test(text)) return Number(text);
	throw new Error(`--${option} is "${text}": write a whole number.\n${USAGE}`);
}
