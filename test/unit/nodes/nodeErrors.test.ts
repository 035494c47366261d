import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import { openNodeErrors } from '../../../nodes/EightByEightVoice/run/nodeErrors';
import { VOICE_NODE } from './voiceNode';

const context = { getNode: () => VOICE_NODE } as IExecuteFunctions;

test('what 8x8 has answered stays the error that n8n shows with its HTTP status', () => {
	const given = new NodeApiError(VOICE_NODE, { message: 'Forbidden' }, { httpCode: '403' });
	expect(openNodeErrors(context, () => []).about(given, 0)).toBe(given);
});

test('what went wrong in a way that nobody thought of is told as the error of its item', () => {
	const error = openNodeErrors(context, () => []).about(new TypeError('x is not a function'), 3);
	expect(error).toBeInstanceOf(NodeOperationError);
	expect(error).toMatchObject({ message: 'x is not a function', context: { itemIndex: 3 } });
});
