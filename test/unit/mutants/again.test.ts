import { findAgain } from '../../mutants/again';
import type { Mutant } from '../../mutants/mutant';
import type { Result } from '../../mutants/results';

function mutant(more: Partial<Mutant> = {}): Mutant {
	return {
		...{ id: '1', file: 'core/a.ts', line: 10, column: 2, mutator: 'BooleanLiteral' },
		...{ original: 'true', replacement: 'false', ...more },
	};
}
function result(status: Result['status'], more: Partial<Mutant> = {}): Result {
	return { ...mutant(more), status, seconds: 1, files: 1 } as Result;
}

test('what was noticed is not tried again, and is counted', () => {
	const again = findAgain([mutant()], [result('killed'), result('timed out')]);
	expect(again).toEqual({ mutants: [], gone: 0, killed: 2 });
});

test.each(['survived', 'not covered'] as const)(
	'what %s is tried where it stands now',
	(status) => {
		const moved = mutant({ id: '7', line: 14 });
		expect(findAgain([mutant({ id: '6', line: 90 }), moved], [result(status)])).toEqual({
			...{ mutants: [moved], gone: 0, killed: 0 },
		});
	},
);

test('what cannot be changed like that any more is gone', () => {
	const others = [mutant({ original: '1' }), mutant({ file: 'core/b.ts' })];
	expect(findAgain(others, [result('survived')])).toEqual({ mutants: [], gone: 1, killed: 0 });
});

test('two that were alike are tried one each, in their order', () => {
	const now = [mutant({ id: '7', line: 15 }), mutant({ id: '8', line: 17 })];
	const then = [result('survived'), result('survived', { line: 12 })];
	expect(findAgain(now, then).mutants).toEqual(now);
});
