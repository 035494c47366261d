/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { itemsOf } from '../../n8n/client/execution';
import { ExampleRun } from './exampleRun';
import { phoneMenu, pressKey } from './phoneMenu';
import { CALL, destinationsWith, QueueRun } from './queueRun';
import { differs } from './testedVersion';
import { press, startHeldWait } from './waiting/waitWorkflow';

const MINUTE = 60_000;
const BY_PHONE = { duplicateKey: '={{ $json.phone }}' };

let run: QueueRun;

beforeAll(async () => {
	run = await QueueRun.start();
}, 6 * MINUTE);
afterEach(async () => {
	await run.instance.deleteWorkflows();
	await run.instance.client.dataTables.deleteAll();
}, MINUTE);
afterAll(async () => await run.stop(), MINUTE);

function phones(count: number): string[] {
	return Array.from({ length: count }, (_, index) => `+65912${String(index).padStart(5, '0')}`);
}

function calledOnce(destinations: string[]): Record<string, number> {
	return Object.fromEntries(destinations.map((destination) => [destination, 1]));
}

test(
	'a bulk run in a worker places each call once, and its output is in order and paired',
	async () => {
		const { client } = run.instance;
		const destinations = phones(300);
		const calls = await run.createCalls(destinations, {});
		const called = await client.waitForExecution(await client.run(calls));

		expect(run.workersOf(called.id)).toHaveLength(1);
		expect(
			itemsOf(called, CALL).map(({ json, pairedItem }) => [json.destination, pairedItem]),
		).toEqual(destinations.map((destination, item) => [destination, { item }]));
		expect(await run.calls()).toEqual(calledOnce(destinations));
	},
	MINUTE,
);

test(
	'a summary at one webhook process starts one execution in a worker, and a later copy at the other none',
	async () => {
		const { client } = run.instance;
		const [webhook, otherWebhook] = run.n8n.webhooks;
		const trigger = await run.instance.createTriggerWorkflow('Follow up');
		await client.publish(trigger);

		expect(await run.deliverAt(webhook, 'session-1')).toBe(200);
		const [execution] = await client.waitForExecutions(trigger, 1);
		expect(run.workersOf(String(execution?.id))).toHaveLength(1);
		expect(await run.deliverAt(otherWebhook, 'session-1')).toBe(200);
		expect(await run.deliverAt(otherWebhook, 'session-2')).toBe(200);
		expect(await run.sessionsStarted(trigger, 'session-2')).toEqual(['session-1', 'session-2']);
	},
	MINUTE,
);

test(
	'copies at both webhook processes at the same instant start an execution each at most, and later copies none',
	async () => {
		const { client } = run.instance;
		const [webhook, otherWebhook] = run.n8n.webhooks;
		const trigger = await run.instance.createTriggerWorkflow('Follow up');
		await client.publish(trigger);
		const deliverAtBoth = async () =>
			await Promise.all(
				run.n8n.webhooks.map(async (process) => await run.deliverAt(process, 'session-1')),
			);

		expect(await deliverAtBoth()).toEqual([200, 200]);
		await client.waitForExecutions(trigger, 1);
		expect(await deliverAtBoth()).toEqual([200, 200]);
		const last = ['session-2', 'session-3'] as const;
		expect(await run.deliverAt(webhook, last[0])).toBe(200);
		expect(await run.deliverAt(otherWebhook, last[1])).toBe(200);
		const started = await run.sessionsStarted(trigger, ...last);
		// Each process asks n8n's storage before the other has written there, so it is one each as a rule.
		const copies = started.length > 3 ? 2 : 1;
		expect(started).toEqual([...Array<string>(copies).fill('session-1'), ...last]);
	},
	MINUTE,
);

test(
	'live menu: a caller hears what a worker answers, through the webhook process that was asked',
	async () => {
		const menu = await ExampleRun.around(run.instance);
		const { client } = run.instance;
		const workflow = await menu.publish('restaurant-menu/answered-by-workflow.json');
		await menu.willPress('+13125550100', '1', '2', '2');
		await menu.callIn('+13125550100');
		const executions = await client.waitForExecutions(workflow, 4);

		expect(executions.flatMap(({ id }) => run.workersOf(id))).toHaveLength(4);
		expect(await menu.heardBy('+13125550100')).toEqual([
			'Welcome to the Blue Kitchen. Press 1 to order, or 2 for our opening hours.',
			'Press 1 for pizza, or 2 for pasta.',
			'Press 1 for a small pasta, or 2 for a large one.',
			'Thank you. Your large pasta is ready in 20 minutes.',
		]);
	},
	MINUTE,
);

test(
	'phone menu: each key may come to another webhook process, and only the last starts an execution',
	async () => {
		const { instance, n8n } = run;
		const workflow = await instance.createTriggerWorkflow('Phone menu', phoneMenu());
		await instance.client.publish(workflow);
		const { pathname } = new URL(String(await instance.registeredUrl('VCA')));
		const [first, second] = n8n.webhooks.map(({ url }) => `${url}${pathname}`);
		const { clientActionId, spoken } = await pressKey(instance, '1', { url: String(first) });
		const last = await pressKey(instance, '1', { clientActionId, url: String(second) });

		expect([spoken, last.spoken]).toEqual(['This is the second', 'Thank you']);
		const [execution, ...others] = await instance.client.waitForExecutions(workflow, 1);
		expect([run.workersOf(String(execution?.id)).length, others]).toEqual([1, []]);
	},
	MINUTE,
);

test(
	'an execution of a worker that waits for a call goes on, whichever webhook process gets the key',
	async () => {
		const { instance, n8n } = run;
		const hub = await instance.createTriggerWorkflow('Hub', { event: 'waitingCalls' });
		await instance.client.publish(hub);
		const { pathname } = new URL(String(await instance.registeredUrl('VCA')));
		const [first, second] = n8n.webhooks.map(({ url }) => `${url}${pathname}`);
		const one = await startHeldWait(instance, hub, { destination: '+12025550161' });
		const other = await startHeldWait(instance, hub, { destination: '+12025550162' });
		await press(instance, one.sessionId, { digits: '1', url: String(second) });
		await press(instance, other.sessionId, { digits: '2', url: String(first) });

		expect(await one.output()).toMatchObject({ data: { reason: 'approved' } });
		expect(await other.output()).toMatchObject({ data: { reason: 'declined' } });
	},
	MINUTE,
);

describe('Duplicate Key', () => {
	let gate: Server;
	const waiting: ServerResponse[] = [];

	beforeAll(async () => {
		gate = createServer((_request, response) => waiting.push(response)).listen(0, '127.0.0.1');
		await once(gate, 'listening');
	});
	afterAll(async () => {
		gate.close();
		await once(gate, 'close');
	});

	test(
		'a key that was called in one worker is skipped in a later execution by the other',
		async () => {
			const { client } = run.instance;
			const destinations = phones(3);
			const calls = await run.createCalls(destinations, BY_PHONE);
			const { port } = gate.address() as AddressInfo;
			await run.holdAfterCalls(calls, `http://127.0.0.1:${port}`);
			const runUntilHeld = async () => {
				const held = once(gate, 'request');
				const id = await client.run(calls);
				await held;
				return id;
			};
			// The first worker is still busy, and takes one execution at a time.
			const ids = [await runUntilHeld(), await runUntilHeld()];
			for (const response of waiting.splice(0)) response.end('{}');
			const [first, second] = await Promise.all(
				ids.map(async (id) => await client.waitForExecution(id)),
			);

			expect(new Set(ids.flatMap((id) => run.workersOf(id))).size).toBe(2);
			expect(first && destinationsWith(first, 'CREATED')).toEqual(destinations);
			expect(second && itemsOf(second, CALL).map(({ json }) => json)).toEqual(
				destinations.map((destination) => ({
					sessionStatus: 'SKIPPED',
					reason: 'duplicate',
					source: '+12025550190',
					destination,
					clientRequestId: expect.any(String),
				})),
			);
			expect(await run.calls()).toEqual(calledOnce(destinations));
		},
		MINUTE,
	);

	test(
		'when a worker is killed in the middle of a bulk run, running it again calls nobody twice and leaves out only the calls that were under way',
		async () => {
			const { client } = run.instance;
			const destinations = phones(200);
			const concurrency = 5;
			const calls = await run.createCalls(destinations, {
				...BY_PHONE,
				concurrency,
				// Slow enough to be stopped in the middle.
				callsPerSecond: 40,
			});
			const killed = await client.run(calls);
			await run.untilCalled(50);
			await run.holdCalls(concurrency);
			const placed = Object.keys(await run.calls());
			const [worker] = run.workersOf(killed);
			await worker?.kill();
			await run.instance.control('DELETE', 'faults');

			const again = await client.waitForExecution(await client.run(calls));
			const claimed = placed.length + concurrency;
			expect(destinationsWith(again, 'SKIPPED')).toEqual(destinations.slice(0, claimed));
			expect(destinationsWith(again, 'CREATED')).toEqual(destinations.slice(claimed));
			const books = await run.calls();
			expect(books).toEqual(calledOnce([...placed, ...destinations.slice(claimed)]));
			expect(destinations.filter((phone) => !(phone in books))).toHaveLength(concurrency);

			// n8n gives up the killed execution by itself. In 2.x, no worker takes it on again.
			const { status } = await client.waitForExecution(killed, 2 * MINUTE);
			expect([status, run.workersOf(killed)]).toEqual(
				differs('repeatsStalledExecutions') ? ['success', run.n8n.workers] : ['error', [worker]],
			);
			expect(await run.calls()).toEqual(books);
		},
		3 * MINUTE,
	);
});
