import { NodeOperationError } from 'n8n-workflow';

import { toWrongItems, withWhatWasDone } from '../../../nodes/EightByEightVoice/run/itemOutcome';
import { VOICE_NODE } from './voiceNode';

test('a call that was perhaps placed, and of which no ID is known, is told by its item alone', () => {
	const error = new NodeOperationError(VOICE_NODE, 'The answer never came');
	error.context.mayHaveBeenPlaced = true;
	const { context, description } = withWhatWasDone(error, [{ output: [] }, { error }], 2);
	expect(description).toBe('Items whose call may have been placed: 1.');
	expect(context.unclearItems).toEqual([1]);
});

test('one item alone has no number in words, and the first of several has', () => {
	const perhapsCalled = () => {
		const error = new NodeOperationError(VOICE_NODE, 'The answer never came');
		error.context.mayHaveBeenPlaced = true;
		return error;
	};
	const [alone, first] = [1, 2].map((itemCount) => {
		const error = perhapsCalled();
		return withWhatWasDone(error, [{ error }], itemCount);
	});
	expect(alone).toMatchObject({ description: '', context: { unclearItems: [0] } });
	expect(first).toMatchObject({ description: 'Items whose call may have been placed: 0.' });
});

test('a wrong item whose error has no description adds nothing to what is said of all', () => {
	const errors = new Map([[0, new NodeOperationError(VOICE_NODE, 'It is wrong')]]);
	expect(toWrongItems(VOICE_NODE, errors, 2).description).toMatch(
		/^Wrong: item 0: It is wrong\. .* calls only those that have not been called\.$/,
	);
});
