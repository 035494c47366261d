/* eslint-disable @n8n/community-nodes/no-restricted-imports -- runs on a developer's machine, never inside n8n */
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';

import { Agent, request } from 'undici';

import { N8nClient } from '../../n8n/client/n8nClient';
import { sendWhenReady } from '../../n8n/client/readiness';
import type { WorkflowFile } from '../../n8n/client/workflow';
import type { N8nInstall } from '../../n8n/install';
import { installPackage, packageFolder, unpackPackage } from '../../n8n/package';
import { PLAYGROUND_OWNER } from '../../n8n/playground';
import { startN8n, type N8nServer } from '../../n8n/server';
import { installBareNodes } from './bareNodes/install';
import { API_KEY } from '../sandbox/sandboxApi';
import { SUB_ACCOUNTS } from './measuredPlatform';

export type BenchNode = WorkflowFile['nodes'][number];

export interface HostOptions {
	/** A folder for n8n's CPU profile. */
	profile?: string;
	/** Where V8's inspector listens, at 127.0.0.1. */
	inspectorPort?: number;
	/** A packed package in place of the one that is built here. */
	tarball?: string;
}

/** An n8n with n8n's own settings, this package, the bare nodes, and credentials for the platform. */
export class Host {
	// A run of thousands of calls is answered when it is over.
	private readonly patient = new Agent({ headersTimeout: 0, bodyTimeout: 0 });

	private constructor(
		readonly n8n: N8nServer,
		readonly client: N8nClient,
		readonly platformUrl: string,
		private readonly credentials: BenchNode['credentials'],
	) {}

	static async start(
		install: N8nInstall,
		platformUrl: string,
		{ profile, inspectorPort, tarball }: HostOptions = {},
	): Promise<Host> {
		const nodeOptions: string[] = [];
		if (profile !== undefined) {
			const folder = resolve(profile);
			await mkdir(folder, { recursive: true });
			nodeOptions.push(`--cpu-prof --cpu-prof-dir=${folder}`);
		}
		if (inspectorPort !== undefined) nodeOptions.push(`--inspect=127.0.0.1:${inspectorPort}`);
		const env = nodeOptions.length === 0 ? {} : { NODE_OPTIONS: nodeOptions.join(' ') };
		const prepare = async (userFolder: string) => {
			if (tarball === undefined) await installPackage(userFolder);
			else await unpackPackage(tarball, packageFolder(userFolder));
			await installBareNodes(userFolder);
		};
		const n8n = await startN8n({ install, prepare, env });
		const client = new N8nClient(n8n);
		await client.signIn(PLAYGROUND_OWNER);
		const voice = {
			name: 'Sandbox',
			type: 'eightByEightVoiceApi',
			data: { apiKey: API_KEY, subAccountId: SUB_ACCOUNTS.first, baseUrl: platformUrl },
		};
		const bearer = { name: 'Key', type: 'httpBearerAuth', data: { token: API_KEY } };
		const credentials = {
			eightByEightVoiceApi: { id: await client.createCredential(voice), name: voice.name },
			httpBearerAuth: { id: await client.createCredential(bearer), name: bearer.name },
		};
		return new Host(n8n, client, platformUrl, credentials);
	}

	/** Publishes a workflow whose nodes come one after the other; gives its id. */
	async publish(name: string, nodes: BenchNode[]): Promise<string> {
		const id = await this.client.createWorkflow(this.workflowOf(name, nodes));
		await this.client.publish(id);
		return id;
	}

	/** Publishes other nodes in a workflow's place; what stands where one was keeps its ID, and so what n8n stored of it. */
	async publishInstead(id: string, name: string, nodes: BenchNode[]): Promise<void> {
		await this.client.updateWorkflow(id, this.workflowOf(name, nodes));
		await this.client.publish(id);
	}

	/** Sends this to a webhook and waits for the answer; gives its status and text. */
	async post(path: string, body: object): Promise<{ status: number; text: string }> {
		return await sendWhenReady(this.n8n.url, async () => {
			const answer = await request(`${this.n8n.url}/webhook/${path}`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(body),
				dispatcher: this.patient,
			});
			return { status: answer.statusCode, text: await answer.body.text() };
		});
	}

	async stop(): Promise<void> {
		await this.patient.close();
		await this.n8n.stop();
	}
	private workflowOf(name: string, nodes: BenchNode[]): WorkflowFile {
		const connections = Object.fromEntries(
			nodes
				.slice(1)
				.map((node, index) => [
					nodes[index]?.name ?? '',
					{ main: [[{ node: node.name, type: 'main', index: 0 }]] },
				]),
		);
		const placed = nodes.map((node, index) => ({
			id: `${name}-${index}`,
			position: [220 * index, 0],
			credentials: this.credentials,
			...node,
		}));
		return { name, nodes: placed, connections };
	}
}
