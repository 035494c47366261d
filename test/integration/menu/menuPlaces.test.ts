import { usePlatform } from '../engine/platform';
import { menuParameters, type FormMenu } from './menuForm';
import { asks, FALLBACK, MENUS, menuTrigger } from './menuTrigger';

const platform = usePlatform();
const { publish, ask } = menuTrigger(platform);

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
