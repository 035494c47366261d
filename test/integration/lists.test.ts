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

test('voices show their language, name and gender', async () => {
	expect(await search('searchVoiceProfiles', 'emma')).toEqual([
		{ name: 'English (UK) · Emma · female', value: 'en-GB-Emma' },
	]);
});

test('voices are found by what people call their language and gender', async () => {
	const expected = ['English (UK) · Arthur · male', 'English (UK) · Brian · male'];
	const results = await search('searchVoiceProfiles', 'british man');
	expect(results.map(({ name }) => name)).toEqual(expected);
});

describe('first are the voices', () => {
	const firstVoice = async (parameters?: INodeParameters) => {
		const [voice] = await search('searchVoiceProfiles', '', parameters);
		return voice?.name;
	};

	test("of the country of n8n's time zone", async () => {
		expect(await firstVoice()).toBe('English (US) · Joanna · female');
	});

	test('of the country that is called', async () => {
		const expected = 'Spanish (Mexico) · Andres · male';
		expect(await firstVoice({ destination: '+52 55 1234 5678' })).toBe(expected);
	});

	test('of the default country, where the number is written without one', async () => {
		const parameters = { destination: '030 123456', options: { defaultCountry: 'DE' } };
		expect(await firstVoice(parameters)).toBe('German (Germany) · Daniel · male');
	});

	test("of n8n's country, where an expression gives the number", async () => {
		const parameters = { destination: '={{ $json.phone }}' };
		expect(await firstVoice(parameters)).toBe('English (US) · Joanna · female');
	});
});

test('all voices are there before anything is typed', async () => {
	expect((await search('searchVoiceProfiles')).length).toBeGreaterThanOrEqual(40);
});

test('all caller IDs are there before anything is typed', async () => {
	expect(await search('searchCallerIds')).toHaveLength(4);
});

test('caller IDs are the virtual numbers, found by their digits', async () => {
	expect(await search('searchCallerIds', '6531')).toEqual([
		{ name: expect.stringContaining('+6531580190'), value: '+6531580190' },
	]);
});

test.each([
	['+6531580190', ' sg '],
	['+61491570190', 'Failed'],
])('caller IDs are found by their country and status: %s with %j', async (expected, filter) => {
	const results = await search('searchCallerIds', filter);
	expect(results.map(({ value }) => value)).toEqual([expected]);
});

test('a caller ID that cannot call says so', async () => {
	await platform.control('POST', 'numbers', {
		subAccountId: 'sandbox_main',
		msisdn: '+6531580190',
		operationalStatus: 'Unhealthy',
	});
	expect(await search('searchCallerIds', '6531')).toMatchObject([
		{ name: '+6531580190 · SG · cannot call: Unhealthy' },
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
