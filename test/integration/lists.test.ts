import { LoadOptionsContext } from 'n8n-core';
import {
	Workflow,
	type ILoadOptionsFunctions,
	type INode,
	type INodeParameters,
} from 'n8n-workflow';

import { createAdditionalData, LoadedNodeTypes } from './engine/instance';
import { usePlatform } from './engine/platform';

const platform = usePlatform();

/** Opens a list as the editor does. */
async function search(
	method: 'searchVoiceProfiles' | 'searchCallerIds',
	filter?: string,
	parameters: INodeParameters = {},
) {
	const node: INode = {
		id: 'voice',
		name: '8x8 Voice',
		type: 'n8n-nodes-8x8-voice.eightByEightVoice',
		typeVersion: 1,
		position: [0, 0],
		parameters,
		credentials: { eightByEightVoiceApi: { id: '1', name: 'Sandbox' } },
	};
	const nodeTypes = new LoadedNodeTypes();
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const additionalData = {
		...createAdditionalData(platform.credential),
		currentNodeParameters: parameters,
	};
	const context = new LoadOptionsContext(workflow, node, additionalData, '');
	const listSearch = nodeTypes.getByNameAndVersion(node.type).methods?.listSearch?.[method];
	const { results = [] } = (await listSearch?.call(context as ILoadOptionsFunctions, filter)) ?? {};
	return results;
}

test('voices show their language and gender', async () => {
	expect(await search('searchVoiceProfiles', 'emma')).toEqual([
		{ name: expect.stringMatching(/^en-GB-Emma \(.*English.*, Female\)$/), value: 'en-GB-Emma' },
	]);
});

test('voices are found by language and gender, word by word', async () => {
	const results = await search('searchVoiceProfiles', 'en-GB male');
	expect(results.length).toBeGreaterThan(0);
	for (const { name } of results) expect(name).toMatch(/^en-GB.*, Male\)$/);
});

test('all voices are there before anything is typed', async () => {
	expect((await search('searchVoiceProfiles')).length).toBeGreaterThanOrEqual(40);
});

test('caller IDs are the virtual numbers, found by their digits', async () => {
	expect(await search('searchCallerIds', '6531')).toEqual([
		{ name: expect.stringContaining('+6531580190'), value: '+6531580190' },
	]);
});

test('a caller ID that cannot call says so', async () => {
	await platform.control('POST', 'numbers', {
		subAccountId: 'sandbox_main',
		msisdn: '+6531580190',
		operationalStatus: 'Unhealthy',
	});
	expect(await search('searchCallerIds', '6531')).toMatchObject([
		{ name: expect.stringMatching(/^\+6531580190 \(SG, Unhealthy, cannot call/) },
	]);
});

test('the list looks at the sub-account in the options', async () => {
	const parameters = { options: { subAccountId: 'sandbox_second' } };
	expect(await search('searchCallerIds', '', parameters)).toMatchObject([
		{ value: '+13125550191' },
	]);
});

test('a key that is refused is told in words', async () => {
	await platform.control('POST', 'faults', { kind: 'status', status: 401 });
	await expect(search('searchCallerIds')).rejects.toThrow('8x8 did not accept the API key');
});
