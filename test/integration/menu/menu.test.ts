import { Workflow } from 'n8n-workflow';

import { LoadedNodeTypes } from '../engine/instance';
import { usePlatform } from '../engine/platform';
import { callIn, OWN_NUMBER, whatWasHeard } from './callers';
import { END, MAIN, menuParameters, type FormMenu } from './menuForm';
import { asks, CALLER, MENUS, menuTrigger } from './menuTrigger';

const platform = usePlatform();
const { publish, ask } = menuTrigger(platform);

test('a caller is led through two menus to the workflow, and only the last key starts an execution', async () => {
	const { executions } = await publish();
	await callIn(platform, { [CALLER]: ['1', '9', '7', '1', '1'] });
	const heard = ['Main', 'Dishes', 'Main', 'Wrong key', 'Main', 'Dishes', 'Thank you', 'END'];
	expect([...(await whatWasHeard(platform)).values()]).toEqual([heard]);
	expect(executions).toMatchObject([
		{
			json: {
				...{ event: 'callAction', reason: 'menuChoice', choice: 'pizza', path: '1-1' },
				...{ digits: null, entries: {}, phone: CALLER, ownNumber: OWN_NUMBER, source: CALLER },
			},
		},
	]);
});

test('a key on the way to another menu is not kept among the events that were taken', async () => {
	const { production } = await publish();
	await callIn(platform, { [CALLER]: ['1'] });
	expect(production.seen).toBeUndefined();
});

test('the workflow gets the number that was entered', async () => {
	const { executions } = await publish();
	await callIn(platform, { [CALLER]: ['2', '471', '0471'] });
	const json = { choice: 'status', path: '2', digits: '0471', entries: { Number: '0471' } };
	expect(executions).toMatchObject([{ json }]);
});

test('a caller who presses nothing starts no execution', async () => {
	const { executions } = await publish();
	await callIn(platform, { [CALLER]: [] });
	expect([...(await whatWasHeard(platform)).values()]).toEqual([
		['Main', 'Wrong key', 'Main', 'Nobody chose', 'END'],
	]);
	expect(executions).toEqual([]);
});

test('n8n lets expressions name each field that the workflow gets', async () => {
	const { executions } = await publish();
	await callIn(platform, { [CALLER]: ['2', '4711'] });
	const workflow = new Workflow({
		...{ nodes: [], connections: {}, active: false },
		nodeTypes: new LoadedNodeTypes(),
	});
	const node = { ...{ id: '1', name: 'Any', type: 'any' }, typeVersion: 1, parameters: {} };
	const read = (name: string) =>
		workflow.expression.getSimpleParameterValue(
			{ ...node, position: [0, 0] },
			`={{ ({ ${name}: true }).${name} }}`,
			'internal',
			{},
		);
	const names = Object.keys(executions[0]?.json ?? {});
	expect(names).toContain('phone');
	expect(names.map((name) => [name, read(name)])).toEqual(names.map((name) => [name, true]));
});

test('with Simplify off, what was chosen stands beside the body', async () => {
	const { executions } = await publish(MENUS, { simplify: false });
	await callIn(platform, { [CALLER]: ['1', '1'] });
	const json = { namespace: 'VOICE', payload: expect.anything(), choice: 'pizza', path: '1-1' };
	expect(executions).toMatchObject([{ json }]);
});

test('a workflow that answers itself gets the ID with which a caller has all tries again', async () => {
	const hours = { key: '1', does: 'workflow', choice: 'hours', callerHears: 'respondOperation' };
	const host = await publish([{ ...MAIN, keys: [hours, END] }]);
	host.reply = { callflow: [{ action: 'hangup' }] };
	const { clientActionId: afterOneTry } = await ask({ digits: '7' });
	await ask({ digits: '1', clientActionId: afterOneTry });
	const clientActionId = String(host.executions[0]?.json.clientActionId);
	const answer = await ask({ digits: '7', clientActionId, more: { eventId: 'later' } });
	expect(answer.callflow).toMatchObject([
		{ params: { text: 'Wrong key' } },
		{ params: { promptMessage: 'Main' } },
	]);
});

describe('the digits of a call that we made', () => {
	const made = { callDirection: 'OUTBOUND', source: OWN_NUMBER, destination: CALLER };

	test('are keys of the first menu, and the person is the one who was called', async () => {
		const { executions } = await publish();
		const { clientActionId } = await ask({ digits: '1', more: made });
		await ask({ digits: '1', clientActionId, more: { ...made, eventId: 'second' } });
		expect(executions).toMatchObject([{ json: { phone: CALLER, ownNumber: OWN_NUMBER } }]);
	});
});

test.each([['1'], [1], ['1 ']])('digits that come as %p are read', async (digits) => {
	await publish();
	expect(await ask({ digits })).toMatchObject(asks('Dishes'));
});

test('200 callers at once, each somewhere else, are told apart', async () => {
	const { executions } = await publish();
	const ways = [
		{ pressed: ['1', '1'], choice: ['pizza', null] },
		{ pressed: ['1', '9', '0'], choice: [] },
		{ pressed: ['7', '2', 'own'], choice: ['status', 'own'] },
		{ pressed: ['1', '9', '1', '1'], choice: ['pizza', null] },
		{ pressed: [], choice: [] },
	];
	const callers = Array.from({ length: 200 }, (_, index) => {
		const own = String(index).padStart(4, '0');
		const { pressed, choice } = ways[index % ways.length] ?? { pressed: [], choice: [] };
		const withOwn = (text: string | null) => (text === 'own' ? own : text);
		return {
			number: `+1312555${String(9000 + index)}`,
			pressed: pressed.map((text) => String(withOwn(text))),
			expected: choice.length === 0 ? [] : [choice.map(withOwn)],
		};
	});
	await callIn(
		platform,
		Object.fromEntries(callers.map(({ number, pressed }) => [number, pressed])),
	);

	const chosen = callers.map(({ number }) =>
		executions
			.filter(({ json }) => json.phone === number)
			.map(({ json: { choice, digits } }) => [choice, digits]),
	);
	expect(chosen).toEqual(callers.map(({ expected }) => expected));
}, 60_000);

describe('a menu that is wrong', () => {
	const wrong: FormMenu[] = [
		{ name: 'Main', prompt: 'Main', keys: [{ key: '1', does: 'menu', menu: 'Salez' }] },
		{ name: 'Lost', prompt: '', keys: [{ key: '1', does: 'hangup', text: '' }] },
	];
	const told =
		/things are wrong.*1\. 'Main → Key 1 → Menu' names 'Salez'.*'Lost → Key 1 → Text' is missing.*'Lost' is a menu that nothing leads to.*'Lost → Prompt' is missing/;

	test('is not published, and all that is wrong is told', async () => {
		await expect(publish(wrong)).rejects.toMatchObject({
			message: expect.stringMatching(told),
			description:
				'Nothing was published, so that no caller gets lost in it. Correct it, then publish again.',
		});
		expect(await platform.api('GET', 'webhooks')).toMatchObject({ webhooks: [] });
	});

	test('is not tested either', async () => {
		const host = await platform.startTrigger({ parameters: menuParameters(wrong) });
		await expect(host.listen()).rejects.toThrow(told);
	});

	test('with one thing wrong tells that one', async () => {
		const [main] = MENUS;
		await expect(publish([{ ...main, keys: [] } as never])).rejects.toThrow(
			"'Main → Keys' has no key, so nobody gets any further. Add one.",
		);
	});
});

test('a test plays the whole menu of a draft, and ends with the key that starts the workflow', async () => {
	const draft = menuParameters(MENUS);
	const host = await platform.startTrigger({ parameters: { event: 'callAction' }, draft });
	await host.listen();
	await callIn(platform, { [CALLER]: ['1', '9', '1', '1'] });
	const heard = ['Main', 'Dishes', 'Main', 'Dishes', 'Thank you', 'END'];
	expect((await whatWasHeard(platform)).get(CALLER)).toEqual(heard);
	expect(host.executions).toMatchObject([{ mode: 'test', json: { choice: 'pizza' } }]);
});
