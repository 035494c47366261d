import { say } from '../../../n8n/program';
import { bareNodeType } from '../bareNodes/install';
import { lastExecution, runInN8n, type CallRun, type Published } from '../calls/callRun';
import { voiceNode, type Contender } from '../calls/contenders';
import { TEXT } from '../callflows';
import type { Host } from '../host';
import { figure } from '../page/markdown';
import { inRounds, ROUNDS } from '../rounds';
import type { Comparison } from './comparison';
import { atMost, problemsOf, type BesideSetup, type Rounds } from './sides';

const ITEMS = 10_000;

function readingNode(name: string, names: string): Contender {
	return {
		name,
		what: 'a community node that reads parameters and does nothing with them',
		node: () => {
			const { parameters, ...node } = voiceNode(TEXT);
			return { ...node, type: bareNodeType('bareRead'), parameters: { ...parameters, names } };
		},
	};
}

/** What n8n itself takes where a node asks it for every item; the second is how most nodes read. */
export const READING = [
	readingNode("n8n's reading of To, the one with an expression", 'destination'),
	readingNode(
		"n8n's reading of all five parameters",
		'source,destination,text,voiceProfile,options',
	),
];

/** n8n's record of the node in the run that ended last. */
async function recordOf(host: Host, { workflowId }: Published) {
	const { id } = await lastExecution(host, workflowId);
	const { runData } = await host.client.waitForExecution(id);
	return runData.Call?.[0];
}

/**
 * How long a node that calls for many items takes before the first call leaves, beside what n8n takes for reading them:
 * in the same n8n and right after each other, because a machine can be half as fast a minute later.
 */
export async function compareFirstCall(setup: BesideSetup): Promise<Comparison[]> {
	const items = atMost(setup, ITEMS);
	const size = { items, answerAfterMs: 0 };
	const { host, call } = setup.now;
	const runs: Rounds<CallRun> = { before: [], now: [] };
	const firstCallAfter = async () => {
		runs.now.push(await runInN8n(host, setup, call, size));
		const { startTime = NaN } = (await recordOf(host, call)) ?? {};
		return (await setup.platform.firstCallAt()) - startTime;
	};
	const readingTime = async (published: Published) => {
		await runInN8n(host, setup, published, size);
		return (await recordOf(host, published))?.executionTime ?? NaN;
	};
	const entry = (name: string, measure: () => Promise<number>) => ({
		...{ name, measure },
		ms: [] as number[],
	});
	const now = entry('now', firstCallAfter);
	const reading = setup.now.reading.map((published) =>
		entry(published.contender.name, async () => await readingTime(published)),
	);
	await inRounds(
		[now, ...reading],
		setup.options.rounds ?? ROUNDS,
		async ({ name, measure, ms }) => {
			ms.push(await measure());
			say(`${items} items, ${name}: ${figure(ms.at(-1))} ms`);
		},
	);
	const what = `${figure(items, 0)} items: from the start of the node until the first call is at the platform, ms`;
	const [expressions, ...others] = reading;
	const beside = (other: { name: string; ms: number[] }) => ({
		...{ what, now: now.ms },
		beside: { name: other.name, rounds: other.ms },
	});
	return [
		...(expressions === undefined
			? []
			: [
					{
						...beside(expressions),
						goal: { bound: 'at most', limit: 1.3 } as const,
						problems: problemsOf(runs, items),
					},
				]),
		...others.map(beside),
	];
}
