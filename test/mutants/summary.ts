import type { Result } from './results';

function oneLine(text: string): string {
	const line = text.replace(/\s+/g, ' ');
	return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}

function describeResult({ file, line, column, mutator, original, replacement }: Result): string {
	return `${file}:${line}:${column} ${mutator}\n    - ${oneLine(original)}\n    + ${oneLine(replacement)}`;
}

/** How many mutants came to which end, and those that no test has seen. */
export function summarize(results: Result[]): string {
	const having = (status: Result['status']) => results.filter((it) => it.status === status);
	const killed = having('killed').length + having('timed out').length;
	const share = ((killed / results.length) * 100).toFixed(1);
	return [
		`${results.length} mutants: ${killed} killed (${having('timed out').length} of them timed out), ` +
			`${having('survived').length} survived, ${having('not covered').length} are covered by no test: ${share} %`,
		...[...having('survived'), ...having('not covered')].map(describeResult),
	].join('\n');
}
