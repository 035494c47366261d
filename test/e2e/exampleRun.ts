import { randomUUID } from 'node:crypto';

import type { Execution } from '../../n8n/client/execution';
import { postWhenReady } from '../../n8n/client/readiness';
import type { WorkflowFile } from '../../n8n/client/workflow';
import { readExample } from '../../n8n/examples';
import type { Product } from '../../sandbox/webhooks/products';
import { SUB_ACCOUNT } from '../sandbox/sandboxApi';
import { Instance } from './instance';
import { withTablesByHand } from './tablesByHand';
import { differs } from './testedVersion';

/** A session as the sandbox tells it: who called whom, and what each question of the platform was answered. */
interface Session {
	sessionId: string;
	source: string;
	destination: string;
	sessionStatus: string;
	clientRequestId: string | null;
	callflow: Action[];
	actions?: Array<{ dtmf?: string | null; answer: { callflow: Action[] } | null }>;
}

interface Action {
	action: string;
	params?: { text?: string; promptMessage?: string; source?: string; destination?: string };
}

export interface ImportOptions {
	change?: (workflow: WorkflowFile) => WorkflowFile;
	/** Where its calls go, if not to the sandbox by its usual name. */
	credentialId?: string;
}

function asItIs(workflow: WorkflowFile): WorkflowFile {
	return workflow;
}

const WEBHOOK = 'n8n-nodes-base.webhook';
const HEADER_AUTH = 'httpHeaderAuth';
export const TOKEN_HEADER = 'X-Token';
const TOKEN = randomUUID();

/** The examples in a real n8n, with people in the sandbox at the other end of the line. */
export class ExampleRun {
	private constructor(
		readonly instance: Instance,
		private readonly headerAuth: { id: string; name: string },
	) {}

	static async start(): Promise<ExampleRun> {
		return await ExampleRun.around(await Instance.start());
	}

	/** The same with an n8n that runs already. */
	static async around(instance: Instance): Promise<ExampleRun> {
		const name = 'Webhook Header';
		const data = { name: TOKEN_HEADER, value: TOKEN };
		const id = await instance.client.createCredential({ name, type: HEADER_AUTH, data });
		return new ExampleRun(instance, { id, name });
	}

	/** What 8x8 has set up for the sub-account, until the test is over. */
	async hasProduct(product: Product): Promise<void> {
		await this.instance.control('PUT', 'products', { subAccountId: SUB_ACCOUNT, product });
	}

	/** Imports a workflow of examples/, as it is or changed; gives its id. */
	async import(
		file: string,
		{ change = asItIs, credentialId = this.instance.credentialId }: ImportOptions = {},
	): Promise<string> {
		const { client } = this.instance;
		const example = await readExample(file, { id: credentialId, name: 'Sandbox' });
		const workflow = differs('makesNoTables')
			? await withTablesByHand(client, file, example)
			: example;
		return await client.createWorkflow(change(this.withHeaderAuth(workflow)));
	}

	/** What somebody does who has imported a recipe: chooses a credential in its webhook. */
	private withHeaderAuth(workflow: WorkflowFile): WorkflowFile {
		const nodes = workflow.nodes.map((node) =>
			node.type === WEBHOOK ? { ...node, credentials: { [HEADER_AUTH]: this.headerAuth } } : node,
		);
		return { ...workflow, nodes };
	}

	async publish(file: string, options?: ImportOptions): Promise<string> {
		const id = await this.import(file, options);
		await this.instance.client.publish(id);
		return id;
	}

	/** Waits until a workflow has been executed so many times; gives the newest execution. */
	async newestExecution(workflowId: string, count = 1): Promise<Execution> {
		const [newest] = await this.instance.client.waitForExecutions(workflowId, count);
		if (newest === undefined) throw new Error(`Workflow ${workflowId} has not been executed.`);
		return newest;
	}

	/** What another system does that starts a workflow. */
	async post(path: string, body: object): Promise<void> {
		const status = await this.postWith({ [TOKEN_HEADER]: TOKEN }, path, body);
		if (status >= 300) throw new Error(`n8n answered ${status} to the webhook ${path}.`);
	}

	/** The same with these headers; gives the status of n8n's answer. */
	async postWith(headers: Record<string, string>, path: string, body: object): Promise<number> {
		const { status } = await postWhenReady(`${this.instance.n8n.url}/webhook/${path}`, {
			headers: { 'Content-Type': 'application/json', ...headers },
			body: JSON.stringify(body),
		});
		return status;
	}

	/** Somebody calls one of our numbers. */
	async callIn(from: string, to = '+12025550190'): Promise<void> {
		await this.instance.control('POST', 'inbound', { from, to });
	}

	/** We call somebody, and this is what they get. */
	async callOut(destination: string, ...actions: object[]): Promise<void> {
		const makeCall = { action: 'makeCall', params: { source: '+12025550190', destination } };
		await this.instance.post('callflows', { callflow: [makeCall, ...actions] });
	}

	/** What a person presses, capture by capture. */
	async willPress(destination: string, ...digits: string[]): Promise<void> {
		await this.instance.control('PUT', 'digits', { destination, digits });
	}

	/** Waits until no call is under way and every event is delivered. */
	async untilIdle(): Promise<void> {
		await this.instance.control('GET', 'idle?timeoutMs=30000');
	}

	async sessions(): Promise<Session[]> {
		return (await this.instance.control('GET', 'sessions')) as Session[];
	}

	/** What was spoken to a person in the calls that reached them or that they made, in order. */
	async heardBy(phone: string): Promise<string[]> {
		const theirs = (await this.sessions()).filter(
			({ source, destination }) => source === phone || destination === phone,
		);
		return theirs.flatMap(actionsOf).flatMap(({ params }) => {
			return params?.text ?? params?.promptMessage ?? [];
		});
	}

	/** Workflows, tables and the sandbox are as new. */
	async cleanUp(): Promise<void> {
		await this.instance.deleteWorkflows();
		await this.instance.client.dataTables.deleteAll();
	}
}

/** What a session consisted of: the callflow of its call, and the answers. */
export function actionsOf({ callflow, actions = [] }: Session): Action[] {
	return [...callflow, ...actions.flatMap(({ answer }) => answer?.callflow ?? [])];
}

/** The columns of rows that a test is about. */
export function columnsOf(rows: Array<Record<string, unknown>>, ...names: string[]): unknown[][] {
	return rows.map((row) => names.map((name) => row[name]));
}
