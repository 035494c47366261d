import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { IDataObject } from 'n8n-workflow';

import { expectNoSecretsIn } from '../../secrecy/findSecrets';
import {
	HostedTrigger,
	type HookName,
	type HostedTriggerOptions,
	type HostedWorkflow,
	type Occasion,
} from './hostedTrigger';
import { expectNoSecretsInLog } from './log';

type StaticData = IDataObject;

/** An event that started an execution, and through which of the two URLs it came. */
export interface StartedExecution {
	mode: 'production' | 'test';
	json: IDataObject;
}

export interface TriggerHostOptions extends HostedTriggerOptions {
	/** Whether n8n trusts a proxy to name the sender, as with N8N_PROXY_HOPS. */
	trustsProxy?: boolean;
}

let hostCount = 0;

const PUBLISHING: Occasion = { mode: 'trigger', activation: 'activate', isTest: false };
const UNPUBLISHING: Occasion = { mode: 'internal', activation: 'update', isTest: false };
const LISTENING: Occasion = { mode: 'manual', activation: 'manual', isTest: true };
const STOPPING: Occasion = { mode: 'internal', activation: 'update', isTest: true };

/**
 * The part of n8n around a trigger: its URLs, `/webhook/…` and `/webhook-test/…` unless they are renamed, and the order
 * in which its hooks are called. Static data live as long as they do in n8n.
 */
export class TriggerHost {
	readonly executions: StartedExecution[] = [];

	/** Settles when n8n has started an execution for the event, and fails when n8n cannot: it answers 500 then. */
	start: (json: IDataObject) => Promise<void> = async () => {};

	/** What the workflow replies to whoever waits for it, as the operation Respond sends it; n8n's own answer without. */
	reply: object | undefined;

	/** Called when an event is about to reach the trigger. */
	received: () => void = () => {};

	/** Lets the production URL answer 503, as an n8n that is just restarting. */
	productionIsDown = false;

	/** What n8n stores for the published trigger. */
	readonly production: StaticData = {};

	private workflowId = `workflow-${++hostCount}`;

	private test: StaticData | undefined;

	private isPublished = false;

	/** A trigger may answer the platform before n8n has ended its test. */
	private testEnded = Promise.resolve();

	private constructor(
		private readonly app: FastifyInstance,
		private readonly trigger: HostedTrigger,
	) {}

	static async start({
		trustsProxy = false,
		...options
	}: TriggerHostOptions): Promise<TriggerHost> {
		const app = Fastify({ forceCloseConnections: true, trustProxy: trustsProxy });
		const trigger = await HostedTrigger.load(options, () => app.listeningOrigin);
		const host = new TriggerHost(app, trigger);
		const { webhook, webhookTest } = trigger.endpoints;
		app.post(
			`/${webhook}/*`,
			async (request, reply) => await host.receive(request, reply, 'production'),
		);
		app.post(
			`/${webhookTest}/*`,
			async (request, reply) => await host.receive(request, reply, 'test'),
		);
		await app.listen({ host: '127.0.0.1', port: 0 });
		return host;
	}

	/** Where it listens, whatever address n8n believes it has. */
	get origin(): string {
		return this.app.listeningOrigin;
	}

	get productionUrl(): string {
		return this.trigger.productionUrl;
	}

	get testUrl(): string {
		return this.trigger.testUrl;
	}

	/** What n8n has stored about a call that is waited for. */
	stored(sessionId: string): string | undefined {
		return String(this.production.waiting ?? '')
			.split('\n')
			.find((line) => line.includes(sessionId));
	}

	async publish(): Promise<void> {
		if (!(await this.callHook('checkExists', PUBLISHING, this.production))) {
			await this.callHook('create', PUBLISHING, this.production);
		}
		this.isPublished = true;
	}

	async unpublish(): Promise<void> {
		this.isPublished = false;
		await this.callHook('delete', UNPUBLISHING, this.production);
	}

	/** "Listen for test event". */
	async listen(): Promise<void> {
		const staticData = {};
		if (!(await this.callHook('checkExists', LISTENING, staticData))) {
			await this.callHook('create', LISTENING, staticData);
		}
		this.test = staticData;
	}

	/** The end of a test: its event came, its time was up, or it was cancelled. */
	async stopListening(): Promise<void> {
		const staticData = this.test;
		this.test = undefined;
		if (staticData) await this.callHook('delete', STOPPING, staticData);
	}

	/** n8n starts again: what a trigger holds in memory, it holds for a workflow, and this one is new to it. */
	async restart(): Promise<void> {
		this.workflowId = `workflow-${++hostCount}`;
		await this.publish();
	}

	async close(): Promise<void> {
		await this.testEnded;
		await this.app.close();
	}

	private async callHook(
		name: HookName,
		occasion: Occasion,
		staticData: StaticData,
	): Promise<boolean> {
		const hosted = this.workflowWith(staticData, occasion.isTest);
		const { result, staticData: changed } = await this.trigger.callHook(name, occasion, hosted);
		save(staticData, changed);
		return result;
	}

	private async receive(
		request: FastifyRequest,
		reply: FastifyReply,
		mode: StartedExecution['mode'],
	) {
		const isTest = mode === 'test';
		const staticData = isTest ? this.test : this.production;
		if (staticData === undefined || (!isTest && !this.isPublished)) {
			return await reply.code(404).send({ message: 'This webhook is not registered' });
		}
		if (!isTest && this.productionIsDown) return await reply.code(503).send({});
		this.received();
		const hosted = this.workflowWith(staticData, isTest);
		const { result, staticData: changed } = await this.trigger.receive({ request, reply }, hosted);
		try {
			for (const { json } of result?.workflowData?.[0] ?? []) await this.start(json);
		} catch {
			return await reply.code(500).send({ message: 'There was a problem executing the workflow' });
		}
		save(staticData, changed);
		for (const { json } of result?.workflowData?.[0] ?? []) this.executions.push({ mode, json });
		if (isTest && result?.workflowData) {
			this.testEnded = this.stopListening();
			await this.testEnded;
		}
		if (result?.noWebhookResponse) return reply;
		const fromWorkflow = result?.workflowData && this.reply;
		const own = result?.webhookResponse ?? { message: 'Workflow was started' };
		// As Express sends it: headers and body leave together, and the trigger may put another answer in their place.
		reply.hijack();
		reply.raw.setHeader('Content-Type', 'application/json');
		reply.raw.end(JSON.stringify(fromWorkflow ?? own));
	}

	private workflowWith(staticData: StaticData, isTest: boolean): HostedWorkflow {
		return { id: this.workflowId, isPublished: this.isPublished, isTest, staticData };
	}
}

/** n8n writes static data back as a whole, so what a node deleted is gone. */
function save(target: StaticData, changed: StaticData): void {
	expectNoSecretsIn('What the trigger keeps', changed);
	expectNoSecretsInLog();
	for (const key of Object.keys(target)) delete target[key];
	Object.assign(target, JSON.parse(JSON.stringify(changed)));
}
