import type { IExecuteFunctions } from 'n8n-workflow';

import { keepForEachNode } from '../../../nodes/EightByEightVoice/run/processMemory';

const thingOf = keepForEachNode(() => ({}));

let nodeCount = 0;

/** As n8n hands a node to a run of it: each time another context. */
function runOf(id: string): IExecuteFunctions {
	const context = { getNode: () => ({ id }), getWorkflow: () => ({ id: 'w' }) };
	return context as unknown as IExecuteFunctions;
}

function useOtherNodes(count: number): void {
	for (let used = 0; used < count; used += 1) thingOf(runOf(`other-${++nodeCount}`));
}

test('each run of a node finds what was kept for it', () => {
	const kept = thingOf(runOf('found'));
	expect(thingOf(runOf('found'))).toBe(kept);
});

test('what was kept for a node is forgotten when 5,000 others have been used since', () => {
	const kept = thingOf(runOf('forgotten'));
	useOtherNodes(5000);
	expect(thingOf(runOf('forgotten'))).not.toBe(kept);
});

test('it is kept as long as the node is used now and then', () => {
	const kept = thingOf(runOf('used'));
	useOtherNodes(4999);
	thingOf(runOf('used'));
	useOtherNodes(4999);
	expect(thingOf(runOf('used'))).toBe(kept);
});
