import type { Execution } from '../../../n8n/client/execution';
import { N8nRequestError } from '../../../n8n/client/session';
import { poll } from '../../../n8n/client/poll';
import { postWhenReady } from '../../../n8n/client/readiness';
import { SUB_ACCOUNT } from '../../sandbox/sandboxApi';
import type { Instance } from '../instance';
import { ASK, callWorkflow, type CallWorkflow } from './callWorkflow';

const WITHIN_MS = 60_000;
const NOTHING_ANSWERS = 'http://127.0.0.1:9/';
const OWN_NUMBER = '+12025550190';

/** An n8n, and where it takes what is sent to the Webhook node. */
export interface Place {
	instance: Instance;
	webhooks: () => string;
}

/** A person to call. 8x8 does not call somebody in the US from a US number that is not the account's. */
interface Person {
	phone: string;
	from: string;
}

export interface CallListOptions extends Partial<Omit<CallWorkflow, 'path' | 'credentialId'>> {
	/** How many people are called. */
	reachable: number;
	/** How many more stand behind them in the list, whose calls 8x8 refuses until it is told to accept them. */
	refused?: number;
}

/** What became of an execution: how it ended, and with which words. */
export interface Ended {
	id: string;
	status: string;
	message: string | null;
	description: string | null;
}

let lists = 0;

/** A workflow that calls a list of people, with numbers of its own, and what the platform knows about them. */
export class CallList {
	private constructor(
		private readonly place: Place,
		readonly workflowId: string,
		private readonly path: string | undefined,
		private readonly people: Person[],
	) {}

	/** Starts as in production, by a call of its webhook, unless it is started by hand. */
	static async create(
		place: Place,
		{ reachable, refused = 0, byHand = false, repeated, ...options }: CallListOptions,
	): Promise<CallList> {
		const { client, credentialId } = place.instance;
		const list = String(lists++).padStart(2, '0');
		const people = Array.from({ length: reachable + refused }, (_, item) => {
			const ending = list + String(item).padStart(2, '0');
			const from = item < reachable ? OWN_NUMBER : `+1312558${ending}`;
			return { phone: `+1312557${ending}`, from };
		});
		const path = byHand ? undefined : `calls-${list}`;
		const workflow = callWorkflow({ ...options, byHand, repeated, path, people, credentialId });
		const workflowId = await client.createWorkflow(workflow);
		if (path !== undefined) await client.publish(workflowId);
		return new CallList(place, workflowId, path, people);
	}

	/** Gives the execution's id. */
	async start(): Promise<string> {
		if (this.path === undefined) return await this.place.instance.client.run(this.workflowId);
		return await this.begun(async () => {
			const { status } = await postWhenReady(`${this.place.webhooks()}/webhook/${this.path}`, {
				headers: { 'Content-Type': 'application/json' },
				body: JSON.stringify({ people: this.people }),
			});
			if (status >= 300) throw new Error(`n8n answered ${status} to ${this.path}.`);
		});
	}

	/** Presses Retry, and does not wait; gives the execution's id. */
	async beginRetry(id: string): Promise<string> {
		// n8n answers when it is over, or is killed before.
		return await this.begun(async () => {
			void this.place.instance.client.retry(id).catch(() => undefined);
		});
	}

	/** The id of the execution that this begins. */
	private async begun(begin: () => Promise<void>): Promise<string> {
		const { client } = this.place.instance;
		const earlier = await client.listExecutions(this.workflowId);
		await begin();
		return await poll('begin an execution', WITHIN_MS, async () => {
			const [newest] = await client.listExecutions(this.workflowId);
			return newest?.id === earlier[0]?.id ? undefined : newest?.id;
		});
	}

	async run(): Promise<Ended> {
		return await this.ended(await this.start());
	}

	async ended(id: string, withinMs = WITHIN_MS): Promise<Ended> {
		return endOf(await this.place.instance.client.waitForExecution(id, withinMs));
	}

	/** Presses Retry and waits until it is over. Where n8n itself refuses to, that is what became of it. */
	async retry({ id }: { id: string }): Promise<Ended> {
		const { client } = this.place.instance;
		const begun = await client.retry(id).catch((error: unknown) => {
			if (error instanceof N8nRequestError) return error;
			throw error;
		});
		if (typeof begun === 'string') return await this.ended(begun);
		return { id, status: 'refused by n8n', message: begun.reason, description: null };
	}

	/** Presses Retry twice, as a double click does. */
	async retryTwice(failed: { id: string }): Promise<Ended[]> {
		return await Promise.all([this.retry(failed), this.retry(failed)]);
	}

	/** 8x8 calls these people of the list from now on: it knows the number that they are called from. */
	async accept(...items: number[]): Promise<void> {
		for (const item of items) {
			const msisdn = this.people[item]?.from;
			await this.place.instance.control('POST', 'numbers', { subAccountId: SUB_ACCOUNT, msisdn });
		}
	}

	async acceptAll(): Promise<void> {
		await this.accept(...this.people.keys());
	}

	/** 8x8 does not call this person any more. */
	refuse(item: number): void {
		const from = this.people[item]?.from;
		const subAccount = this.place.instance.sandbox.platform.findSubAccount(SUB_ACCOUNT)?.subAccount;
		if (subAccount === undefined) throw new Error(`There is no sub-account "${SUB_ACCOUNT}".`);
		subAccount.numbers = subAccount.numbers.filter(({ msisdn }) => msisdn !== from);
	}

	/** From now on, the step before the calls asks an address where nothing answers, or one that answers. */
	async askFirst(answer: 'nothing answers' | 'answers'): Promise<void> {
		const { client, sandbox } = this.place.instance;
		const { nodes } = await client.getWorkflow(this.workflowId);
		const url = answer === 'answers' ? `${sandbox.url}/_sandbox/idle` : NOTHING_ANSWERS;
		const changed = nodes.map((node) =>
			node.name === ASK ? { ...node, parameters: { ...node.parameters, url } } : node,
		);
		await client.updateWorkflow(this.workflowId, { nodes: changed });
		if (this.path !== undefined) await client.publish(this.workflowId);
	}

	/** How many calls each person of the list has in the platform's books. */
	calls(): number[] {
		const books = this.place.instance.sandbox.platform.sessions.calls();
		return this.people.map(({ phone }) => books[phone] ?? 0);
	}

	async untilCalled(count: number): Promise<void> {
		await poll(`place ${count} calls`, WITHIN_MS, async () =>
			this.calls().filter((calls) => calls > 0).length >= count ? true : undefined,
		);
	}
}

function endOf({ id, status, error }: Execution): Ended {
	return {
		...{ id, status },
		message: error?.message ?? null,
		description: error?.description ?? null,
	};
}
