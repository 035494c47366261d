import { say, type AtEnd } from '../../../n8n/program';
import { publishContenders, runInN8n, type CallRun, type Published } from '../calls/callRun';
import { CONTENDERS, VOICE_NODE, type Contender } from '../calls/contenders';
import { Host } from '../host';
import { inRounds, ROUNDS } from '../rounds';
import type { BenchSetupWithoutN8n } from '../benchSetup';
import type { Packages } from './packages';

/** Two n8n, one with each package; they run in turn, so that the other one has nothing to do. */
export interface BesideSetup extends BenchSetupWithoutN8n {
	before: Side;
	now: Side;
}

export interface Side {
	name: 'before' | 'now';
	host: Host;
	/** This package's node, after a workflow's items. */
	call: Published;
	/** The bare nodes that only read, in the order they were asked for. */
	reading: Published[];
}

const WARM_UP = { items: 300, answerAfterMs: 0 };

/** Fewer than usual, where somebody wants a quick look. */
export function atMost({ options }: BenchSetupWithoutN8n, usual: number): number {
	return Math.min(usual, ...(options.items ?? []));
}

export async function startSides(
	setup: BenchSetupWithoutN8n,
	packages: Packages,
	reading: Contender[],
	atEnd: AtEnd,
): Promise<BesideSetup> {
	const voice = CONTENDERS.filter(({ name }) => name === VOICE_NODE);
	const start = async (name: Side['name']): Promise<Side> => {
		say(`Starting n8n ${setup.install.version} with the package ${name} ...`);
		const host = await Host.start(setup.install, setup.platform.url, { tarball: packages[name] });
		atEnd(async () => await host.stop());
		const [call, ...others] = await publishContenders(host, [...voice, ...reading]);
		if (call === undefined) throw new Error(`There is no contender "${VOICE_NODE}".`);
		for (const published of [call, ...others]) await runInN8n(host, setup, published, WARM_UP);
		return { name, host, call, reading: others };
	};
	return { ...setup, before: await start('before'), now: await start('now') };
}

/** What one round after the other gave. */
export interface Rounds<Seen> {
	before: Seen[];
	now: Seen[];
}

/** Lets both take their turns, the one that begins another in each round. */
export async function takeTurns<Seen>(
	{ options }: BenchSetupWithoutN8n,
	takeTurn: (side: 'before' | 'now') => Promise<Seen>,
): Promise<Rounds<Seen>> {
	const seen: Rounds<Seen> = { before: [], now: [] };
	await inRounds(['before', 'now'] as const, options.rounds ?? ROUNDS, async (side) => {
		seen[side].push(await takeTurn(side));
	});
	return seen;
}

/** What went wrong in runs that were to call somebody for each item, in words. */
export function problemsOf(runs: Rounds<CallRun>, items: number): string[] {
	return (['before', 'now'] as const).flatMap((side) =>
		runs[side].flatMap(({ problem, called, calledTwice }, round) => [
			...(problem === undefined ? [] : [`round ${round + 1}, ${side}: ${problem}`]),
			...(called === items ? [] : [`round ${round + 1}, ${side}: ${called} of ${items} called`]),
			...(calledTwice === 0 ? [] : [`round ${round + 1}, ${side}: ${calledTwice} called twice`]),
		]),
	);
}
