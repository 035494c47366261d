import { Workflow } from 'n8n-workflow';

import { SUB_ACCOUNT } from '../../sandbox/sandboxApi';
import { LoadedNodeTypes } from '../engine/instance';
import { usePlatform } from '../engine/platform';
import { callIn, OWN_NUMBER, whatWasHeard } from './callers';
import { menuParameters, type FormMenu } from './menuForm';

const platform = usePlatform();

const MENUS: FormMenu[] = [
	{
		name: 'Main',
		prompt: 'Main',
		keys: [
			{ key: '1', does: 'menu', menu: 'Dishes' },
			{ key: '2', does: 'menu', menu: 'Number' },
			{ key: '0', does: 'hangup', text: 'Goodbye' },
		],
	},
	{
		name: 'Dishes',
		prompt: 'Dishes',
		keys: [
			{ key: '1', does: 'workflow', choice: 'pizza', text: 'Thank you' },
			{ key: '2', does: 'workflow', choice: 'pasta', callerHears: 'respondOperation' },
			{ key: '9', does: 'back' },
		],
	},
	{
		name: 'Number',
		prompt: 'Number',
		entryDigits: 4,
		keys: [{ key: 'entry', does: 'workflow', choice: 'status', text: 'We will call you' }],
	},
];
const CALLER = '+13125559001';

async function publish(menus = MENUS, changes: object = {}) {
	const host = await platform.startTrigger({ parameters: menuParameters(menus, changes) });
	await host.publish();
	return host;
}

interface Asked {
	sessionId?: string;
	digits?: unknown;
	clientActionId?: string | undefined;
	callStatus?: string;
	more?: object;
}

/** What the trigger answers to a Call Action. */
async function ask({
	sessionId = 'session-1',
	digits,
	clientActionId,
	callStatus = 'ACTION_COMPLETED',
	more = {},
}: Asked) {
	const payload = {
		...{ eventId: `${sessionId}-${String(digits)}`, sessionId, callId: 'call-1', callStatus },
		...{ subAccountId: SUB_ACCOUNT, source: CALLER, destination: OWN_NUMBER },
		...{ callDirection: 'INBOUND', clientActionId, eventData: { dtmf: digits }, ...more },
	};
	const body = { namespace: 'VOICE', eventType: 'CALL_ACTION', payload };
	const { body: text } = await platform.deliver('VCA', body);
	return JSON.parse(text) as {
		clientActionId?: string;
		callflow: Array<{ action: string; params?: { text?: string; promptMessage?: string } }>;
	};
}

const FALLBACK = {
	callflow: [{ action: 'say', params: { text: 'Fallback' } }, { action: 'hangup' }],
};
function asks(promptMessage: string) {
	return { callflow: [{ params: { promptMessage } }] };
}

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

describe('where the caller is', () => {
	async function inDishes() {
		const { clientActionId = '' } = await ask({ digits: '1' });
		return clientActionId;
	}

	test('comes back sealed, and is short', async () => {
		await publish();
		expect((await inDishes()).length).toBeLessThan(50);
	});

	test('of another call is refused', async () => {
		const { executions } = await publish();
		const clientActionId = await inDishes();
		const theirs = await ask({ sessionId: 'session-2', digits: '1', clientActionId });
		expect(theirs).toMatchObject(FALLBACK);
		expect(executions).toEqual([]);
	});

	test('is refused with any character altered, added or missing', async () => {
		const { executions } = await publish();
		const clientActionId = await inDishes();
		const altered = [...clientActionId].map((character, at) => {
			const other = character === 'a' ? 'b' : 'a';
			return clientActionId.slice(0, at) + other + clientActionId.slice(at + 1);
		});
		const others = [
			`${clientActionId}a`,
			clientActionId.slice(1),
			clientActionId.slice(0, -1),
			'.',
			'main',
		];
		for (const wrong of [...altered, ...others]) {
			expect(await ask({ digits: '1', clientActionId: wrong })).toMatchObject(FALLBACK);
		}
		expect(executions).toEqual([]);
	});

	test('of another trigger is refused', async () => {
		await publish();
		const clientActionId = await inDishes();
		await publish(MENUS, { options: { existingWebhook: 'replace' } });
		expect(await ask({ digits: '1', clientActionId })).toMatchObject(FALLBACK);
	});

	test('leads to the beginning when the menu is no longer there', async () => {
		const parameters = menuParameters(MENUS);
		const host = await platform.startTrigger({ parameters });
		await host.publish();
		const clientActionId = await inDishes();
		const [main, ...rest] = MENUS;
		const renamed = [
			main,
			...rest.map((menu) => ({ ...menu, name: `New ${menu.name}` })),
		] as FormMenu[];
		Object.assign(parameters, menuParameters(renamed));
		expect(await ask({ digits: '1', clientActionId })).toMatchObject(asks('Main'));
	});
});

describe('a question that is repeated', () => {
	test('on the way gets the same answer', async () => {
		await publish();
		const answers = [await ask({ digits: '1' }), await ask({ digits: '1' })];
		expect(answers[0]).toEqual(answers[1]);
		expect(answers[0]).toMatchObject(asks('Dishes'));
	});

	test('at the workflow gets the same answer, and starts one execution', async () => {
		const { executions } = await publish();
		const { clientActionId } = await ask({ digits: '1' });
		const last = { digits: '1', clientActionId, more: { eventId: 'last' } };
		const answers = [await ask(last), await ask(last)];
		expect(answers[0]).toEqual(answers[1]);
		expect(executions).toHaveLength(1);
	});
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
		await expect(publish(wrong)).rejects.toThrow(told);
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
