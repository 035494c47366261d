/* eslint-disable @n8n/community-nodes/require-node-api-error -- a test runs on a developer's machine, never inside n8n */
import { N8nClient } from '../../n8n/client/n8nClient';
import { poll } from '../../n8n/client/poll';
import { sendWhenReady } from '../../n8n/client/readiness';
import { ensureN8n, type N8nInstall } from '../../n8n/install';
import { installPackage } from '../../n8n/package';
import { startN8n, type N8nServer } from '../../n8n/server';
import { PLAYGROUND_OWNER } from '../../n8n/playground';
import { startSandbox, type Sandbox } from '../../sandbox/server';
import { accepted, API_KEY, SandboxApi, SUB_ACCOUNT } from '../sandbox/sandboxApi';
import { summary } from '../sandbox/sessionSummary';
import { rememberSecrets, watchSandbox } from '../secrecy/knownSecrets';
import { expectNoSecretsInN8n } from '../secrecy/searchN8n';
import { testedPlatform } from './testedPlatform';
import { testedVersion } from './testedVersion';
import { VoiceWorkflows, type Calls, type NodeSettings, type Step } from './voiceWorkflows';

const REGISTERED_WITHIN_MS = 30_000;

// n8n writes its editor's files anew at each start, which takes about a fifth of it.
const WITHOUT_EDITOR = { N8N_DISABLE_UI: 'true' };
export const WITH_EDITOR = { N8N_DISABLE_UI: 'false' };

/** A real n8n with the packed package, a sandbox, and a credential that joins the two. */
export class Instance {
	private readonly workflows: VoiceWorkflows;

	private constructor(
		readonly sandbox: Sandbox,
		private server: N8nServer,
		readonly client: N8nClient,
		readonly credentialId: string,
	) {
		this.workflows = new VoiceWorkflows(credentialId);
	}

	/** With a user folder, n8n's data are kept. */
	static async start(env: Record<string, string> = {}, userFolder?: string): Promise<Instance> {
		const install = await ensureN8n(testedVersion);
		return await Instance.around(
			await startN8n({
				install,
				prepare: installPackage,
				inspect: searching(install),
				env: { ...WITHOUT_EDITOR, ...env },
				...(userFolder === undefined ? {} : { userFolder }),
			}),
		);
	}

	/** The same with an n8n that runs already. */
	static async around(n8n: N8nServer, platform = testedPlatform): Promise<Instance> {
		const sandbox = await startSandbox({ speed: 1000, ...platform });
		watchSandbox(sandbox);
		try {
			const client = new N8nClient(n8n);
			await client.signIn(PLAYGROUND_OWNER);
			const credentialId = await client.createCredential({
				name: 'Sandbox',
				type: 'eightByEightVoiceApi',
				data: { apiKey: API_KEY, subAccountId: SUB_ACCOUNT, baseUrl: sandbox.url },
			});
			return new Instance(sandbox, n8n, client, credentialId);
		} catch (error) {
			// No test has it yet that would end them.
			await sandbox.close();
			await n8n.stop();
			throw error;
		}
	}

	get n8n(): N8nServer {
		return this.server;
	}

	/** Starts an n8n that was stopped again, at the same address and with the same data, which must have been kept. */
	async startAgain(env: Record<string, string> = {}): Promise<void> {
		const install = await ensureN8n(testedVersion);
		const { port, userFolder } = this.server;
		this.server = await startN8n({
			install,
			port,
			userFolder,
			inspect: searching(install),
			env: { ...WITHOUT_EDITOR, ...env },
		});
	}

	/** A credential for another sandbox, or for what stands in its place. */
	async createCredential(baseUrl: string, subAccountId = SUB_ACCOUNT): Promise<string> {
		return await this.client.createCredential({
			name: 'Sandbox',
			type: 'eightByEightVoiceApi',
			data: { apiKey: API_KEY, subAccountId, baseUrl },
		});
	}

	/** Throws when n8n has left a key or a secret in its log or its data. */
	async stop(): Promise<void> {
		try {
			await this.n8n.stop();
		} finally {
			await this.sandbox.close();
		}
	}

	/** A workflow with the trigger alone; gives its id. */
	async createTriggerWorkflow(
		name: string,
		parameters: object = {},
		settings: NodeSettings = {},
	): Promise<string> {
		return await this.client.createWorkflow(this.workflows.trigger(name, parameters, settings));
	}

	/** A workflow that calls these numbers, one item each, when it is run; gives its id. */
	async createCallWorkflow(name: string, ...destinations: string[]): Promise<string> {
		return await this.createCalls(name, { destinations });
	}

	/** The same, and the node filled in further. */
	async createCalls(name: string, calls: Calls): Promise<string> {
		return await this.client.createWorkflow(this.workflows.calls(name, calls));
	}

	/** A workflow of a trigger, one step of any kind, and the action node; gives its id. */
	async createAnswerWorkflow(trigger: object, step: Step, action: object): Promise<string> {
		return await this.client.createWorkflow(this.workflows.answer(trigger, step, action));
	}

	async deleteWorkflows(): Promise<void> {
		for (const { id } of await this.client.listWorkflows()) await this.client.deleteWorkflow(id);
		rememberSecrets();
		await this.control('POST', 'reset');
	}

	/** Sends a session summary to whatever is registered, as the platform would. */
	async deliver(sessionId: string, more: object = {}): Promise<number> {
		return (await this.deliverEvent('VSS', summary(sessionId), more)).status;
	}

	/** The same with any event; gives the answer. */
	async deliverEvent(
		type: 'VSS' | 'VCA',
		body: object,
		more: object = {},
	): Promise<{ status: number; text: string }> {
		const event = { subAccountId: SUB_ACCOUNT, type, body, ...more };
		return await sendWhenReady(this.n8n.url, async () => {
			const answer = await this.control('POST', 'deliveries', event);
			const { httpStatus, body: text } = answer as { httpStatus: number; body: string };
			return { status: httpStatus, text };
		});
	}

	/** Where the sandbox delivers these events: session summaries (VSS) unless another type is named. */
	async registeredUrl(eventType: 'VSS' | 'VCA' = 'VSS'): Promise<string | undefined> {
		const webhooks = (await this.control('GET', 'webhooks')) as Array<{
			type: string;
			url: string;
		}>;
		return webhooks.find(({ type }) => type === eventType)?.url;
	}

	/** Waits for the end of a test, after which n8n has session summaries registered at this address again. */
	async untilRegistered(url: string | undefined): Promise<void> {
		await poll('register production again', REGISTERED_WITHIN_MS, async () =>
			(await this.registeredUrl()) === url ? true : undefined,
		);
	}

	/** The platform's own API, below the sub-account, as somebody without n8n uses it; throws when it refuses. */
	async post(path: string, body: object): Promise<unknown> {
		const sandbox = new SandboxApi(() => this.sandbox.url);
		return await accepted(sandbox.api('POST', `${SUB_ACCOUNT}/${path}`, body));
	}

	/** The sandbox's control API; throws when it refuses. */
	async control(method: string, path: string, body?: unknown): Promise<unknown> {
		return await accepted(new SandboxApi(() => this.sandbox.url).control(method, path, body));
	}
}

/** Looks for secrets in all that an n8n leaves behind. */
export function searching(install: N8nInstall) {
	return async (userFolder: string, log: string) =>
		await expectNoSecretsInN8n(install, userFolder, log);
}
