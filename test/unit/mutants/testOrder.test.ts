import { orderTests } from '../../mutants/testOrder';

const MUTANT = { id: '7', file: 'core/time/callingHours.ts' };

function testFile(file: string, milliseconds: number, mutants: string[]) {
	return { file, milliseconds, mutants };
}

test('only test files that reach the mutant are run', () => {
	const reaching = testFile('test/unit/one.test.ts', 10, ['6', '7']);
	const other = testFile('test/unit/other.test.ts', 10, ['6', '8']);
	expect(orderTests(MUTANT, [other, reaching])).toEqual([[reaching]]);
	expect(orderTests(MUTANT, [other])).toEqual([]);
});

test('those of the same name come first, then what is fast and reaches little else', () => {
	const slow = testFile('test/unit/slow.test.ts', 900, ['7']);
	const wide = testFile('test/unit/wide.test.ts', 100, ['1', '2', '3', '4', '7']);
	const close = testFile('test/unit/close.test.ts', 200, ['6', '7']);
	const ofFile = testFile('test/integration/callingHours.test.ts', 9000, ['1', '7']);
	const ofFolder = testFile('test/unit/time.test.ts', 9000, ['1', '2', '7']);
	const [first, then] = orderTests(MUTANT, [slow, wide, ofFolder, close, ofFile]);
	expect(first).toEqual([ofFile, ofFolder, close]);
	expect(then).toEqual([wide, slow]);
});

test('the groups grow', () => {
	const tests = Array.from({ length: 100 }, (_, index) => testFile(`${index}.test.ts`, 10, ['7']));
	expect(orderTests(MUTANT, tests).map(({ length }) => length)).toEqual([3, 12, 40, 40, 5]);
});
