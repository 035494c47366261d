/* eslint-disable @n8n/community-nodes/no-restricted-imports -- runs on a developer's machine, never inside n8n */
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Agent, request } from 'undici';
import { N8nClient } from '../../n8n/client/n8nClient';
import type { WorkflowFile } from '../../n8n/client/workflow';
import type { N8nInstall } from '../../n8n/install';
import { installPackage } from '../../n8n/package';
import { playgroundOwner } from '../../n8n/playground';
import { startN8n, type N8nServer } from '../../n8n/server';
import { installBareNodes } from './bareNodes/install';
import { API_KEY } from '../sandbox/sandboxApi';
import { SUB_ACCOUNTS } from './measuredPlatform';

export type BenchNode = WorkflowFile['nodes'][number];

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

	static async start(install: N8nInstall, platformUrl: string, profile?: string): Promise<Host> {
		const env: Record<string, string> = {};
		if (profile !== undefined) {
			const folder = resolve(profile);
			await mkdir(folder, { recursive: true });
			env.NODE_OPTIONS = `--cpu-prof --cpu-prof-dir=${folder}`;
		}
		const prepare = async (userFolder: string) => {
			await installPackage(userFolder);
			await installBareNodes(userFolder);
		};
		const n8n = await startN8n({ install, prepare, env });
		const client = new N8nClient(n8n);
		await client.signIn(playgroundOwner);
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
		const id = await this.client.createWorkflow({ name, nodes: placed, connections });
		await this.client.publish(id);
		return id;
	}

	/** Sends this to a webhook and waits for the answer; gives its status and text. */
	async post(path: string, body: object): Promise<{ status: number; text: string }> {
		const answer = await request(`${this.n8n.url}/webhook/${path}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
			dispatcher: this.patient,
		});
		return { status: answer.statusCode, text: await answer.body.text() };
	}

	async stop(): Promise<void> {
		await this.patient.close();
		await this.n8n.stop();
	}
}
