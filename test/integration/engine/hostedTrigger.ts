import type { FastifyReply, FastifyRequest } from 'fastify';
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
	type IWebhookResponseData,
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
import { watchLog } from './log';

export type HookName = 'checkExists' | 'create' | 'delete';

/** When n8n calls a hook of the trigger. */
export interface Occasion {
	mode: WorkflowExecuteMode;
	activation: WorkflowActivateMode;
	isTest: boolean;
}

export interface HostedTriggerOptions {
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
	/** Tells one trigger from another. */
	webhookId?: string;
}

/** The workflow of the trigger, as n8n holds it at the moment. */
export interface HostedWorkflow {
	id: string;
	isPublished: boolean;
	isTest: boolean;
	staticData: IDataObject;
}

/** A trigger that n8n-core's own contexts run, and the addresses it has in its n8n. */
export class HostedTrigger {
	private constructor(
		private readonly options: HostedTriggerOptions,
		private readonly type: INodeType,
		private readonly nodeTypes: LoadedNodeTypes,
		/** Where its n8n listens; known once it does. */
		private readonly listeningOrigin: () => string,
	) {}

	static async load(
		options: HostedTriggerOptions,
		listeningOrigin: () => string,
	): Promise<HostedTrigger> {
		await packageLoaded;
		const nodeTypes = new LoadedNodeTypes();
		const type = nodeTypes.getByNameAndVersion('eightByEightVoiceTrigger');
		return new HostedTrigger(options, type, nodeTypes, listeningOrigin);
	}

	get endpoints() {
		return this.options.endpoints ?? ENDPOINTS;
	}

	get productionUrl(): string {
		return `${this.instanceUrl}/${this.endpoints.webhook}/${this.webhookId}/webhook`;
	}

	get testUrl(): string {
		return `${this.editorUrl}/${this.endpoints.webhookTest}/${this.webhookId}/webhook`;
	}

	/** Gives what the hook said, and the static data as it left them. */
	async callHook(name: HookName, { mode, activation }: Occasion, hosted: HostedWorkflow) {
		const { workflow, node, webhookData } = this.createContextParts(hosted);
		const context = new HookContext(
			workflow,
			node,
			webhookData.workflowExecuteAdditionalData,
			mode,
			activation,
			webhookData,
		);
		watchLog(context.logger);
		const hook = this.type.webhookMethods?.default?.[name];
		if (hook === undefined) throw new Error(`The trigger has no ${name}()`);
		const result = await hook.call(context as IHookFunctions).catch((error: unknown) => {
			expectNoSecretsIn(`The error of ${name}()`, error);
			expectStyled(error);
			throw error;
		});
		return { result, staticData: workflow.getStaticData('node', node) };
	}

	/** Gives what the webhook gave out, and the static data as it left them. */
	async receive(
		{ request, reply }: { request: FastifyRequest; reply: FastifyReply },
		hosted: HostedWorkflow,
	): Promise<{ result: IWebhookResponseData | undefined; staticData: IDataObject }> {
		const { workflow, node, webhookData } = this.createContextParts(hosted);
		const context = new WebhookContext(
			workflow,
			node,
			{
				...webhookData.workflowExecuteAdditionalData,
				...expressLike(request, reply),
			} as IWorkflowExecuteAdditionalData,
			hosted.isTest ? 'manual' : 'webhook',
			webhookData,
			[],
			null,
		);
		watchLog(context.logger);
		const result = await this.type.webhook?.call(context as IWebhookFunctions);
		expectNoSecretsIn('What the trigger gave out', result);
		return { result, staticData: workflow.getStaticData('node', node) };
	}

	private get webhookId(): string {
		return this.options.webhookId ?? 'trigger-1';
	}

	private get instanceUrl(): string {
		return this.options.publicUrl ?? this.listeningOrigin();
	}

	private get editorUrl(): string {
		const { hasOwnEditorOrigin = false } = this.options;
		return hasOwnEditorOrigin
			? this.instanceUrl.replace('127.0.0.1', 'localhost')
			: this.instanceUrl;
	}

	private createContextParts({ id, isPublished, isTest, staticData }: HostedWorkflow) {
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
			id,
			name: 'Test',
			active: isPublished,
			nodeTypes: this.nodeTypes,
			nodes: [node],
			connections: {},
			staticData: { [`node:${node.name}`]: structuredClone(staticData) },
		});
		const webhookData: IWebhookData = {
			httpMethod: 'POST',
			node: node.name,
			path: `${this.webhookId}/webhook`,
			webhookDescription: this.type.description.webhooks?.[0] ?? noDescription(),
			workflowId: id,
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
