import type { IExecuteFunctions, INode } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import { openNodeErrors } from '../../../nodes/EightByEightVoice/run/nodeErrors';

const node: INode = {
	id: '1',
	name: '8x8 Voice',
	type: 'n8n-nodes-8x8-voice.eightByEightVoice',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};
const context = { getNode: () => node } as IExecuteFunctions;

test('what 8x8 has answered stays the error that n8n shows with its HTTP status', () => {
	const given = new NodeApiError(node, { message: 'Forbidden' }, { httpCode: '403' });
	expect(openNodeErrors(context, () => []).about(given, 0)).toBe(given);
});

test('what went wrong in a way that nobody thought of is told as the error of its item', () => {
	const error = openNodeErrors(context, () => []).about(new TypeError('x is not a function'), 3);
	expect(error).toBeInstanceOf(NodeOperationError);
	expect(error).toMatchObject({ message: 'x is not a function', context: { itemIndex: 3 } });
});
