import {
	Workflow,
	type INode,
	type INodeParameters,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { LoadedNodeTypes, packageLoaded } from './engine/instance';

const nodeTypes = new LoadedNodeTypes();

beforeAll(async () => await packageLoaded);

function descriptionOf(type: string): INodeTypeDescription {
	return nodeTypes.getByNameAndVersion(type).description;
}

/** What the canvas shows below the name of a node, which n8n works out as it does any expression. */
function subtitleOf(type: string, parameters: INodeParameters): unknown {
	const node: INode = {
		...{ id: 'node', name: 'Node', type, typeVersion: 1, position: [0, 0] as [number, number] },
		parameters,
	};
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	return workflow.expression.getSimpleParameterValue(
		node,
		descriptionOf(type).subtitle,
		'internal',
		{},
	);
}

/** The choices of a selector, for each value of the one above it. */
function choicesOf(type: string, selector: string) {
	return descriptionOf(type)
		.properties.filter(({ name }) => name === selector)
		.flatMap(({ options = [], displayOptions }) =>
			options.flatMap((option) =>
				'value' in option
					? { ...option, resource: String(displayOptions?.show?.resource?.[0]) }
					: [],
			),
		);
}

test('each operation is told in the words of the form', () => {
	const resources = choicesOf('eightByEightVoice', 'resource');
	const operations = choicesOf('eightByEightVoice', 'operation');
	expect(operations.length).toBeGreaterThan(20);
	for (const { name, value, resource } of operations) {
		const parameters = { resource, operation: value, responseType: 'approval' } as INodeParameters;
		const ofResource = resources.find((choice) => choice.value === resource)?.name;
		const expected = value === 'sendAndWait' ? 'Call and wait: approval' : `${name}: ${ofResource}`;
		expect(subtitleOf('eightByEightVoice', parameters)).toBe(expected);
	}
});

test('each event of the trigger is told in the words of the form', () => {
	const events = choicesOf('eightByEightVoiceTrigger', 'event');
	expect(events.length).toBeGreaterThan(4);
	for (const { name, value } of events) {
		const parameters = { event: value } as INodeParameters;
		expect(subtitleOf('eightByEightVoiceTrigger', parameters)).toBe(name);
	}
});
