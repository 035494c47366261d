/* eslint-disable @n8n/community-nodes/no-restricted-globals -- a test runs on a developer's machine, never inside n8n */
import { itemsOf, type Execution } from '../../n8n/client/execution';
import { poll } from '../../n8n/client/poll';
import type { Workflow } from '../../n8n/client/workflow';
import { ensureN8n } from '../../n8n/install';
import { startQueueMode, type QueueMode } from '../../n8n/queue/queueMode';
import type { N8nServer } from '../../n8n/server';
import { expectNoSecretsIn } from '../secrecy/findSecrets';
import { Instance, searching } from './instance';
import { testedVersion } from './testedVersion';

export const CALL = '8x8 Voice';
const HOLD = 'Hold';
const WITHIN_MS = 60_000;

/** n8n in queue mode, with a sandbox. */
export class QueueRun {
	private constructor(
		readonly instance: Instance,
		readonly n8n: QueueMode,
	) {}

	static async start(): Promise<QueueRun> {
		const say = (line: string) => process.stderr.write(`${line}\n`);
		const install = await ensureN8n(testedVersion);
		const n8n = await startQueueMode(install, say, searching(install));
		return new QueueRun(await Instance.around(n8n), n8n);
	}

	async stop(): Promise<void> {
		try {
			expectNoSecretsIn('the database', await this.n8n.database.dump());
		} finally {
			await this.instance.stop();
		}
	}

	/** A workflow that calls these numbers with these options; gives its id. */
	async createCalls(destinations: string[], options: object): Promise<string> {
		return await this.instance.createCalls('Calls', { destinations, options });
	}

	/** After its calls, the workflow visits this address and waits for the answer. */
	async holdAfterCalls(workflowId: string, url: string): Promise<void> {
		const hold = {
			id: HOLD,
			name: HOLD,
			type: 'n8n-nodes-base.httpRequest',
			typeVersion: 4.2,
			position: [900, 0],
			parameters: { url },
			executeOnce: true,
		};
		await this.change(workflowId, ({ nodes, connections }) => ({
			nodes: [...nodes, hold],
			connections: { ...connections, [CALL]: { main: [[{ node: HOLD, type: 'main', index: 0 }]] } },
		}));
	}

	/** The workers that took on an execution, by what they print. */
	workersOf(executionId: string): N8nServer[] {
		const started = `Worker started execution ${executionId} (`;
		return this.n8n.workers.filter(({ log }) => log().includes(started));
	}

	/** Delivers a session summary at one of the two webhook processes; gives the HTTP status of its answer. */
	async deliverAt(process: N8nServer, sessionId: string): Promise<number> {
		const registered = new URL(String(await this.instance.registeredUrl()));
		return await this.instance.deliver(sessionId, { url: `${process.url}${registered.pathname}` });
	}

	/** The sessions whose summary has started an execution, once those that were delivered last have. */
	async sessionsStarted(workflowId: string, ...last: string[]): Promise<string[]> {
		const { client } = this.instance;
		return await poll(`start executions for ${last.join(', ')}`, WITHIN_MS, async () => {
			const executions = await client.waitForExecutions(workflowId, last.length);
			const started = executions.flatMap((execution) =>
				itemsOf(execution, '8x8 Voice Trigger').map(({ json }) => String(json.sessionId)),
			);
			return last.every((session) => started.includes(session)) ? started.sort() : undefined;
		});
	}

	/** How often each number was called, by the sandbox's books. */
	async calls(): Promise<Record<string, number>> {
		return (await this.instance.control('GET', 'calls')) as Record<string, number>;
	}

	async untilCalled(count: number): Promise<void> {
		await poll(`place ${count} calls`, WITHIN_MS, async () =>
			Object.keys(await this.calls()).length >= count ? true : undefined,
		);
	}

	/** From now on no call is placed: the sandbox takes each request and says nothing. Settles when so many wait. */
	async holdCalls(count: number): Promise<void> {
		await this.instance.control('POST', 'faults', { kind: 'hang', path: 'callflows', times: 0 });
		await poll(`hold ${count} calls`, WITHIN_MS, async () => {
			const requests = (await this.instance.control('GET', 'requests')) as Array<{
				fault: string | null;
			}>;
			return requests.filter(({ fault }) => fault === 'hang').length >= count ? true : undefined;
		});
	}

	private async change(
		id: string,
		change: (workflow: Workflow) => Partial<Workflow>,
	): Promise<void> {
		const { client } = this.instance;
		await client.updateWorkflow(id, change(await client.getWorkflow(id)));
	}
}

/** The numbers whose call came out with this status, in the order of the items. */
export function destinationsWith(execution: Execution, sessionStatus: string): unknown[] {
	return itemsOf(execution, CALL)
		.filter(({ json }) => json.sessionStatus === sessionStatus)
		.map(({ json }) => json.destination);
}
