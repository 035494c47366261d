import type { INodeProperties } from 'n8n-workflow';

import { FieldProblem } from './fieldProblem';
import { readPlainNumber } from './plainNumber';

const DEFAULT_CONCURRENCY = 10;
const HIGHEST_CONCURRENCY = 100;
const HIGHEST_RATE = 1000;

export const concurrency: INodeProperties = {
	displayName: 'Concurrency',
	name: 'concurrency',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: HIGHEST_CONCURRENCY, numberPrecision: 0 },
	default: DEFAULT_CONCURRENCY,
	description: 'How many calls are made at the same time. The value for the first item counts.',
};

export const callsPerSecond: INodeProperties = {
	displayName: 'Calls per Second',
	name: 'callsPerSecond',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: HIGHEST_RATE },
	default: 0,
	description:
		'How many calls are started in a second at most; 0 is no limit. The value for the first item counts.',
};

type ReadOption = (name: string) => { value: unknown } | undefined;

/** How fast the items of one run are worked through: the options that apply to the run and not to one item. */
export interface RunLimits {
	concurrency: number;
	/** 0 is no limit. */
	callsPerSecond: number;
}

/** `read` gives the value of an option by its name; undefined if it was not added, even if it has a default. */
export function readRunLimits(read: ReadOption): RunLimits {
	return {
		concurrency: readLimit(concurrency, read, {
			isRight: (value) => Number.isInteger(value) && value >= 1 && value <= HIGHEST_CONCURRENCY,
			range: `a whole number from 1 to ${HIGHEST_CONCURRENCY}`,
		}),
		callsPerSecond: readLimit(callsPerSecond, read, {
			isRight: (value) => value >= 0 && value <= HIGHEST_RATE,
			range: `a number from 0 to ${HIGHEST_RATE}`,
		}),
	};
}

function readLimit(
	{ name, displayName, default: byDefault }: INodeProperties,
	read: ReadOption,
	{ isRight, range }: { isRight: (value: number) => boolean; range: string },
): number {
	const given = (read(name) ?? { value: byDefault }).value;
	const value = readPlainNumber(given);
	if (isRight(value)) return value;
	throw new FieldProblem(
		`Options → ${displayName}`,
		`must be ${range}`,
		'Nobody was called. Correct it in the options, or remove it there.',
		given,
	);
}
