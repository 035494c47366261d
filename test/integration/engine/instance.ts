import { ExecutionLifecycleHooks, ExternalSecretsProxy, PackageDirectoryLoader } from 'n8n-core';
import type {
	IDataObject,
	INodeType,
	INodeTypes,
	IVersionedNodeType,
	IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';

import { REPOSITORY } from '../../../n8n/package';
import { InMemoryCredentials } from './inMemoryCredentials';

const loader = new PackageDirectoryLoader(REPOSITORY);

/** Loads the built package as n8n does; settles once. */
export const packageLoaded = loader.loadAll();

export interface VoiceCredential {
	apiKey: string;
	subAccountId: string;
	baseUrl: string;
	/** What n8n adds to each credential. */
	allowedHttpRequestDomains?: string;
	allowedDomains?: string;
}

/** The package's nodes, and what a test adds to them. */
export class LoadedNodeTypes implements INodeTypes {
	constructor(private readonly ofTheTest: Record<string, INodeType> = {}) {}

	getByName(name: string): INodeType | IVersionedNodeType {
		return this.getByNameAndVersion(name);
	}

	getByNameAndVersion(name: string): INodeType {
		const ofTheTest = this.ofTheTest[name];
		if (ofTheTest !== undefined) return ofTheTest;
		const ownName = name.split('.').at(-1) ?? '';
		const node = loader.getNode(ownName.replace(/(Hitl)?Tool$/, '')).type as INodeType;
		return ownName.endsWith('Tool') ? toToolTwin(node) : node;
	}

	getKnownTypes(): IDataObject {
		return {};
	}
}

/** As n8n's AI Agent has it executed: the same node under another name. */
function toToolTwin(node: INodeType): INodeType {
	const description = { ...node.description, name: `${node.description.name}Tool` };
	return Object.create(node, { description: { value: description } }) as INodeType;
}

let executionCount = 0;

function nextExecutionId(): string {
	executionCount += 1;
	return `execution-${executionCount}`;
}

/** What n8n calls the parts of its addresses unless its owner does otherwise. */
export const ENDPOINTS = {
	webhook: 'webhook',
	webhookTest: 'webhook-test',
	webhookWaiting: 'webhook-waiting',
};

/**
 * What n8n gives an execution besides its workflow; `instance` is the address it would have, and `editor` that of its
 * editor, which tests are called at.
 */
export function createAdditionalData(
	credential: VoiceCredential,
	{
		instance = 'https://n8n.example.com',
		editor = instance,
		endpoints = ENDPOINTS,
		executionId = nextExecutionId(),
		standIns,
	}: {
		instance?: string | undefined;
		editor?: string;
		endpoints?: typeof ENDPOINTS;
		executionId?: string | undefined;
		standIns?: Record<string, string> | undefined;
	} = {},
): IWorkflowExecuteAdditionalData {
	return {
		credentialsHelper: new InMemoryCredentials(loader, { ...credential }, standIns),
		executionId,
		currentNodeExecutionIndex: 0,
		restApiUrl: `${instance}/rest`,
		instanceBaseUrl: `${editor}/`,
		formBaseUrl: `${instance}/form`,
		formWaitingBaseUrl: `${instance}/form-waiting`,
		formTestBaseUrl: `${instance}/form-test`,
		webhookBaseUrl: `${instance}/${endpoints.webhook}`,
		webhookWaitingBaseUrl: `${instance}/${endpoints.webhookWaiting}`,
		webhookTestBaseUrl: `${editor}/${endpoints.webhookTest}`,
		mcpBaseUrl: `${instance}/mcp`,
		mcpTestBaseUrl: `${instance}/mcp-test`,
		variables: {},
		externalSecretsProxy: new ExternalSecretsProxy(),
		hooks: new ExecutionLifecycleHooks('manual', executionId, {
			id: 'workflow-1',
			name: 'Test',
			active: false,
			isArchived: false,
			activeVersionId: null,
			createdAt: new Date(0),
			updatedAt: new Date(0),
			nodes: [],
			connections: {},
		}),
		logAiEvent: () => undefined,
		executeWorkflow: unused('executeWorkflow'),
		getRunExecutionData: unused('getRunExecutionData'),
		getRuntimeCredential: unused('getRuntimeCredential'),
		startRunnerTask: unused('startRunnerTask'),
	};
}

/** For what n8n could call, and a run of this node does not. */
function unused(name: string) {
	return () => {
		throw new Error(`${name} is not part of this test`);
	};
}
