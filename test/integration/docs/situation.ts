import { CredentialTestContext } from 'n8n-core';
import type { ICredentialTestFunctions, IDataObject } from 'n8n-workflow';

import { createAdditionalData, LoadedNodeTypes, type VoiceCredential } from '../engine/instance';
import { textMessage } from '../engine/parameters';
import type { TestPlatform } from '../engine/platform';
import { runVoiceNode } from '../engine/runVoiceNode';
import type { TriggerHost, TriggerHostOptions } from '../engine/triggerHost';

interface Given {
	/** What is different from a voice message that goes well. */
	parameters?: IDataObject;
	credential?: Partial<VoiceCredential>;
	items?: IDataObject[];
}

type TriggerGiven = Partial<Omit<TriggerHostOptions, 'credential'>> & {
	credential?: Partial<VoiceCredential>;
};

/** Gives the message of the error that this ends with. */
async function messageOf(promise: Promise<unknown>): Promise<string> {
	return await promise.then(
		() => 'no error',
		(error: unknown) => (error instanceof Error ? error.message : String(error)),
	);
}

/** Brings the built package into a situation and tells what a person reads then. */
export class Situation {
	constructor(readonly platform: TestPlatform) {}

	/** The dialog of the credential. */
	async testCredential(changes: Partial<VoiceCredential>): Promise<string> {
		const data = this.credentialWith(changes);
		const context = new CredentialTestContext(createAdditionalData(data));
		const { credentialTest } =
			new LoadedNodeTypes().getByNameAndVersion('eightByEightVoice').methods ?? {};
		const result = await credentialTest?.testVoiceApiCredential?.call(
			context as ICredentialTestFunctions,
			{ id: '1', name: 'Sandbox', type: 'eightByEightVoiceApi', data: { ...data } },
		);
		return String(result?.message);
	}

	/** The first item that the node gives out. */
	async run(given: Given): Promise<IDataObject> {
		const { outputs } = await this.runNode(given);
		return outputs[0]?.[0]?.json ?? {};
	}

	/** The error of the node. */
	async fail(given: Given): Promise<string> {
		const { error } = await this.runNode(given);
		return String(error?.message ?? 'no error');
	}

	/** The error of the node when the platform's next answers meet this fault. */
	async failWith(fault: object): Promise<string> {
		await this.platform.control('POST', 'faults', { kind: 'status', times: 3, ...fault });
		return await this.fail({});
	}

	/** The error of publishing, or of listening for a test event. */
	async failToPublish(given: TriggerGiven, how: 'publish' | 'listen' = 'publish'): Promise<string> {
		const host = await this.startTrigger(given);
		return await messageOf(host[how]());
	}

	/** Publishes a trigger and delivers this to it; gives what the deliverer reads and what the workflow starts with. */
	async deliver(given: TriggerGiven, body: unknown, more: object = {}) {
		const host = await this.startTrigger(given);
		await host.publish();
		const answer = await this.platform.deliver('VSS', body, more);
		const { message: said } = JSON.parse(answer.body) as { message: string };
		return { refusal: `${answer.httpStatus}: ${said}`, started: host.executions };
	}

	private async startTrigger({ credential = {}, ...options }: TriggerGiven): Promise<TriggerHost> {
		return await this.platform.startTrigger({
			...options,
			credential: this.credentialWith(credential),
		});
	}

	private async runNode({ parameters = {}, credential = {}, items = [{}] }: Given) {
		return await runVoiceNode({
			credential: this.credentialWith(credential),
			parameters: textMessage({ destination: '+12025550100', ...parameters }),
			items,
		});
	}

	private credentialWith(changes: Partial<VoiceCredential>): VoiceCredential {
		return { ...this.platform.credential, ...changes };
	}
}
