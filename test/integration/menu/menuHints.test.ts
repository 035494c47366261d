import { Workflow, type INode, type INodeParameters } from 'n8n-workflow';

import { LoadedNodeTypes, packageLoaded } from '../engine/instance';
import { DISHES, END, MAIN, menuParameters, type FormMenu } from './menuForm';

beforeAll(async () => await packageLoaded);

/** What the editor shows beside a form, as n8n finds it out. */
function hintsFor(parameters: INodeParameters): string[] {
	const node: INode = {
		...{ id: 'trigger', name: 'Trigger', typeVersion: 1, position: [0, 0] },
		type: 'n8n-nodes-8x8-voice.eightByEightVoiceTrigger',
		parameters,
	};
	const nodeTypes = new LoadedNodeTypes();
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const { description } = nodeTypes.getByNameAndVersion('eightByEightVoiceTrigger');
	const inForm = workflow.getNode('Trigger') ?? node;
	return (description.hints ?? [])
		.filter(
			({ displayCondition }) =>
				workflow.expression.getSimpleParameterValue(inForm, displayCondition, 'internal', {}) ===
				true,
		)
		.map(({ message }) => message);
}

test('a menu that is right has no hint', () => {
	expect(hintsFor(menuParameters([MAIN, DISHES]))).toEqual([]);
});

test.each<[string, FormMenu[]]>([
	['A key leads to a menu that does not exist', [MAIN]],
	['Nothing leads to one of the menus', [{ ...MAIN, keys: [END] }, DISHES]],
	['The same key is there twice', [MAIN, { ...DISHES, keys: [END, END] }]],
	['A menu has no key', [MAIN, { ...DISHES, keys: [] }]],
])('"%s" is shown while it is built', (expected, menus) => {
	expect(hintsFor(menuParameters(menus))).toEqual([expect.stringContaining(expected)]);
});

test('opening hours and the last try lead to menus, too', () => {
	const hours = { start: '09:00', end: '18:00', days: ['monday'], timeZone: 'UTC' };
	const main = { ...MAIN, keys: [END], hours: { ...hours, does: 'menu', menu: 'Dishes' } };
	const afterTries = { then: { does: 'menu', menu: { __rl: true, mode: 'name', value: 'Help' } } };
	const menus = [main, DISHES, { ...DISHES, name: 'Help' }];
	expect(hintsFor(menuParameters(menus, { afterTries }))).toEqual([]);
});

test('a trigger that answers otherwise, or another event, has none', () => {
	const wrong = menuParameters([MAIN]);
	expect(hintsFor({ ...wrong, respondWith: 'callflow' })).toEqual([]);
	expect(hintsFor({ ...wrong, event: 'sessionSummary' })).toEqual([]);
	expect(hintsFor({})).toEqual([]);
});
