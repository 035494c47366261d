import { randomInt } from 'node:crypto';

import { z } from 'zod';

import { poll } from '../../../n8n/client/poll';
import { phoneOf } from '../callflows';
import { digitsEvent } from '../events/eventRounds';
import { deliver } from '../events/load';
import type { Receiver } from '../events/receivers';
import type { Host } from '../host';
import type { MeasuredPlatform } from '../measuredPlatform';
import type { CallAndWait, StartedExecution, WaitWorkflow } from './waitWorkflows';

/** An execution that waits for a call. */
export interface WaitingCall extends StartedExecution {
	sessionId: string;
	/** Its own ones, to be pressed. */
	digits: string;
}

const STARTED_AT_ONCE = 20;
const WAITING_WITHIN_MS = 60_000;

const sessionsSchema = z.array(z.object({ sessionId: z.string(), destination: z.string() }));

/** Does something with each, so many at a time. */
export async function eachOf<Entry>(
	entries: readonly Entry[],
	atOnce: number,
	work: (entry: Entry) => Promise<void>,
): Promise<void> {
	const left = [...entries];
	const takeOn = async () => {
		for (let entry = left.shift(); entry !== undefined; entry = left.shift()) await work(entry);
	};
	await Promise.all(Array.from({ length: atOnce }, takeOn));
}

/** Starts so many executions; settles when n8n has stored that all of them wait. */
export async function startWaits(
	{ client }: Host,
	{ workflowId, start }: WaitWorkflow,
	bodies: object[],
): Promise<StartedExecution[]> {
	const started: StartedExecution[] = [];
	// Batch by batch: each is answered before its execution calls, so that all of them would call at once.
	while (started.length < bodies.length) {
		const batch = bodies.slice(started.length, started.length + STARTED_AT_ONCE);
		started.push(...(await Promise.all(batch.map(start))));
		await poll('store that the executions wait', WAITING_WITHIN_MS, async () => {
			const failed = await client.countExecutions(workflowId, 'error');
			if (failed > 0) throw new Error(`${failed} executions failed in place of waiting.`);
			const waiting = await client.countExecutions(workflowId, 'waiting');
			return waiting >= started.length ? true : undefined;
		});
	}
	return started;
}

/** The same for calls, whose numbers are those of the items from `first` on. */
export async function startCalls(
	host: Host,
	platform: MeasuredPlatform,
	workflow: CallAndWait,
	{ first, count }: { first: number; count: number },
): Promise<WaitingCall[]> {
	const numbers = Array.from({ length: count }, (_, index) => phoneOf(first + index));
	const bodies = numbers.map((destination) => ({ destination }));
	const started = await startWaits(host, workflow, bodies);
	const sessions = sessionsSchema.parse(await platform.control('GET', 'sessions'));
	const sessionOf = new Map(sessions.map(({ destination, sessionId }) => [destination, sessionId]));
	return started.map((execution, index) => ({
		...execution,
		sessionId: sessionOf.get(numbers[index] ?? '') ?? '',
		digits: String(1000 + ((first + index) % 9000)),
	}));
}

/** Delivers what was pressed; gives when, in ms since 1970, and how long the answer took. */
export async function press(
	{ url, headers }: Receiver,
	payload: object,
	pauseMs = 0,
): Promise<{ sentAt: number; tookMs: number }> {
	const sentAt = Date.now();
	const delivery = { body: digitsEvent(payload), headers };
	const { latencies } = await deliver(url, [delivery], { connections: 1, pauseMs });
	return { sentAt, tookMs: latencies[0] ?? NaN };
}

export function pressed({ sessionId, digits }: WaitingCall): object {
	return { sessionId, eventData: { dtmf: digits } };
}

export function inRandomOrder<Entry>(entries: readonly Entry[]): Entry[] {
	const left = [...entries];
	return entries.flatMap(() => left.splice(randomInt(left.length), 1));
}
