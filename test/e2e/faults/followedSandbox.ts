import { itemsOf } from '../../../n8n/client/execution';
import { startSandbox, type Sandbox } from '../../../sandbox/server';
import { watchSandbox } from '../../secrecy/knownSecrets';
import type { Instance } from '../instance';
import { withCredential } from '../voiceWorkflows';

/** A sandbox of its own, whose summaries start a workflow. */
export class FollowedSandbox {
	private constructor(
		readonly sandbox: Sandbox,
		private readonly instance: Instance,
		private readonly credentialId: string,
		private readonly trigger: string,
	) {}

	static async start(instance: Instance, speed: number): Promise<FollowedSandbox> {
		const sandbox = await startSandbox({ speed });
		watchSandbox(sandbox);
		const credentialId = await instance.createCredential(sandbox.url);
		const settings = withCredential(credentialId);
		const trigger = await instance.createTriggerWorkflow('Follow up', {}, settings);
		await instance.client.publish(trigger);
		return new FollowedSandbox(sandbox, instance, credentialId, trigger);
	}

	/** Calls these numbers with the node, one item each. */
	async call(phones: string[]): Promise<void> {
		const { client } = this.instance;
		const settings = withCredential(this.credentialId);
		const workflow = await this.instance.createCalls('Call', { destinations: phones, settings });
		const { status, error } = await client.waitForExecution(await client.run(workflow));
		if (status !== 'success') throw new Error(`The calls were not made: ${error?.message}`);
	}

	/** What the summaries have started, once there are so many executions at least. Nothing starts after that. */
	async started(atLeast: number): Promise<{ executions: number; sessions: number }> {
		const { client } = this.instance;
		await client.waitForExecutions(this.trigger, atLeast);
		await client.unpublish(this.trigger);
		const executions = await client.waitForExecutions(this.trigger, atLeast);
		const items = executions.flatMap((execution) => itemsOf(execution, '8x8 Voice Trigger'));
		const sessions = new Set(items.map(({ json }) => json.sessionId));
		return { executions: executions.length, sessions: sessions.size };
	}

	async close(): Promise<void> {
		await this.instance.client.deleteWorkflow(this.trigger);
		await this.sandbox.close();
	}
}
