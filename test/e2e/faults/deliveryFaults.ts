import type { DeliveryBehaviour } from '../../../sandbox/webhooks/deliveryBehaviour';
import type { Instance } from '../instance';
import { FollowedSandbox } from './followedSandbox';
import { countCalledTwice, type FaultRow, type Observation } from './row';

const CALLS = 3;
const WITHIN_MS = 60_000;

const ONE_EACH = 'each summary starts one execution';

const ROWS: Array<
	[fault: string, expected: string, DeliveryBehaviour, attempts: number, executions: number]
> = [
	['summaries delivered twice', ONE_EACH, { mode: 'duplicate', seconds: 0 }, 2 * CALLS, CALLS],
	['summaries delivered a minute late', ONE_EACH, { mode: 'delay', seconds: 60 }, CALLS, CALLS],
	[
		'summaries delivered in another order',
		ONE_EACH,
		{ mode: 'reorder', seconds: 0, count: 1 },
		CALLS,
		CALLS,
	],
	[
		'a summary that is never delivered',
		'the others start one execution each, and nobody is called again',
		{ mode: 'drop', seconds: 0, count: 1 },
		CALLS - 1,
		CALLS - 1,
	],
];

export const deliveryFaults: FaultRow[] = ROWS.map(
	([fault, expected, behaviour, attempts, executions], index) => ({
		fault,
		expected,
		figures: { attempts, executions, sessions: executions },
		observe: async (instance) => await observe(instance, behaviour, executions, index),
	}),
);

async function observe(
	instance: Instance,
	behaviour: DeliveryBehaviour,
	expectedExecutions: number,
	index: number,
): Promise<Observation> {
	const followed = await FollowedSandbox.start(instance, 1000);
	try {
		const { platform } = followed.sandbox;
		platform.deliveries.order.change(behaviour);
		const phones = Array.from({ length: CALLS }, (_, call) => `+6591233${index}0${call}`);
		await followed.call(phones);
		await platform.activity.untilIdle(WITHIN_MS);
		const attempts = platform.deliveries.list().filter(({ outcome }) => outcome === 'delivered');
		const { executions, sessions } = await followed.started(expectedExecutions);
		return {
			figures: { attempts: attempts.length, executions, sessions },
			words: `${CALLS} calls, ${attempts.length} deliveries, ${executions} executions`,
			calledTwice: countCalledTwice(platform.sessions.calls()),
		};
	} finally {
		await followed.close();
	}
}
