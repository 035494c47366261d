import { LoadOptionsContext } from 'n8n-core';
import { Workflow, type ILoadOptionsFunctions, type INodeParameters } from 'n8n-workflow';

import { createAdditionalData, LoadedNodeTypes, packageLoaded } from '../engine/instance';
import { DISHES, END, MAIN, menuParameters } from './menuForm';

const CREDENTIAL = { apiKey: 'not-used', subAccountId: 'none', baseUrl: 'http://127.0.0.1:9' };
const TIME_ZONE = 'Asia/Kathmandu';

beforeAll(async () => await packageLoaded);

/** What a list of the trigger's form shows while these are filled in. */
async function open(method: 'checkMenus' | 'searchMenus', form: INodeParameters, filter?: string) {
	const node = {
		...{ id: 'trigger', name: 'Trigger', typeVersion: 1, parameters: {} },
		type: 'n8n-nodes-8x8-voice.eightByEightVoiceTrigger',
		position: [0, 0] as [number, number],
	};
	const nodeTypes = new LoadedNodeTypes();
	const workflow = new Workflow({
		...{ nodes: [node], connections: {}, active: false, nodeTypes },
		settings: { timezone: TIME_ZONE },
	});
	const additionalData = { ...createAdditionalData(CREDENTIAL), currentNodeParameters: form };
	const context = new LoadOptionsContext(workflow, node, additionalData, '');
	const { methods } = nodeTypes.getByNameAndVersion('eightByEightVoiceTrigger');
	const list = methods?.listSearch?.[method];
	const { results = [] } = (await list?.call(context as ILoadOptionsFunctions, filter)) ?? {};
	return results.map(({ name }) => name);
}

test('a key can lead to each menu that is in the form', async () => {
	const form = menuParameters([MAIN, DISHES, { ...DISHES, name: '' }]);
	expect(await open('searchMenus', form)).toEqual(['Main', 'Dishes']);
	expect(await open('searchMenus', form, 'dish')).toEqual(['Dishes']);
});

test('a menu is found by a part of its name, in any case', async () => {
	const form = menuParameters([MAIN, DISHES]);
	expect(await open('searchMenus', form, ' SHES ')).toEqual(['Dishes']);
});

test('there is no menu to choose while the form has something in it that no form gives', async () => {
	const form = menuParameters([{ ...MAIN, keys: [{ key: '1', does: 'sing' }] }]);
	expect(await open('searchMenus', form)).toEqual([]);
});

test('Check says that nothing is wrong, and when that was', async () => {
	expect(await open('checkMenus', menuParameters([MAIN, DISHES]))).toEqual([
		expect.stringMatching(/^Nothing was wrong at \d\d:\d\d:\d\d$/),
	]);
});

test('Check tells the time by the clock of the workflow', async () => {
	const clock = () => new Date().toLocaleTimeString('en-GB', { timeZone: TIME_ZONE }).slice(0, 5);
	const before = clock();
	const [line = ''] = await open('checkMenus', menuParameters([MAIN, DISHES]));
	expect([before, clock()]).toContain(/\d\d:\d\d/.exec(line)?.[0]);
});

test('Check tells all that is wrong, by the labels of the form', async () => {
	const wrong = { ...DISHES, prompt: '', keys: [{ ...END, text: '' }] };
	const form = menuParameters([{ ...MAIN, keys: [END] }, wrong], {
		menuVoiceProfile: { mode: 'list', value: '' },
		maxTries: 0,
	});
	expect(await open('checkMenus', form)).toEqual([
		expect.stringMatching(/^'Dishes → Key 0 → Text' is missing/),
		expect.stringMatching(/^'Dishes' is a menu that nothing leads to/),
		expect.stringMatching(/^'Voice' is missing/),
		expect.stringMatching(/^'Dishes → Prompt' is missing/),
		expect.stringMatching(/^'Max Tries' must be a whole number/),
	]);
});

test('what is left as it was at first may be left out, as n8n does while a form is filled in', async () => {
	const menus = [{ name: 'Main', prompt: 'Main', keys: { key: [{ menu: 'Main' }] } }];
	const form = { ...menuParameters([]), menus: { menu: menus } } as never;
	expect(await open('checkMenus', form)).toEqual([expect.stringMatching(/^'Main' has no way out/)]);
});

test('before anything is filled in, Check tells what to begin with', async () => {
	const lines = await open('checkMenus', { event: 'callAction', respondWith: 'menu' });
	expect(lines).toEqual(
		expect.arrayContaining([expect.stringMatching(/^'Main → Keys' has no key/)]),
	);
});
