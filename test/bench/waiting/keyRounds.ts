import { say } from '../../../n8n/program';
import type { BenchSetup } from '../benchSetup';
import type { MeasuredPlatform } from '../measuredPlatform';
import { inRounds, ROUNDS } from '../rounds';
import { median } from '../statistics';
import { press, pressed, startCalls, startWaits } from './keys';
import { nextRuns, publishAnswer, publishCallAndWait, publishWaitNode } from './waitWorkflows';

/** Medians of each round, in ms. */
export interface KeyFigures {
	/** Of all rounds together. */
	count: number;
	/** From the key to the end of the answer. */
	reply: number[];
	/** From the key to the start of the next node; none where there is none. */
	next: number[];
}

export type KeysResult = Record<'callAndWait' | 'waitNode' | 'respond', KeyFigures>;

const KEYS = 12;
const REST_MS = 100;
const EVERY_DELIVERY = 1_000_000;

/** What happens in a call is told by the bench alone. */
export async function holdSessions(platform: MeasuredPlatform): Promise<void> {
	await platform.control('PUT', 'deliveries/behaviour', { mode: 'drop', count: EVERY_DELIVERY });
}

interface Turn {
	reply: number[];
	next: number[];
}

/** The contenders, published; each lets so many keys be pressed. */
async function publishContenders(setup: BenchSetup) {
	const { host, platform } = setup;
	const callAndWait = await publishCallAndWait(setup);
	const waitNode = await publishWaitNode(setup);
	const respond = await publishAnswer(setup);
	await holdSessions(platform);
	let called = 0;
	const takeTurn = {
		async callAndWait(count: number): Promise<Turn> {
			const calls = await startCalls(host, platform, callAndWait, { first: called, count });
			called += count;
			const turn: Turn = { reply: [], next: [] };
			for (const call of calls) {
				const { sentAt, tookMs } = await press(callAndWait.hub, pressed(call), REST_MS);
				const [run] = await nextRuns(host, call);
				turn.reply.push(tookMs);
				turn.next.push((run?.startTime ?? NaN) - sentAt);
			}
			return turn;
		},
		async waitNode(count: number): Promise<Turn> {
			const bodies = Array.from({ length: count }, () => ({}));
			const turn: Turn = { reply: [], next: [] };
			for (const execution of await startWaits(host, waitNode, bodies)) {
				const key = { clientActionId: execution.resumeUrl };
				const { sentAt, tookMs } = await press(waitNode.forwarder, key, REST_MS);
				const [run] = await nextRuns(host, execution);
				turn.reply.push(tookMs);
				turn.next.push((run?.startTime ?? NaN) - sentAt);
			}
			return turn;
		},
		async respond(count: number): Promise<Turn> {
			const turn: Turn = { reply: [], next: [] };
			for (let key = 0; key < count; key++) {
				turn.reply.push((await press(respond, {}, REST_MS)).tookMs);
			}
			return turn;
		},
	};
	return takeTurn;
}

/** One key after another, contender by contender, round by round. */
export async function measureKeys(setup: BenchSetup): Promise<KeysResult> {
	await setup.platform.begin(0);
	const takeTurn = await publishContenders(setup);
	const result: KeysResult = {
		callAndWait: { count: 0, reply: [], next: [] },
		waitNode: { count: 0, reply: [], next: [] },
		respond: { count: 0, reply: [], next: [] },
	};
	const names = ['callAndWait', 'waitNode', 'respond'] as const;
	const count = Math.min(setup.options.items?.[0] ?? KEYS, KEYS);
	for (const name of names) await takeTurn[name](count);
	await inRounds(names, setup.options.rounds ?? ROUNDS, async (name) => {
		const { reply, next } = await takeTurn[name](count);
		const figures = result[name];
		figures.count += count;
		figures.reply.push(median(reply));
		if (next.length > 0) figures.next.push(median(next));
		say(`${name}: reply ${median(reply)} ms, next node ${median(next)} ms`);
	});
	return result;
}
