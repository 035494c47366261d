import type { IDataObject } from 'n8n-workflow';

import { useFileServer, type FileServer } from './engine/fileServer';
import { textMessage } from './engine/parameters';
import { runVoiceNode, type RunOptions } from './engine/runVoiceNode';

/** Answers calls when it is told to, and knows how many wait. */
class HeldPlatform {
	mostUnderWay = 0;
	private readonly held: Array<() => void> = [];
	private whenHeld: () => void = () => undefined;

	constructor(private readonly server: FileServer) {
		server.serve((response, { path, body }) => {
			if (path === '/probe') {
				response.end();
				return;
			}
			const { callflow } = JSON.parse(body) as { callflow: Array<{ params: IDataObject }> };
			const sessionId = `session of ${String(callflow[0]?.params.destination)}`;
			this.held.push(() => {
				response.writeHead(200, { 'Content-Type': 'application/json' });
				response.end(JSON.stringify({ sessionId, sessionStatus: 'CREATED' }));
			});
			this.mostUnderWay = Math.max(this.mostUnderWay, this.held.length);
			this.whenHeld();
		});
	}

	get callCount(): number {
		return this.server.seen.filter(({ path }) => path.endsWith('/callflows')).length;
	}

	/** Settles when so many calls wait for their answer, and everything that was sent with them has arrived. */
	async holds(count: number): Promise<void> {
		await new Promise<void>((resolve) => {
			this.whenHeld = () => {
				if (this.held.length >= count) resolve();
			};
			this.whenHeld();
		});
		await fetch(`${this.server.url}/probe`);
	}

	/** Answers the call that came last first. */
	answerAll(): void {
		for (const answer of this.held.splice(0).reverse()) answer();
	}
}

const server = useFileServer();
let platform: HeldPlatform;

beforeEach(() => {
	platform = new HeldPlatform(server);
});

async function startRun(count: number, options: object, more: Partial<RunOptions> = {}) {
	return await runVoiceNode({
		credential: { apiKey: 'key-1', subAccountId: 'sub-1', baseUrl: server.url },
		parameters: textMessage({ options: { ...options } }),
		items: Array.from({ length: count }, (_, index) => ({ phone: `+65912300${index + 10}` })),
		...more,
	});
}

test.each([1, 4, 10])(
	'concurrency %i: as many calls are under way, and never more',
	async (concurrency) => {
		const rounds = 3;
		const running = startRun(concurrency * rounds, { concurrency });
		for (let round = 1; round <= rounds; round++) {
			await platform.holds(concurrency);
			expect(platform.callCount).toBe(concurrency * round);
			platform.answerAll();
		}
		await running;
		expect(platform.mostUnderWay).toBe(concurrency);
	},
);

test('without an answer to the first calls, ten are under way', async () => {
	const running = startRun(12, {});
	await platform.holds(10);
	expect(platform.callCount).toBe(10);
	platform.answerAll();
	await platform.holds(2);
	platform.answerAll();
	await running;
});

test('calls that are answered in another order come out in input order, each paired with its own', async () => {
	const running = startRun(6, { concurrency: 3 });
	await platform.holds(3);
	platform.answerAll();
	await platform.holds(3);
	platform.answerAll();
	const { outputs } = await running;
	expect(outputs[0]?.map(({ json, pairedItem }) => [json.sessionId, pairedItem])).toEqual(
		Array.from({ length: 6 }, (_, item) => [`session of +65912300${item + 10}`, { item }]),
	);
});

test('the pace holds over the whole run and not for each item', async () => {
	let cancel: () => void = () => undefined;
	const running = startRun(
		5,
		{ callsPerSecond: 0.001 },
		{ whenStarted: (stop) => (cancel = stop) },
	);
	await platform.holds(1);
	expect(platform.callCount).toBe(1);
	cancel();
	platform.answerAll();
	await running;
});

test('after the execution is cancelled no call starts', async () => {
	let cancel: () => void = () => undefined;
	const running = startRun(30, { concurrency: 2 }, { whenStarted: (stop) => (cancel = stop) });
	await platform.holds(2);
	cancel();
	platform.answerAll();
	await running;
	await platform.holds(0);
	expect(platform.callCount).toBe(2);
});

test('items that were not started when the execution was cancelled keep their duplicate keys', async () => {
	let cancel: () => void = () => undefined;
	const options = { concurrency: 2, duplicateKey: '={{ $json.phone }}' };
	const node = { onError: 'continueRegularOutput' as const };
	const cancelled = startRun(6, options, { node, whenStarted: (stop) => (cancel = stop) });
	await platform.holds(2);
	cancel();
	platform.answerAll();
	await cancelled;

	const rerun = startRun(6, { ...options, concurrency: 10 }, { node });
	await platform.holds(4);
	platform.answerAll();
	const { outputs } = await rerun;
	expect(outputs[0]?.map(({ json }) => json.sessionStatus)).toEqual([
		...['SKIPPED', 'SKIPPED'],
		...['CREATED', 'CREATED', 'CREATED', 'CREATED'],
	]);
});

test.each([
	['concurrency', 0, "'Options → Concurrency' must be a whole number from 1 to 100"],
	['concurrency', 2.5, "'Options → Concurrency' must be a whole number from 1 to 100"],
	['concurrency', 101, "'Options → Concurrency' must be a whole number from 1 to 100"],
	['callsPerSecond', -1, "'Options → Calls per Second' must be a number from 0 to 1000"],
	['callsPerSecond', 'many', "'Options → Calls per Second' must be a number from 0 to 1000"],
])('%s %p is refused before anybody is called', async (name, value, message) => {
	const { error } = await startRun(3, { [name]: value });
	expect(error).toMatchObject({
		message,
		description: expect.stringContaining('Nobody was called'),
	});
	expect(platform.callCount).toBe(0);
});
