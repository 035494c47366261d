import { isReached, type Goal } from '../page/goals';
import { spread, table } from '../page/markdown';
import { pairRatios } from '../statistics';

/** Something that was measured in this tree, beside something else. */
export interface Comparison {
	/** With its unit. */
	what: string;
	/** One figure of each round. */
	now: number[];
	beside: { name: string; rounds: number[] };
	/** For the share of the other in each round, of which the median decides. */
	goal?: Pick<Goal, 'bound' | 'limit'>;
	/** What went wrong, in words. */
	problems?: string[];
}

export const BEFORE = 'the commit before';

function comparisonTable(comparisons: Comparison[]): string {
	return table(
		['What', 'Beside', 'The other', 'Now', 'Now, of the other', 'Wanted', ''],
		comparisons.map(({ what, now, beside, goal, problems = [] }) => {
			const seen = pairRatios(now, beside.rounds);
			const verdict = () => {
				if (problems.length > 0) return '**failed**';
				if (goal === undefined) return '';
				return isReached({ seen, ...goal }) ? 'reached' : '**not reached**';
			};
			return [
				what,
				beside.name,
				spread(beside.rounds),
				spread(now),
				`${spread(seen)} ×`,
				goal === undefined ? '–' : `${goal.bound} ${goal.limit} ×`,
				verdict(),
			];
		}),
	);
}

/** All of them, with what went wrong below. */
export function comparisonPage(commit: string, comparisons: Comparison[]): string {
	const problems = comparisons.flatMap(({ problems: some = [] }) => some);
	return [
		`Before: ${commit}. A figure is the median of the rounds, with the least and the most in brackets; the median of the shares decides.`,
		comparisonTable(comparisons),
		...(problems.length === 0 ? [] : [problems.map((problem) => `- ${problem}`).join('\n')]),
	].join('\n\n');
}
