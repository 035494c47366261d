/* eslint-disable @n8n/community-nodes/no-restricted-imports -- runs on a developer's machine, never inside n8n */
import { parseArgs } from 'node:util';

import { ROUNDS } from './rounds';

export const PARTS = ['calls', 'memory', 'events', 'replies', 'waiting', 'loading'] as const;
export type Part = (typeof PARTS)[number];

/** What is compared with another commit. */
export const BESIDE_PARTS = ['memory', 'calls', 'first-call', 'one-item'] as const;
export type BesidePart = (typeof BESIDE_PARTS)[number];

export interface BenchOptions {
	parts: readonly Part[];
	/** In place of the parts: this tree is compared with another commit. */
	beside?: { commit: string; parts: readonly BesidePart[] };
	/** Only runs with these numbers of items. */
	items?: number[];
	/** Only runs with these times for an answer, in ms. */
	answerAfter?: number[];
	/** Only contenders whose name has this text in it. */
	only?: string;
	/** In place of the number of rounds that each run has. */
	rounds?: number;
	/** Where n8n's CPU profile is written to. */
	profile?: string;
	/** Everything is measured, as it must be for the page. */
	isWhole: boolean;
}

export const USAGE = `Usage: npm run bench -- [${PARTS.join('] [')}]
       npm run bench -- beside <commit> [${BESIDE_PARTS.join('] [')}]
  --items 200,1000      only these numbers of items (calls, memory), of deliveries (events, replies), or of calls that wait (waiting)
  --answer-after 20     only these times for an answer, in ms (calls)
  --only "8x8 Voice"    only contenders with this in their name (calls)
  --rounds 1            so many rounds of each, in place of ${ROUNDS}
  --profile <folder>    n8n writes a CPU profile there when it ends
Without any of them everything is measured and docs/BENCHMARKS.md is written. "beside" builds another commit as well, and prints
how this tree does beside it; it takes --rounds, and --items for a quick look.`;

function isPart(name: string): name is Part {
	return PARTS.some((part) => part === name);
}
function isBesidePart(name: string): name is BesidePart {
	return BESIDE_PARTS.some((part) => part === name);
}

/** Those that were named, or all. */
function chooseParts<Name extends string>(
	names: string[],
	all: readonly Name[],
	isKnown: (name: string) => name is Name,
): readonly Name[] {
	const unknown = names.find((name) => !isKnown(name));
	if (unknown !== undefined) throw new Error(`There is no part "${unknown}".\n${USAGE}`);
	return names.length === 0 ? all : names.filter(isKnown);
}

function choose(positionals: string[]): Pick<BenchOptions, 'parts' | 'beside'> {
	const [first, commit, ...names] = positionals;
	if (first !== 'beside') return { parts: chooseParts(positionals, PARTS, isPart) };
	if (commit === undefined)
		throw new Error(`"beside" needs a commit, for example HEAD~1.\n${USAGE}`);
	return { parts: [], beside: { commit, parts: chooseParts(names, BESIDE_PARTS, isBesidePart) } };
}

function readNumberList(option: string, text: string): number[] {
	const numbers = text.split(',').map(Number);
	if (numbers.every((number) => Number.isInteger(number) && number >= 0)) return numbers;
	throw new Error(
		`--${option} is "${text}": write whole numbers with commas between them.\n${USAGE}`,
	);
}

export function readOptions(args: string[]): BenchOptions {
	const { values, positionals } = parseArgs({
		args,
		allowPositionals: true,
		options: {
			items: { type: 'string' },
			'answer-after': { type: 'string' },
			only: { type: 'string' },
			rounds: { type: 'string' },
			profile: { type: 'string' },
		},
	});
	const { items, only, rounds, profile } = values;
	const answerAfter = values['answer-after'];
	const [roundCount] = rounds === undefined ? [] : readNumberList('rounds', rounds);
	return {
		...choose(positionals),
		...(items === undefined ? {} : { items: readNumberList('items', items) }),
		...(answerAfter === undefined
			? {}
			: { answerAfter: readNumberList('answer-after', answerAfter) }),
		...(only === undefined ? {} : { only }),
		...(roundCount === undefined ? {} : { rounds: roundCount }),
		...(profile === undefined ? {} : { profile }),
		isWhole: args.length === 0,
	};
}
