import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { HookContext, WebhookContext } from 'n8n-core';
import {
	Workflow,
	type IDataObject,
	type IHookFunctions,
	type INode,
	type INodeParameters,
	type INodeType,
	type IWebhookData,
	type IWebhookFunctions,
	type IWorkflowExecuteAdditionalData,
	type WorkflowActivateMode,
	type WorkflowExecuteMode,
} from 'n8n-workflow';

import { expectNoSecretsIn } from '../../secrecy/findSecrets';
import {
	createAdditionalData,
	ENDPOINTS,
	LoadedNodeTypes,
	packageLoaded,
	type VoiceCredential,
} from './instance';
import { expectStyled } from './errorStyle';
import { expressLike } from './expressLike';
import { expectNoSecretsInLog, watchLog } from './log';

type HookName = 'checkExists' | 'create' | 'delete';
type StaticData = IDataObject;

/** An event that started an execution, and through which of the two URLs it came. */
export interface StartedExecution {
	mode: 'production' | 'test';
	json: IDataObject;
}

export interface TriggerHostOptions {
	credential: VoiceCredential;
	parameters?: INodeParameters;
	/** What has been changed since it was published, and counts in a test. */
	draft?: INodeParameters;
	/** The address that n8n believes it has, when that is not where it listens. */
	publicUrl?: string;
	/** The parts of its addresses that n8n's owner may rename, by n8n's own names for them. */
	endpoints?: { webhook: string; webhookTest: string; webhookWaiting: string };
	/** Whether the editor, and with it the test URL, has another origin than the production URL. */
	hasOwnEditorOrigin?: boolean;
	/** Whether n8n trusts a proxy to name the sender, as with N8N_PROXY_HOPS. */
	trustsProxy?: boolean;
	/** Tells one trigger from another. */
	webhookId?: string;
}

let hostCount = 0;

/** When n8n calls a hook of the trigger. */
interface Occasion {
	mode: WorkflowExecuteMode;
	activation: WorkflowActivateMode;
	isTest: boolean;
}

const PUBLISHING: Occasion = { mode: 'trigger', activation: 'activate', isTest: false };
const UNPUBLISHING: Occasion = { mode: 'internal', activation: 'update', isTest: false };
const LISTENING: Occasion = { mode: 'manual', activation: 'manual', isTest: true };
const STOPPING: Occasion = { mode: 'internal', activation: 'update', isTest: true };

/**
 * The part of n8n around a trigger: its URLs, `/webhook/…` and `/webhook-test/…` unless they are renamed, and the order in which its hooks
 * are called. The trigger runs in n8n-core's own contexts; static data live as long as they do in n8n.
 */
export class TriggerHost {
	readonly executions: StartedExecution[] = [];

	/** Settles when n8n has started an execution for the event, and fails when n8n cannot: it answers 500 then. */
	start: (json: IDataObject) => Promise<void> = async () => {};

	/** Called when an event is about to reach the trigger. */
	received: () => void = () => {};

	/** Lets the production URL answer 503, as an n8n that is just restarting. */
	productionIsDown = false;

	private workflowId = `workflow-${++hostCount}`;

	private production: StaticData = {};

	private test: StaticData | undefined;

	private isPublished = false;

	/** A trigger may answer the platform before n8n has ended its test. */
	private testEnded = Promise.resolve();

	private constructor(
		private readonly app: FastifyInstance,
		private readonly options: TriggerHostOptions,
		private readonly trigger: INodeType,
		private readonly nodeTypes: LoadedNodeTypes,
	) {}

	static async start(options: TriggerHostOptions): Promise<TriggerHost> {
		await packageLoaded;
		const nodeTypes = new LoadedNodeTypes();
		const trigger = nodeTypes.getByNameAndVersion('eightByEightVoiceTrigger');
		const app = Fastify({ forceCloseConnections: true, trustProxy: options.trustsProxy ?? false });
		const host = new TriggerHost(app, options, trigger, nodeTypes);
		const { webhook, webhookTest } = host.endpoints;
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
		return `${this.instanceUrl}/${this.endpoints.webhook}/${this.webhookId}/webhook`;
	}

	get testUrl(): string {
		return `${this.editorUrl}/${this.endpoints.webhookTest}/${this.webhookId}/webhook`;
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

	private get webhookId(): string {
		return this.options.webhookId ?? 'trigger-1';
	}

	private get instanceUrl(): string {
		return this.options.publicUrl ?? this.app.listeningOrigin;
	}

	private get editorUrl(): string {
		const { hasOwnEditorOrigin = false } = this.options;
		return hasOwnEditorOrigin
			? this.instanceUrl.replace('127.0.0.1', 'localhost')
			: this.instanceUrl;
	}

	private get endpoints() {
		return this.options.endpoints ?? ENDPOINTS;
	}

	private async callHook(
		name: HookName,
		{ mode, activation, isTest }: Occasion,
		staticData: StaticData,
	): Promise<boolean> {
		const { workflow, node, webhookData } = this.createContextParts(staticData, isTest);
		const context = new HookContext(
			workflow,
			node,
			webhookData.workflowExecuteAdditionalData,
			mode,
			activation,
			webhookData,
		);
		watchLog(context.logger);
		const hook = this.trigger.webhookMethods?.default?.[name];
		if (hook === undefined) throw new Error(`The trigger has no ${name}()`);
		const result = await hook.call(context as IHookFunctions).catch((error: unknown) => {
			expectNoSecretsIn(`The error of ${name}()`, error);
			expectStyled(error);
			throw error;
		});
		save(staticData, workflow.getStaticData('node', node));
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
		const { workflow, node, webhookData } = this.createContextParts(staticData, isTest);
		const context = new WebhookContext(
			workflow,
			node,
			{
				...webhookData.workflowExecuteAdditionalData,
				...expressLike(request, reply),
			} as IWorkflowExecuteAdditionalData,
			isTest ? 'manual' : 'webhook',
			webhookData,
			[],
			null,
		);
		watchLog(context.logger);
		this.received();
		const result = await this.trigger.webhook?.call(context as IWebhookFunctions);
		expectNoSecretsIn('What the trigger gave out', result);
		try {
			for (const { json } of result?.workflowData?.[0] ?? []) await this.start(json);
		} catch {
			return await reply.code(500).send({ message: 'There was a problem executing the workflow' });
		}
		save(staticData, workflow.getStaticData('node', node));
		for (const { json } of result?.workflowData?.[0] ?? []) this.executions.push({ mode, json });
		if (isTest && result?.workflowData) {
			this.testEnded = this.stopListening();
			await this.testEnded;
		}
		if (result?.noWebhookResponse) return reply;
		const answer: unknown = result?.webhookResponse ?? { message: 'Workflow was started' };
		return await reply.send(answer);
	}

	private createContextParts(staticData: StaticData, isTest: boolean) {
		const node: INode = {
			id: 'trigger',
			name: '8x8 Voice Trigger',
			type: 'n8n-nodes-8x8-voice.eightByEightVoiceTrigger',
			typeVersion: 1,
			position: [0, 0],
			webhookId: this.webhookId,
			parameters: { ...this.options.parameters, ...(isTest ? this.options.draft : {}) },
			credentials: { eightByEightVoiceApi: { id: '1', name: 'Sandbox' } },
		};
		const workflow = new Workflow({
			id: this.workflowId,
			name: 'Test',
			active: this.isPublished,
			nodeTypes: this.nodeTypes,
			nodes: [node],
			connections: {},
			staticData: { [`node:${node.name}`]: structuredClone(staticData) },
		});
		const webhookData: IWebhookData = {
			httpMethod: 'POST',
			node: node.name,
			path: `${this.webhookId}/webhook`,
			webhookDescription: this.trigger.description.webhooks?.[0] ?? noDescription(),
			workflowId: this.workflowId,
			workflowExecuteAdditionalData: createAdditionalData(this.options.credential, {
				instance: this.instanceUrl,
				editor: this.editorUrl,
				endpoints: this.endpoints,
			}),
			isTest,
		};
		return { workflow, node: workflow.getNode(node.name) ?? node, webhookData };
	}
}

function noDescription(): never {
	throw new Error('The trigger describes no webhook');
}

/** n8n writes static data back as a whole, so what a node deleted is gone. */
function save(target: StaticData, changed: StaticData): void {
	expectNoSecretsIn('What the trigger keeps', changed);
	expectNoSecretsInLog();
	for (const key of Object.keys(target)) delete target[key];
	Object.assign(target, JSON.parse(JSON.stringify(changed)));
}
