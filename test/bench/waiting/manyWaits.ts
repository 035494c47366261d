import { freePort } from '../../../n8n/ports';
import { say } from '../../../n8n/program';
import type { BenchSetup } from '../benchSetup';
import { Host } from '../host';
import { memoryOf } from '../processUse';
import { holdSessions } from './keyRounds';
import { collectGarbage } from './inspector';
import { eachOf, inRandomOrder, press, pressed, startCalls, type WaitingCall } from './keys';
import { nextRuns, publishCallAndWait, type CallAndWait } from './waitWorkflows';

/** What became of many calls that waited at once; memory in MB. */
export interface WaitsResult {
	calls: number;
	/** Executions that went on with their own digits, once. */
	results: number;
	lost: number;
	twice: number;
	/** Those that went on with other digits. */
	wrong: number;
	/** Static data of the trigger's workflow, as JSON. */
	bytesPerCall: number;
	memoryBefore: number;
	memoryAfter: number;
}

const CALLS = 500;
const ANSWERED_AT_ONCE = 5;

async function answerAll(workflow: CallAndWait, calls: WaitingCall[]): Promise<void> {
	await eachOf(inRandomOrder(calls), ANSWERED_AT_ONCE, async (call) => {
		await press(workflow.hub, pressed(call));
	});
}

async function readResults(host: Host, calls: WaitingCall[]) {
	const seen = { results: 0, lost: 0, twice: 0, wrong: 0 };
	for (const call of calls) {
		const runs = await nextRuns(host, call);
		const [run] = runs;
		const isOwn = JSON.stringify(run?.data ?? {}).includes(`"digits":"${call.digits}"`);
		if (run === undefined) seen.lost += 1;
		else if (runs.length > 1) seen.twice += 1;
		else if (isOwn) seen.results += 1;
		else seen.wrong += 1;
	}
	return seen;
}

async function staticDataOf(host: Host, { hub }: CallAndWait): Promise<number> {
	const { staticData } = await host.client.getWorkflow(hub.workflowId);
	return JSON.stringify(staticData ?? {}).length;
}

/**
 * In an n8n that is started for it, so that nothing else has left its memory behind. As many calls have waited before
 * the first look: what an n8n takes once for its work, it keeps.
 */
export async function measureManyWaits(setup: BenchSetup): Promise<WaitsResult> {
	const { install, platform } = setup;
	const calls = setup.options.items?.[0] ?? CALLS;
	const inspectorPort = await freePort();
	const host = await Host.start(install, platform.url, { inspectorPort });
	const memory = async () => {
		await collectGarbage(inspectorPort);
		return await memoryOf(host.n8n.pid);
	};
	try {
		await platform.begin(0);
		const workflow = await publishCallAndWait({ host, platform });
		await holdSessions(platform);
		const warmUp = await startCalls(host, platform, workflow, { first: 0, count: calls });
		await answerAll(workflow, warmUp);
		await readResults(host, warmUp);
		const memoryBefore = await memory();
		const bytesBefore = await staticDataOf(host, workflow);
		const waiting = await startCalls(host, platform, workflow, { first: calls, count: calls });
		const bytesPerCall = ((await staticDataOf(host, workflow)) - bytesBefore) / calls;
		say(`${calls} calls wait.`);
		await answerAll(workflow, waiting);
		const seen = await readResults(host, waiting);
		const memoryAfter = await memory();
		say(`${seen.results} results, memory ${memoryBefore} MB before, ${memoryAfter} MB after`);
		return { calls, ...seen, bytesPerCall, memoryBefore, memoryAfter };
	} finally {
		await host.stop();
	}
}
