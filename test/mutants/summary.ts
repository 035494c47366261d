import type { Again } from './again';
import { wasNoticed, type Result } from './results';

function oneLine(text: string): string {
	const line = text.replace(/\s+/g, ' ');
	return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}

function describeResult({ file, line, column, mutator, original, replacement }: Result): string {
	return `${file}:${line}:${column} ${mutator}\n    - ${oneLine(original)}\n    + ${oneLine(replacement)}`;
}

function shareOf(noticed: number, all: number): string {
	return all === 0 ? 'none' : `${((noticed / all) * 100).toFixed(1)} %`;
}

/** How many mutants came to which end, and those that no test has seen. */
export function summarize(results: Result[]): string {
	const having = (status: Result['status']) => results.filter((it) => it.status === status);
	const killed = results.filter(wasNoticed).length;
	return [
		`${results.length} mutants: ${killed} killed (${having('timed out').length} of them timed out), ` +
			`${having('survived').length} survived, ${having('not covered').length} are covered by no test: ${shareOf(killed, results.length)}`,
		...[...having('survived'), ...having('not covered')].map(describeResult),
	].join('\n');
}

/** The same for all of an earlier run, after those have been tried again that no test noticed then. */
export function summarizeAgain(results: Result[], { killed, gone }: Again): string {
	const noticed = killed + results.filter(wasNoticed).length;
	const all = killed + results.length;
	return (
		`With those that were noticed before: ${noticed} of ${all}, ${shareOf(noticed, all)}. ` +
		`${gone} more cannot be tried, because their code is another.`
	);
}
