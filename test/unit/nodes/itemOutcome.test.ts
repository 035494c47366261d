import { NodeOperationError } from 'n8n-workflow';

import { toWrongItems, withWhatWasDone } from '../../../nodes/EightByEightVoice/run/itemOutcome';
import { VOICE_NODE } from './voiceNode';

test('a call that was perhaps placed, and of which no ID is known, is told by its item alone', () => {
	const error = new NodeOperationError(VOICE_NODE, 'The answer never came');
	error.context.mayHaveBeenPlaced = true;
	const { context, description } = withWhatWasDone(error, [{ output: [] }, { error }]);
	expect(description).toBe('Items whose call may have been placed: 1.');
	expect(context.unclearItems).toEqual([1]);
});

test('a wrong item whose error has no description adds nothing to what is said of all', () => {
	const errors = new Map([[0, new NodeOperationError(VOICE_NODE, 'It is wrong')]]);
	expect(toWrongItems(VOICE_NODE, errors, 2).description).toMatch(
		/^Wrong: item 0: It is wrong\. .* calls only those that have not been called\.$/,
	);
});
