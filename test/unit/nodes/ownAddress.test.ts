import type { IHookFunctions } from 'n8n-workflow';

import {
	findBases,
	findOwnPath,
} from '../../../nodes/EightByEightVoice/trigger/register/ownAddress';

/** An n8n whose editor is here, and what its expressions tell of where executions wait. */
function n8n(more: object): IHookFunctions {
	return { getInstanceBaseUrl: () => 'https://n8n.example.com/', ...more } as never;
}

function waitingAt(address: unknown) {
	return n8n({ evaluateExpression: () => address });
}

describe('the addresses that webhooks can be under', () => {
	test.each<[string[], string, IHookFunctions]>([
		[
			['https://n8n.example.com', 'https://hooks.example.com/n8n'],
			'that of the editor, and the one that n8n gives to others',
			waitingAt('https://hooks.example.com/n8n/webhook-waiting/231'),
		],
		[
			['https://n8n.example.com'],
			'that of the editor, where n8n tells no other',
			waitingAt(undefined),
		],
		[['https://n8n.example.com'], 'the same where n8n has no expressions', n8n({})],
		[
			['https://n8n.example.com'],
			'the same where they are no function',
			n8n({ evaluateExpression: undefined }),
		],
	])('%j: %s', (expected, _which, context) => {
		expect(findBases(context)).toEqual(expected);
	});
});

describe("the part of an address that is the trigger's own", () => {
	const ofNode = (node: object) => n8n({ getNode: () => node });

	test('begins with the ID of its webhook', () => {
		const url = 'https://n8n.example.com/webhook/4711/webhook';
		expect(findOwnPath(ofNode({ webhookId: '4711' }), url)).toBe('4711/webhook');
	});

	test('begins with the workflow where it has none', () => {
		const url = 'https://n8n.example.com/webhook/wf1/8x8%20voice%20trigger/webhook';
		expect(findOwnPath(ofNode({}), url)).toBe('wf1/8x8%20voice%20trigger/webhook');
	});
});
