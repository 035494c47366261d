import { z } from 'zod';

import { itemsOf } from '../../../n8n/client/execution';
import { poll } from '../../../n8n/client/poll';
import { startSandbox, type Sandbox } from '../../../sandbox/server';
import { watchSandbox } from '../../secrecy/knownSecrets';
import type { Instance } from '../instance';
import { withCredential } from '../voiceWorkflows';
import { FollowedSandbox } from './followedSandbox';
import { countCalledTwice, type FaultRow, type Observation } from './row';

const ITEMS = 40;
/** How many calls the node makes at the same time unless told otherwise. */
const CONCURRENCY = 10;
const MINUTE = 60_000;

export const platformRestart: FaultRow = {
	fault: 'the platform restarts in the middle of a bulk run',
	expected: 'what was under way may have been placed; every other item is placed',
	figures: { placed: ITEMS - CONCURRENCY, unclear: CONCURRENCY, otherErrors: 0, calls: ITEMS },
	observe: observePlatformRestart,
};

export const n8nRestart: FaultRow = {
	fault: 'n8n restarts while summaries arrive',
	expected: 'each summary starts one execution, once the platform delivers it again',
	figures: { refusedMeanwhile: true, executions: 3, sessions: 3 },
	observe: observeN8nRestart,
};

const outcomeSchema = z.union([
	z.object({ sessionStatus: z.literal('CREATED') }).transform(() => 'placed' as const),
	z
		.object({ error: z.object({ mayHaveBeenPlaced: z.literal(true) }) })
		.transform(() => 'unclear' as const),
	z.object({}).transform(() => 'otherErrors' as const),
]);

/** The first calls hang when they are placed, until the platform goes down and another comes up at the same address. */
async function observePlatformRestart(instance: Instance): Promise<Observation> {
	const first = await startSandbox({ speed: 1000 });
	watchSandbox(first);
	let second: Sandbox | undefined;
	try {
		const { faults, journal, sessions } = first.platform;
		const path = '/callflows';
		faults.add({ ...{ kind: 'hang', placed: true, path }, status: 500, headers: {}, times: null });

		const credential = withCredential(await instance.createCredential(first.url));
		const phones = Array.from({ length: ITEMS }, (_, item) => `+65912340${10 + item}`);
		const node = { ...credential, onError: 'continueRegularOutput' as const };
		const execution = await instance.client.run(
			await instance.createCalls('Bulk', { destinations: phones, settings: node }),
		);
		await poll('ask for the first calls', MINUTE, async () =>
			journal.list().length >= CONCURRENCY ? true : undefined,
		);
		await first.close();
		second = await startSandbox({ speed: 1000, port: Number(new URL(first.url).port) });

		const ended = await instance.client.waitForExecution(execution);
		const counts = { placed: 0, unclear: 0, otherErrors: 0 };
		for (const { json } of itemsOf(ended, '8x8 Voice')) counts[outcomeSchema.parse(json)] += 1;
		const books = add(sessions.calls(), second.platform.sessions.calls());
		const calls = Object.values(books).reduce((sum, count) => sum + count, 0);
		return {
			figures: { ...counts, calls },
			words: `${ITEMS} items: ${counts.placed} placed, ${counts.unclear} may have been placed; calls ${calls}`,
			calledTwice: countCalledTwice(books),
		};
	} finally {
		await first.close();
		await second?.close();
	}
}

function add(...books: Array<Record<string, number>>): Record<string, number> {
	const sum: Record<string, number> = {};
	for (const [phone, count] of books.flatMap(Object.entries<number>)) {
		sum[phone] = (sum[phone] ?? 0) + count;
	}
	return sum;
}

/** Slow enough that the platform still tries again when n8n is back. */
const N8N_RESTART_SPEED = 10;

async function observeN8nRestart(instance: Instance): Promise<Observation> {
	const followed = await FollowedSandbox.start(instance, N8N_RESTART_SPEED);
	try {
		const { deliveries, activity, sessions } = followed.sandbox.platform;
		// Longer than n8n needs to end.
		deliveries.order.change({ mode: 'delay', seconds: 4 * N8N_RESTART_SPEED });
		await followed.call(['+6591235001', '+6591235002', '+6591235003']);
		await instance.n8n.stop();
		await poll('miss a delivery', MINUTE, async () =>
			deliveries.list().find(({ outcome }) => outcome === 'failed'),
		);
		await instance.startAgain();
		await activity.untilIdle(2 * MINUTE);

		const refused = deliveries.list().filter(({ outcome }) => outcome === 'failed');
		const started = await followed.started(3);
		return {
			figures: { refusedMeanwhile: refused.length > 0, ...started },
			words: `3 calls, deliveries failed while n8n was down, ${started.executions} executions`,
			calledTwice: countCalledTwice(sessions.calls()),
		};
	} finally {
		await followed.close();
	}
}
