import { randomUUID } from 'node:crypto';

import { say } from '../../../n8n/program';
import { bareNodeType } from '../bareNodes/install';
import { phoneOf, TEXT } from '../callflows';
import { startNode, voiceNode } from '../calls/contenders';
import { figure } from '../page/markdown';
import { BEFORE, type Comparison } from './comparison';
import { atMost, takeTurns, type BesideSetup, type Side } from './sides';

/** What n8n's stored duplicate check holds of a node when it is full, by this package's own limits. */
const KEYS_STORED = 50_000;
const RUNS_STORED = 500;
/** In each round. */
const EXECUTIONS = 40;

interface Variant {
	path: string;
	what: string;
	/** Stored before. */
	keys: number;
	options: object;
}

async function send({ name, host }: Side, path: string, index: number): Promise<string> {
	const { status, text } = await host.post(path, { phone: phoneOf(index), key: randomUUID() });
	if (status === 200) return text;
	throw new Error(`${path}, ${name}: n8n answered ${status}: ${text.slice(0, 200)}`);
}

/** Publishes the workflow of one call, and fills n8n's list of its node. */
async function setUp(side: Side, { path, keys, options }: Variant, runs: number): Promise<void> {
	const start = startNode(path);
	const call = voiceNode(TEXT, options, '={{ $json.body.phone }}');
	if (keys === 0) await side.host.publish(path, [start, call]);
	else {
		const parameters = { count: keys };
		const fill = { name: 'Call', type: bareNodeType('bareKeys'), typeVersion: 1, parameters };
		const id = await side.host.publish(path, [start, fill]);
		const answer = await send(side, path, 0);
		if (!answer.includes(`"count":${keys}`))
			throw new Error(`n8n stored something else than ${keys} keys: ${answer}`);
		await side.host.publishInstead(id, path, [start, call]);
	}
	for (let index = 0; index < runs; index++) await send(side, path, index);
}

async function measure(
	setup: BesideSetup,
	{ path, what, keys, options }: Variant,
): Promise<Comparison> {
	const runs = atMost(setup, RUNS_STORED);
	const variant = { path, what, options, keys: keys === 0 ? 0 : atMost(setup, keys) };
	say(`Storing ${runs} runs and ${variant.keys} keys ...`);
	await Promise.all(
		[setup.before, setup.now].map(async (side) => await setUp(side, variant, runs)),
	);
	const count = atMost(setup, EXECUTIONS);
	const { before, now } = await takeTurns(setup, async (name) => {
		await setup.platform.begin(0);
		const startedAt = performance.now();
		for (let index = 0; index < count; index++) await send(setup[name], path, index);
		const ms = (performance.now() - startedAt) / count;
		const { called } = await setup.platform.books();
		if (called !== count) throw new Error(`${path}, ${name}: ${called} of ${count} were called.`);
		say(`${what}, ${name}: ${figure(ms)} ms`);
		return ms;
	});
	return { what: `${what}: ms per execution`, now, beside: { name: BEFORE, rounds: before } };
}

/** Executions of one call each, one after the other, when n8n's stored duplicate check is full. */
export async function compareOneItem(setup: BesideSetup): Promise<Comparison[]> {
	const [runs, keys] = [atMost(setup, RUNS_STORED), atMost(setup, KEYS_STORED)];
	return [
		await measure(setup, {
			path: 'one-item',
			what: `one item, after ${figure(runs, 0)} runs`,
			keys: 0,
			options: {},
		}),
		await measure(setup, {
			path: 'one-item-with-key',
			what: `one item with a Duplicate Key, ${figure(keys, 0)} keys stored and ${figure(runs, 0)} runs after them`,
			keys,
			options: { duplicateKey: '={{ $json.body.key }}' },
		}),
	];
}
