import type { IExecuteFunctions } from 'n8n-workflow';

import type { WebhookRegistration } from '../../../core/answers/registrations';
import type { VoiceApi } from '../transport/voiceApi';
import type { CalledKeys } from './calledKeys';
import type { Pace } from './pace';
import type { PlacedCalls } from './placedCalls';

/** What every item of one node run shares. */
export interface NodeRun {
	context: IExecuteFunctions;
	/** Whether an AI agent called, and not a workflow that a person has put together. */
	isTool: boolean;
	api: VoiceApi;
	pace: Pace;
	placedCalls: PlacedCalls;
	calledKeys: CalledKeys;
	/** The sub-account's Call Action webhook, if it has an enabled one; asked once per sub-account and run. */
	findCallActionWebhook(subAccountId: string | undefined): Promise<WebhookRegistration | undefined>;
	/** Shows a hint beside the output, once for each `about`, however many items ask for it. */
	hint(message: string, about?: string): void;
}
