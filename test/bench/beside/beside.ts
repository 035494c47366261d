import { say, type AtEnd } from '../../../n8n/program';
import { makeTemporaryFolder } from '../../../n8n/temporaryFolder';
import type { BenchOptions, BesidePart } from '../options';
import { startSetupWithoutN8n } from '../benchSetup';
import { compareCalls, compareMemory } from './calls';
import { comparisonPage, type Comparison } from './comparison';
import { compareFirstCall, READING } from './firstCall';
import { compareOneItem } from './oneItem';
import { packBoth } from './packages';
import { startSides } from './sides';

/** How this tree, which is built, does beside another commit. */
export async function measureBeside(
	options: BenchOptions,
	{ commit, parts }: NonNullable<BenchOptions['beside']>,
	atEnd: AtEnd,
): Promise<void> {
	const folder = makeTemporaryFolder('beside');
	atEnd(folder.remove);
	const packages = await packBoth(commit, folder.path);
	const setup = await startSetupWithoutN8n(options, atEnd);
	const comparisons: Comparison[] = [];
	const wants = (part: BesidePart) => parts.includes(part);
	try {
		// Before the two n8n that all others share are there.
		if (wants('memory')) comparisons.push(...(await compareMemory(setup, packages)));
		if (parts.every((part) => part === 'memory')) return;
		const sides = await startSides(setup, packages, wants('first-call') ? READING : [], atEnd);
		if (wants('calls')) comparisons.push(...(await compareCalls(sides)));
		if (wants('first-call')) comparisons.push(...(await compareFirstCall(sides)));
		if (wants('one-item')) comparisons.push(...(await compareOneItem(sides)));
	} finally {
		// Also what was measured before something failed: it took minutes.
		say(`\n${comparisonPage(packages.commit, comparisons)}`);
	}
}
