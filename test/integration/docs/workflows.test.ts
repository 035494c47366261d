import { NodeHelpers, type INode, type INodeParameters } from 'n8n-workflow';

import type { WorkflowFile } from '../../../n8n/client/workflow';
import { exampleFiles } from '../../../n8n/examples';
import { PACKAGE_NAME } from '../../../n8n/package';
import { asWorkflow, jsonBlocks, readExampleFile } from '../../docs/workflows';
import { LoadedNodeTypes } from '../engine/instance';
import { usePlatform } from '../engine/platform';
import { runVoiceNode } from '../engine/runVoiceNode';

const platform = usePlatform();

/** The parameters that n8n would read of a node, and why it would not run it. */
function read(node: INode) {
	const { description } = new LoadedNodeTypes().getByNameAndVersion(node.type);
	const { properties } = description;
	const known = NodeHelpers.getNodeParameters(
		properties,
		node.parameters,
		true,
		false,
		node,
		description,
	);
	const whole = { ...node, parameters: known ?? {} };
	const missing = NodeHelpers.getNodeParametersIssues(properties, whole, description)?.parameters;
	return { known, missing, version: description.version };
}

function expectItImports(workflow: WorkflowFile): void {
	const names = workflow.nodes.map(({ name }) => name);
	const own = workflow.nodes.filter(({ type }) => type.startsWith(`${PACKAGE_NAME}.`));
	for (const node of own) {
		const { known, missing, version } = read(node as unknown as INode);
		expect({ node: node.name, version, missing, known }).toMatchObject({
			node: node.name,
			version: node.typeVersion,
			missing: undefined,
			known: node.parameters as INodeParameters,
		});
	}
	// No node is named twice or stands alone in a connection.
	expect(new Set(names).size).toBe(names.length);
	const joined = Object.entries(workflow.connections).flatMap(([from, to]) => [
		from,
		...[...JSON.stringify(to).matchAll(/"node":"([^"]*)"/g)].map(([, name = '']) => name),
	]);
	expect(joined.filter((name) => !names.includes(name))).toEqual([]);
}

test.each(exampleFiles())('%s has the nodes and parameters of the built package', (file) => {
	expectItImports(readExampleFile(file));
});

test('a parameter that the package does not have is found', () => {
	const workflow = readExampleFile('first-call.json');
	const nodes = workflow.nodes.map((node) =>
		node.name === 'Ask' ? { ...node, parameters: { ...node.parameters, txt: 'Hello' } } : node,
	);
	expect(() => expectItImports({ ...workflow, nodes })).toThrow('txt');
});

test('the workflows that pages show import as well', async () => {
	for (const { json } of await jsonBlocks()) {
		const workflow = asWorkflow(json);
		if (workflow !== undefined) expectItImports(workflow);
	}
});

test('the callflow of docs/ACTION-NODE.md calls the number in it', async () => {
	const blocks = (await jsonBlocks()).filter(({ file }) => file === 'docs/ACTION-NODE.md');
	expect(blocks).toHaveLength(1);
	await runVoiceNode({
		credential: platform.credential,
		parameters: {
			resource: 'voiceMessage',
			operation: 'makeFromCallflow',
			specifyCallflow: 'json',
			callflowJson: JSON.stringify(blocks[0]?.json),
			options: {},
		},
		items: [{}],
	});
	expect(await platform.calls()).toEqual({ '+12025550100': 1 });
});
