import { EightByEightVoice } from '../../../nodes/EightByEightVoice/EightByEightVoice.node';

test('for an execution that waits, n8n has nothing to register or to take away', async () => {
	const hooks = Object.entries(new EightByEightVoice().webhookMethods.default);
	const said = hooks.map(async ([name, hook]) => [name, await hook()]);
	expect(await Promise.all(said)).toEqual([
		['checkExists', true],
		['create', true],
		['delete', true],
	]);
});
