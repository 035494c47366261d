import { randomUUID } from 'node:crypto';

import { poll } from '../../../n8n/client/poll';
import { say } from '../../../n8n/program';
import { summary } from '../../unit/core/events/summaries';
import { inRounds, ROUNDS } from '../rounds';
import type { BenchSetup } from '../benchSetup';
import { deliver, type Delivery, type LoadRun } from './load';
import { publishCallReceivers, publishEventReceivers, type Receiver } from './receivers';

/** How deliveries are sent. */
export interface Pace {
	name: string;
	connections: number;
	pauseMs?: number;
	/** In each turn, to each receiver. */
	count: number;
	/** In each round: the speed of a machine changes within a minute, so turns are short. */
	turns: number;
}

export interface EventRun extends LoadRun {
	/** From the first delivery until n8n has executed and stored everything that it started. */
	executedMs: number;
}

export interface EventResult {
	receiver: string;
	pace: string;
	count: number;
	runs: EventRun[];
}

// Long turns: little of one is what n8n has answered and not executed yet when it ends.
const EVENT_PACE: Pace = { name: '10 at once', connections: 10, count: 100, turns: 6 };
export const ONE_BY_ONE: Pace = {
	name: 'one at a time',
	connections: 1,
	pauseMs: 100,
	count: 25,
	turns: 1,
};
const FIVE_AT_ONCE: Pace = { name: '5 at once', connections: 5, count: 50, turns: 1 };

const EXECUTED_WITHIN_MS = 120_000;
const WARM_UP = 50;

function summaryEvent(): object {
	return summary({ sessionId: randomUUID(), subAccountId: 'sandbox_main' });
}

/** What was pressed in a call; `more` goes into the payload. */
export function digitsEvent(more: object = {}): object {
	return {
		namespace: 'VOICE',
		eventType: 'CALL_ACTION',
		description: 'What happens next in a call',
		version: 1,
		payload: {
			eventId: randomUUID(),
			sessionId: randomUUID(),
			callId: randomUUID(),
			callStatus: 'ACTION_COMPLETED',
			source: '+12025550190',
			destination: '+442070000001',
			eventData: { dtmf: '4' },
			...more,
		},
	};
}

/** Sends deliveries, and waits until each has been executed, once, or none: nobody's work is left for the next. */
async function runOnce(
	{ host: { client } }: BenchSetup,
	{ workflowId, url, headers, startsNothing = false }: Receiver,
	pace: Pace,
	makeEvent: () => object,
): Promise<EventRun> {
	const countDone = async () => await client.countExecutions(workflowId, 'success');
	const wanted = (await countDone()) + (startsNothing ? 0 : pace.count);
	const events: Delivery[] = Array.from({ length: pace.count }, () => ({
		body: makeEvent(),
		headers,
	}));
	const startedAt = performance.now();
	const run = await deliver(url, events, pace);
	const done = await poll('execute what it was sent', EXECUTED_WITHIN_MS, async () => {
		const count = await countDone();
		return count >= wanted ? count : undefined;
	});
	if (done > wanted) throw new Error(`n8n executed ${done - wanted} events too many.`);
	return { ...run, executedMs: performance.now() - startedAt };
}

async function runRounds(
	setup: BenchSetup,
	receivers: Receiver[],
	usualPace: Pace,
	makeEvent: () => object,
): Promise<EventResult[]> {
	const pace = { ...usualPace, count: setup.options.items?.[0] ?? usualPace.count };
	const results = receivers.map((receiver) => ({ receiver, runs: [] as EventRun[] }));
	const rounds = setup.options.rounds ?? ROUNDS;
	await inRounds(results, rounds * pace.turns, async ({ receiver, runs }) => {
		const run = await runOnce(setup, receiver, pace, makeEvent);
		runs.push(run);
		const rate = ((run.latencies.length / run.tookMs) * 1000).toFixed(1);
		say(`${receiver.name}, ${pace.name}: ${rate} answers/s`);
	});
	return results.map(({ receiver, runs }) => ({
		receiver: receiver.name,
		pace: pace.name,
		count: pace.count * runs.length,
		runs,
	}));
}

async function warmUp(setup: BenchSetup, receivers: Receiver[], makeEvent: () => object) {
	say('Warming up ...');
	const pace = { ...EVENT_PACE, count: WARM_UP };
	for (const receiver of receivers) await runOnce(setup, receiver, pace, makeEvent);
}

/** Session summaries, as many as n8n takes. */
export async function measureEvents(setup: BenchSetup): Promise<EventResult[]> {
	await setup.platform.begin(0);
	const receivers = await publishEventReceivers(setup);
	await warmUp(setup, receivers, summaryEvent);
	return await runRounds(setup, receivers, EVENT_PACE, summaryEvent);
}

/** Digits in, callflow out. */
export async function measureReplies(setup: BenchSetup): Promise<EventResult[]> {
	await setup.platform.begin(0);
	const receivers = await publishCallReceivers(setup);
	await warmUp(setup, receivers, () => digitsEvent());
	return [
		...(await runRounds(setup, receivers, ONE_BY_ONE, () => digitsEvent())),
		...(await runRounds(setup, receivers, FIVE_AT_ONCE, () => digitsEvent())),
	];
}
