import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { openPlacedCalls } from '../../../nodes/EightByEightVoice/run/placedCalls';

const CALLED = '+6591234567';

/** An execution whose node runs, and runs again after that has failed: n8n keeps what the node remembers in between. */
function executionOf(memory: IDataObject): IExecuteFunctions {
	return {
		getContext: () => memory,
		getExecutionId: () => '7',
		getWorkflowDataProxy: () => ({ $runIndex: 0 }),
	} as never;
}

function runsAgainAfterCalling(): ReturnType<typeof openPlacedCalls> {
	const memory = {};
	const first = openPlacedCalls(executionOf(memory), false);
	first.open();
	first.remember(0, { calledParty: CALLED } as never);
	return openPlacedCalls(executionOf(memory), false);
}

test('a node that runs again knows whom it has called for an item', () => {
	expect(runsAgainAfterCalling().recall(0, CALLED)).toEqual({ calledParty: CALLED });
});

test('somebody else, whom the item names now, has not been called', () => {
	expect(runsAgainAfterCalling().recall(0, '+6581234567')).toBeUndefined();
});
