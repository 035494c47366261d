import type { INode, INodeParameters } from 'n8n-workflow';

import { EightByEightVoiceTrigger } from '../../../nodes/EightByEightVoice/EightByEightVoiceTrigger.node';
import { workflowOf } from './oneNodeWorkflow';

const WEBHOOK_RESOLVERS = Symbol.for('n8n.webhookDescriptionResolvers');

const trigger = new EightByEightVoiceTrigger();
const [webhook] = trigger.description.webhooks ?? [];

interface Resolvers {
	responseMode: { template: string; resolve(parameters: INodeParameters): string };
}

/** What n8n's expressions make of the field, which n8n 1.x has in place of the function. */
function evaluate(parameters: INodeParameters): unknown {
	const node: INode = {
		...{ id: '1', name: 'Trigger', type: 'trigger', typeVersion: 1, parameters },
		position: [0, 0],
	};
	const { expression } = workflowOf(node, trigger);
	return expression.getSimpleParameterValue(node, webhook?.responseMode, 'internal', {});
}

test.each([
	['responseNode', { event: 'callAction', respondWith: 'respondOperation' }],
	['responseNode', { event: 'callAction', respondWith: 'menu' }],
	['onReceived', { event: 'callAction', respondWith: 'callflow' }],
	['onReceived', { event: 'sessionSummary' }],
	['onReceived', { event: 'sessionSummary', respondWith: 'menu' }],
	['onReceived', { event: 'waitingCalls', respondWith: 'respondOperation' }],
])('only a caller whom the workflow answers waits for it: %s for %j', (expected, parameters) => {
	const { responseMode } = Reflect.get(Object(webhook), WEBHOOK_RESOLVERS) as Resolvers;
	expect(responseMode.resolve(parameters)).toBe(expected);
	expect(evaluate(parameters)).toBe(expected);
});

test('n8n finds the function by the expression that it stands for', () => {
	const { responseMode } = Reflect.get(Object(webhook), WEBHOOK_RESOLVERS) as Resolvers;
	expect(responseMode.template).toBe(webhook?.responseMode);
});
