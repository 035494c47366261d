/* eslint-disable @n8n/community-nodes/require-node-api-error -- runs on a developer's machine, never inside n8n */
import { z } from 'zod';

import { DataTables } from './dataTables';
import {
	hasEnded,
	readExecution,
	readSummaries,
	type Execution,
	type ExecutionSummary,
} from './execution';
import {
	communityPackagesSchema,
	countSchema,
	credentialSchema,
	idSchema,
	namedSchema,
	nodeTypesSchema,
	runSchema,
	searchSchema,
	testSchema,
	type Credential,
	type ListSearch,
	type Owner,
} from './messages';
import { poll } from './poll';
import { publishingFor, type Publishing } from './publishing';
import { N8nRequestError, RestSession } from './session';
import { workflowSchema, type Workflow, type WorkflowFile } from './workflow';

const MANUAL_TRIGGER = 'n8n-nodes-base.manualTrigger';
const EXECUTED_WITHIN_MS = 60_000;
const EXECUTIONS_LISTED = 100;
/** HTTP status for somebody whom n8n does not know. */
const UNKNOWN = 401;

/** Drives an n8n over its internal REST API as the editor does. Works with n8n 1.x and 2.x. */
export class N8nClient {
	readonly dataTables: DataTables;
	private readonly session: RestSession;
	private readonly publishing: Publishing;

	constructor({ url, version }: { url: string; version: string }) {
		this.session = new RestSession(url);
		this.publishing = publishingFor(version, this.session);
		this.dataTables = new DataTables(this.session);
	}

	/** Makes the owner of a new n8n, or signs in to one that has an owner. */
	async signIn(owner: Owner): Promise<void> {
		const { email: emailOrLdapLoginId, password } = owner;
		try {
			await this.session.request('POST', '/login', { emailOrLdapLoginId, password });
		} catch (error) {
			if (!(error instanceof N8nRequestError && error.status === UNKNOWN)) throw error;
			await this.session.request('POST', '/owner/setup', owner);
		}
	}

	/** The description of a node type such as "n8n-nodes-8x8-voice.eightByEightVoice", if n8n has loaded it. */
	async nodeType(name: string, version = 1): Promise<Record<string, unknown> | undefined> {
		const answer = await this.session
			.request('POST', '/node-types', { nodeInfos: [{ name, version }] })
			.catch((error: unknown) => {
				if (error instanceof N8nRequestError && error.reason.includes('Unrecognized node type'))
					return [];
				throw error;
			});
		return nodeTypesSchema.parse(answer)[0];
	}

	/** What n8n's Community nodes page lists. */
	async listCommunityPackages(): Promise<string[]> {
		const answer = await this.session.request('GET', '/community-packages');
		return communityPackagesSchema.parse(answer).map(({ packageName }) => packageName);
	}

	async createCredential(credential: Credential): Promise<string> {
		return idSchema.parse(await this.session.request('POST', '/credentials', credential)).id;
	}

	async updateCredential(id: string, credential: Credential): Promise<void> {
		await this.session.request('PATCH', `/credentials/${id}`, credential);
	}

	async listCredentials(): Promise<Array<z.infer<typeof credentialSchema>>> {
		return z.array(credentialSchema).parse(await this.session.request('GET', '/credentials'));
	}

	/** Runs a stored credential's own test. */
	async testCredential(id: string): Promise<z.infer<typeof testSchema>> {
		const stored = await this.session.request('GET', `/credentials/${id}?includeData=true`);
		const credentials = credentialSchema.extend({ data: z.record(z.unknown()) }).parse(stored);
		return testSchema.parse(
			await this.session.request('POST', '/credentials/test', { credentials }),
		);
	}

	/** What a parameter of the kind "from list" shows. */
	async searchList(search: ListSearch): Promise<z.infer<typeof searchSchema>> {
		const { nodeType, typeVersion = 1, parameters, ...rest } = search;
		const answer = await this.session.request(
			'POST',
			'/dynamic-node-parameters/resource-locator-results',
			{
				...rest,
				nodeTypeAndVersion: { name: nodeType, version: typeVersion },
				currentNodeParameters: parameters,
			},
		);
		return searchSchema.parse(answer);
	}

	async createWorkflow(workflow: WorkflowFile, tagIds?: string[]): Promise<string> {
		const answer = await this.session.request('POST', '/workflows', {
			active: false,
			settings: {},
			...workflow,
			...(tagIds === undefined ? {} : { tags: tagIds }),
		});
		return idSchema.parse(answer).id;
	}

	/** The id of a tag, which is made if there is none. */
	async ensureTag(name: string): Promise<string> {
		const tags = z.array(namedSchema).parse(await this.session.request('GET', '/tags'));
		const known = tags.find((tag) => tag.name === name);
		return (known ?? idSchema.parse(await this.session.request('POST', '/tags', { name }))).id;
	}

	async updateWorkflow(id: string, workflow: Partial<WorkflowFile>): Promise<void> {
		await this.session.request('PATCH', `/workflows/${id}`, workflow);
	}

	async getWorkflow(id: string): Promise<Workflow> {
		return workflowSchema.parse(await this.session.request('GET', `/workflows/${id}`));
	}

	/** All of them, or those that have a tag. */
	async listWorkflows(tag?: string): Promise<Array<z.infer<typeof namedSchema>>> {
		const filter = encodeURIComponent(JSON.stringify({ tags: [tag] }));
		const path = tag === undefined ? '/workflows' : `/workflows?filter=${filter}`;
		return z.array(namedSchema).parse(await this.session.request('GET', path));
	}

	async deleteWorkflow(id: string): Promise<void> {
		if ((await this.getWorkflow(id)).active) await this.unpublish(id);
		await this.session.request('POST', `/workflows/${id}/archive`, {});
		await this.session.request('DELETE', `/workflows/${id}`);
	}

	/** Puts a workflow into production; settles when its triggers are registered, else throws what they said. */
	async publish(workflowId: string): Promise<void> {
		await this.publishing.publish(workflowId);
	}

	async unpublish(workflowId: string): Promise<void> {
		await this.publishing.unpublish(workflowId);
	}

	/** Runs a workflow from its Manual Trigger; gives the execution's id. */
	async run(workflowId: string): Promise<string> {
		const workflow = await this.getWorkflow(workflowId);
		const trigger = workflow.nodes.find(({ type }) => type === MANUAL_TRIGGER);
		if (trigger === undefined) throw new Error(`"${workflow.name}" has no Manual Trigger.`);
		const started = await this.start(workflow, trigger.name);
		if ('executionId' in started) return started.executionId;
		throw new Error(`"${workflow.name}" waits for a webhook instead of running.`);
	}

	/** Runs a failed execution again from the node that failed; gives the new execution's id. */
	async retry(executionId: string): Promise<string> {
		const retried = await this.session.request('POST', `/executions/${executionId}/retry`, {
			loadWorkflow: true,
		});
		return idSchema.parse(retried).id;
	}

	/** Cancels an execution that runs, as the editor's Stop button does. */
	async stop(executionId: string): Promise<void> {
		await this.session.request('POST', `/executions/${executionId}/stop`);
	}

	/** "Listen for test event" on a trigger: the event makes an execution of mode "manual". */
	async listenForTestEvent(workflowId: string, triggerName: string): Promise<void> {
		const workflow = await this.getWorkflow(workflowId);
		const started = await this.start(workflow, triggerName);
		if ('executionId' in started) throw new Error(`"${triggerName}" ran instead of listening.`);
	}

	async stopListening(workflowId: string): Promise<void> {
		await this.session.request('DELETE', `/test-webhook/${workflowId}`);
	}

	/** The newest executions of a workflow, newest first. */
	async listExecutions(workflowId: string, status?: string): Promise<ExecutionSummary[]> {
		const filter = { workflowId, ...(status === undefined ? {} : { status: [status] }) };
		const query = `filter=${encodeURIComponent(JSON.stringify(filter))}&limit=${EXECUTIONS_LISTED}`;
		return readSummaries(await this.session.request('GET', `/executions?${query}`));
	}

	/** How many executions of a workflow have this status. */
	async countExecutions(workflowId: string, status: string): Promise<number> {
		const filter = encodeURIComponent(JSON.stringify({ workflowId, status: [status] }));
		const answer = await this.session.request('GET', `/executions?filter=${filter}&limit=1`);
		return countSchema.parse(answer).count;
	}

	async waitForExecution(id: string, withinMs = EXECUTED_WITHIN_MS): Promise<Execution> {
		return await poll(`finish execution ${id}`, withinMs, async () => {
			return readExecution(await this.session.request('GET', `/executions/${id}`));
		});
	}

	/** Waits until a workflow has been executed so many times (100 at most), and all of them have ended. */
	async waitForExecutions(
		workflowId: string,
		count: number,
		withinMs = EXECUTED_WITHIN_MS,
	): Promise<Execution[]> {
		const what = `execute workflow ${workflowId} ${count} times`;
		const ended = await poll(what, withinMs, async () => {
			const executions = await this.listExecutions(workflowId);
			return executions.length >= count && executions.every(hasEnded) ? executions : undefined;
		});
		return await Promise.all(ended.map(async ({ id }) => await this.waitForExecution(id)));
	}

	private async start(workflow: Workflow, trigger: string): Promise<z.infer<typeof runSchema>> {
		// n8n 1.x takes the workflow from the request, 2.x the stored one.
		const body = { workflowData: workflow, triggerToStartFrom: { name: trigger } };
		return runSchema.parse(
			await this.session.request('POST', `/workflows/${workflow.id}/run`, body),
		);
	}
}
