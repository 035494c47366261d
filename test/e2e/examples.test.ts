import type { MenuMap } from '../../sandbox/map/menuMap';
import { actionsOf, columnsOf, ExampleRun } from './exampleRun';
import { drawing } from './picture';

const MINUTE = 60_000;

interface MapAnswer {
	findings: string[];
	outline: string;
	svg: string;
}

let run: ExampleRun;

beforeAll(async () => {
	run = await ExampleRun.start();
}, 3 * MINUTE);
// With more than this product the same webhooks come, and others.
beforeEach(async () => await run.hasProduct('ivr'));
afterEach(async () => await run.cleanUp(), MINUTE);
afterAll(async () => await run.instance.stop(), MINUTE);

test(
	'appointment-reminder records what each patient chose, who was not reached and which number is wrong',
	async () => {
		const { client } = run.instance;
		const answers = await run.publish('appointment-reminder/answers.json');
		const remind = await run.import('appointment-reminder/remind.json');
		const reminded = await client.waitForExecution(await client.run(remind));
		expect([reminded.status, reminded.error?.message]).toEqual(['success', undefined]);
		// Four answers with digits, and the end of four calls.
		await client.waitForExecutions(answers, 8);

		expect(await run.heardBy('+12025550141')).toEqual([
			'Good morning Ada Lovelace. You have an appointment on Monday at 9:30. Press 1 to confirm it, or 2 to find another time.',
			'Thank you. Your appointment is confirmed.',
		]);
		expect((await run.heardBy('+12025550142'))[1]).toBe(
			'We will call you to find another time. Goodbye.',
		);
		expect((await run.heardBy('+12025550149')).slice(1)).toEqual([
			'That was not one of the choices. Press 1 to confirm your appointment, or 2 to find another time.',
			'We did not get your answer. Goodbye.',
		]);
		const appointments = await client.dataTables.rows('appointments');
		expect(columnsOf(appointments, 'appointmentId', 'status')).toEqual([
			['A-101', 'confirmed'],
			['A-102', 'reschedule'],
			['A-103', 'answered'],
			['A-104', 'noAnswer'],
			['A-105', 'needsCorrection'],
		]);
	},
	MINUTE,
);

const WELCOME = 'Welcome to the Blue Kitchen. Press 1 to order, or 2 for our opening hours.';
const HOURS = 'We are open every day from noon to eleven in the evening. Goodbye.';

test(
	'restaurant-menu leads an inbound caller through three levels and stores the order, in one execution',
	async () => {
		const { client } = run.instance;
		const menu = await run.publish('restaurant-menu/restaurant-menu.json');
		await run.willPress('+14155550100', '9', '2');
		await run.callIn('+14155550100');
		await run.untilIdle();
		await run.willPress('+13125550100', '1', '2', '2');
		await run.callIn('+13125550100');
		const executions = await client.waitForExecutions(menu, 1);

		expect(await run.heardBy('+14155550100')).toEqual([
			WELCOME,
			'Sorry, that was not one of the choices.',
			WELCOME,
			HOURS,
		]);
		expect(await run.heardBy('+13125550100')).toEqual([
			WELCOME,
			'Press 1 for pizza, or 2 for pasta.',
			'Press 1 for a small pasta, 2 for a large one, or 9 to choose again.',
			'Thank you. Your large pasta is ready in 20 minutes.',
		]);
		expect(executions).toHaveLength(1);
		const orders = await client.dataTables.rows('restaurant_orders');
		expect(columnsOf(orders, 'phone', 'dish')).toEqual([['+13125550100', 'large pasta']]);
	},
	MINUTE,
);

test(
	'restaurant-menu takes the first digit of a call that we made as one of the first menu',
	async () => {
		await run.publish('restaurant-menu/restaurant-menu.json');
		const voice = { promptMessage: 'Press 1 to order again', voiceProfile: 'en-GB-Emma' };
		await run.callOut('+12025550142', { action: 'sayAndCapture', params: voice });
		await run.untilIdle();

		expect((await run.heardBy('+12025550142'))[1]).toBe(HOURS);
	},
	MINUTE,
);

test(
	'answered-by-workflow leads an inbound caller through the same menu, with an execution for each key',
	async () => {
		const { client } = run.instance;
		const menu = await run.publish('restaurant-menu/answered-by-workflow.json');
		await run.willPress('+13125550100', '9', '1', '2', '2');
		await run.callIn('+13125550100');
		await client.waitForExecutions(menu, 5);
		await run.willPress('+14155550100', '');
		await run.callIn('+14155550100');
		await client.waitForExecutions(menu, 7);

		expect(await run.heardBy('+13125550100')).toEqual([
			WELCOME,
			WELCOME,
			'Press 1 for pizza, or 2 for pasta.',
			'Press 1 for a small pasta, or 2 for a large one.',
			'Thank you. Your large pasta is ready in 20 minutes.',
		]);
		expect(await run.heardBy('+14155550100')).toEqual([
			WELCOME,
			'We did not hear a choice. Goodbye.',
		]);
		const orders = await client.dataTables.rows('restaurant_orders');
		expect(columnsOf(orders, 'phone', 'dish', 'size')).toEqual([
			['+13125550100', 'pasta', 'large'],
		]);
	},
	MINUTE,
);

test(
	'restaurant-menu is mapped: every key at every prompt, and the picture of the docs shows it',
	async () => {
		await run.publish('restaurant-menu/restaurant-menu.json');
		// As long as a machine may need that does other things as well.
		const limits = { seconds: 200, slowMs: 9000 };
		const body = { to: '+12025550190', ...limits };
		const map = (await run.instance.control('POST', 'map', body)) as MenuMap & MapAnswer;

		expect(map.findings).toEqual([]);
		expect(map.prompts.map(({ notPressed }) => notPressed)).toEqual(map.prompts.map(() => []));
		expect(map.outline).toContain('Welcome to the Blue Kitchen.');
		await drawing('restaurant-menu-map', map.svg);
	},
	4 * MINUTE,
);

test(
	'number-masking connects driver and passenger in both directions, and each sees only the virtual number',
	async () => {
		const { client } = run.instance;
		await run.hasProduct('numberMasking');
		const masking = await run.publish('number-masking/number-masking.json');
		const [driver, passenger] = ['+13125550100', '+14155550100'];
		await run.willPress(driver, '1');
		await run.willPress(passenger, '1');
		await run.callIn(driver);
		await run.callIn(passenger);
		await client.waitForExecutions(masking, 2);
		await run.untilIdle();

		const bridges = (await run.sessions()).map((session) => actionsOf(session).at(-1));
		const makeCall = (destination: string) => ({
			action: 'makeCall',
			params: { source: '+12025550190', destination },
		});
		expect(bridges).toEqual([makeCall(passenger), makeCall(driver)]);
		expect(await run.instance.control('GET', 'calls')).toEqual({ [driver]: 1, [passenger]: 1 });
	},
	MINUTE,
);

test(
	'number-masking connects a caller whom it does not know with nobody but its own people',
	async () => {
		await run.hasProduct('numberMasking');
		const masking = await run.publish('number-masking/number-masking.json');
		await run.willPress('+12125550100', '1');
		await run.willPress('+12125550101', '2');
		await run.callIn('+12125550100');
		await run.instance.client.waitForExecutions(masking, 1);
		await run.callIn('+12125550101');
		await run.untilIdle();

		expect((await run.heardBy('+12125550100'))[1]).toBe(
			'We do not know this number. Please call from the phone you booked with. Goodbye.',
		);
		expect(await run.instance.control('GET', 'calls')).toEqual({ '+12125550142': 1 });
	},
	MINUTE,
);

test(
	'nightly-log-export stores each call once, however often it runs',
	async () => {
		const { client } = run.instance;
		await run.hasProduct('voiceMessaging');
		// The older host: the only one that is known to have exports.
		const credentialId = await run.instance.createCredential(run.instance.sandbox.olderUrl);
		const nightly = await run.import('nightly-log-export/nightly-log-export.json', {
			credentialId,
		});
		await client.publish(nightly);
		const calls = await run.instance.createCallWorkflow('Calls', '+12025550100', '+12025550101');
		await client.waitForExecution(await client.run(calls));
		await run.untilIdle();
		for (let night = 1; night <= 2; night += 1) {
			const exported = await client.waitForExecution(await client.run(nightly));
			expect([exported.status, exported.error?.message]).toEqual(['success', undefined]);
		}

		const rows = await client.dataTables.rows('voice_call_log');
		expect(columnsOf(rows, 'source', 'destination', 'sessionStatus').sort()).toEqual([
			['+12025550190', '+12025550100', 'COMPLETED'],
			['+12025550190', '+12025550101', 'BUSY'],
		]);
	},
	MINUTE,
);
