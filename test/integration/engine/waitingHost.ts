import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { WebhookContext } from 'n8n-core';
import {
	Workflow,
	type IDataObject,
	type INode,
	type INodeParameters,
	type IRunExecutionData,
	type IWebhookData,
	type IWebhookFunctions,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';

import { expectNoSecretsIn } from '../../secrecy/findSecrets';
import { expressLike } from './expressLike';
import { createAdditionalData, LoadedNodeTypes, type VoiceCredential } from './instance';
import type { TestPlatform } from './platform';
import { runVoiceNode, type NodeRunResult, type RunOptions } from './runVoiceNode';
import type { TriggerHost, TriggerHostOptions } from './triggerHost';

const NODE_ID = '6f0d2c3a-4a0e-4f4e-9d1f-0a1b2c3d4e5f';

let executionCount = 1000;

interface Waiting {
	data: IRunExecutionData;
	parameters: INodeParameters;
	credential: VoiceCredential;
}

/** What a call that was waited for came to. */
export interface WaitRun {
	executionId: string;
	result: NodeRunResult;
	/** The output with which the execution goes on; n8n tells nobody how long that takes. */
	output(): Promise<IDataObject>;
}

/**
 * One n8n with an address of its own, at which triggers are published and executions wait. It answers a request to one
 * that waits as n8n 2 does: an unsigned one with 401, one that still runs with 409, one that has gone on with a page.
 */
export class WaitingHost {
	/** How many executions have gone on, each time that one has. */
	goneOnCount = 0;

	/** Ends the connection of whoever asks for an execution that waits, as an n8n that is just going down. */
	breaksOff = false;

	/** Takes its own addresses for altered ones, as behind a proxy that takes a part of the path away. */
	refusesAddresses = false;

	private readonly app = Fastify({ forceCloseConnections: true });

	private readonly triggers = new Map<string, TriggerHost>();

	/** The node of each execution. */
	private readonly known = new Map<string, string>();

	private readonly waiting = new Map<string, Waiting>();

	private readonly goneOn = new Map<string, (output: IDataObject) => void>();

	private readonly outputs = new Map<string, Promise<IDataObject>>();

	private constructor(
		private readonly platform: TestPlatform,
		private readonly nodeTypes = new LoadedNodeTypes(),
	) {}

	static async start(platform: TestPlatform): Promise<WaitingHost> {
		const host = new WaitingHost(platform);
		host.app.post('/webhook/:trigger/webhook', async (request, reply) => {
			await host.forward(request, reply, 'webhook');
		});
		host.app.post('/webhook-test/:trigger/webhook', async (request, reply) => {
			await host.forward(request, reply, 'webhook-test');
		});
		host.app.post('/webhook-waiting/:executionId/:nodeId', async (request, reply) => {
			const { executionId } = request.params as { executionId: string };
			if (host.breaksOff) {
				reply.hijack();
				request.raw.socket.destroy();
				return;
			}
			await host.resume(executionId, request, reply);
		});
		await host.app.listen({ host: '127.0.0.1', port: 0 });
		return host;
	}

	get url(): string {
		return this.app.listeningOrigin;
	}

	/** A published trigger. */
	async publish(
		parameters: INodeParameters,
		{ webhookId = 'hub', ...options }: Partial<TriggerHostOptions> = {},
	): Promise<TriggerHost> {
		const publicUrl = this.url;
		const trigger = await this.platform.startTrigger({
			parameters,
			webhookId,
			publicUrl,
			...options,
		});
		this.triggers.set(webhookId, trigger);
		await trigger.publish();
		return trigger;
	}

	/** Runs the node, which calls and waits. */
	async run(
		parameters: IDataObject,
		options: Partial<RunOptions> = {},
		executionId = String(++executionCount),
	): Promise<WaitRun> {
		const { credential } = this.platform;
		const id = options.node?.id ?? NODE_ID;
		this.known.set(executionId, id);
		const output = new Promise<IDataObject>((resolve) => this.goneOn.set(executionId, resolve));
		this.outputs.set(executionId, output);
		const result = await runVoiceNode({
			credential,
			parameters,
			items: [{}],
			instance: this.url,
			...options,
			executionId,
			node: { ...options.node, id },
		});
		if (result.run.waitTill !== undefined && result.run.waitTill !== null) {
			this.waiting.set(executionId, {
				data: structuredClone(result.run.data),
				parameters: parameters as INodeParameters,
				credential: options.credential ?? credential,
			});
		}
		return { executionId, result, output: async () => await output };
	}

	/** A request to an execution that waits, as anybody can make it. */
	async post(path: string, body: unknown, headers: Record<string, string> = {}) {
		const response = await fetch(`${this.url}/webhook-waiting/${path}`, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json', ...headers },
			body: JSON.stringify(body),
		});
		return { status: response.status, text: await response.text() };
	}

	/** The limit of its time has come: it goes on, with what n8n then gives out. */
	reachLimit(executionId: string): void {
		this.waiting.delete(executionId);
		this.goneOn.delete(executionId);
	}

	isWaiting(executionId: string): boolean {
		return this.waiting.has(executionId);
	}

	async close(): Promise<void> {
		await this.app.close();
	}

	private async forward(request: FastifyRequest, reply: FastifyReply, endpoint: string) {
		const { trigger } = request.params as { trigger: string };
		const host = this.triggers.get(trigger);
		if (host === undefined) return await reply.code(404).send({ message: 'not registered' });
		const headers = Object.entries(request.headers).filter(
			([name, value]) =>
				typeof value === 'string' && !/^(host|content-length|connection)$/.test(name),
		);
		const query = new URL(request.url, this.url).search;
		const response = await fetch(`${host.origin}/${endpoint}/${trigger}/webhook${query}`, {
			method: 'POST',
			headers: Object.fromEntries(headers) as Record<string, string>,
			body: JSON.stringify(request.body),
		});
		const text = await response.text();
		await reply.code(response.status).type('application/json').send(text);
	}

	private async resume(executionId: string, request: FastifyRequest, reply: FastifyReply) {
		if (!this.known.has(executionId)) return await reply.code(404).send({ message: 'not there' });
		const waiting = this.waiting.get(executionId);
		const context = this.openContext(executionId, waiting, { request, reply });
		const isSigned = context.getSignedResumeUrl() === new URL(request.url, this.url).href;
		if (!isSigned || this.refusesAddresses) {
			return await reply.code(401).type('text/html').send('<html>Invalid token</html>');
		}
		if (waiting === undefined) {
			return this.goneOn.has(executionId)
				? await reply
						.code(409)
						.send({ message: `The execution "${executionId}" is running already.` })
				: await reply.type('text/html').send('<html>No action required</html>');
		}
		const type = this.nodeTypes.getByNameAndVersion('eightByEightVoice');
		const result = await type.webhook?.call(context as IWebhookFunctions);
		const output = result?.workflowData?.[0]?.[0]?.json;
		if (output !== undefined && !this.waiting.delete(executionId)) {
			return await reply.code(409).send({ message: 'Somebody else was faster' });
		}
		if (output !== undefined) {
			expectNoSecretsIn('What the execution goes on with', output);
			this.goneOnCount += 1;
			this.goneOn.get(executionId)?.(output);
			this.goneOn.delete(executionId);
		}
		if (result?.noWebhookResponse) return reply;
		const answer: unknown = result?.webhookResponse ?? { message: 'Workflow was started' };
		return await reply.send(answer);
	}

	private openContext(
		executionId: string,
		waiting: Waiting | undefined,
		{ request, reply }: { request: FastifyRequest; reply: FastifyReply },
	): WebhookContext {
		const { credential } = this.platform;
		const node: INode = {
			id: this.known.get(executionId) ?? '',
			name: '8x8 Voice',
			type: 'n8n-nodes-8x8-voice.eightByEightVoice',
			typeVersion: 1,
			position: [0, 0],
			parameters: waiting?.parameters ?? {},
			credentials: { eightByEightVoiceApi: { id: '1', name: 'Sandbox' } },
		};
		const workflow = new Workflow({
			id: 'workflow-1',
			name: 'Test',
			active: false,
			nodeTypes: this.nodeTypes,
			nodes: [node],
			connections: {},
		});
		const additionalData = createAdditionalData(waiting?.credential ?? credential, {
			instance: this.url,
			executionId,
		});
		const [webhookDescription] =
			this.nodeTypes.getByNameAndVersion('eightByEightVoice').description.webhooks ?? [];
		const webhookData: IWebhookData = {
			httpMethod: 'POST',
			node: node.name,
			path: node.id,
			webhookDescription: webhookDescription ?? noWebhook(),
			workflowId: 'workflow-1',
			workflowExecuteAdditionalData: additionalData,
		};
		return new WebhookContext(
			workflow,
			node,
			{ ...additionalData, ...expressLike(request, reply) } as IWorkflowExecuteAdditionalData,
			'manual',
			webhookData,
			[],
			waiting === undefined ? null : structuredClone(waiting.data),
		);
	}
}

function noWebhook(): never {
	throw new Error('The node describes no webhook');
}
