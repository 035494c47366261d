import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import {
	chosenOperation,
	operationProperties,
	RESOURCES,
	resourceSelector,
} from './actions/resources';
import { testVoiceApiCredential } from './methods/credentialTest';
import { searchCallerIds, searchVoiceProfiles } from './methods/listSearch';
import { router } from './run/router';
import { resumeCall } from './waiting/resumeCall';

export class EightByEightVoice implements INodeType {
	description: INodeTypeDescription = {
		displayName: '8x8 Voice',
		name: 'eightByEightVoice',
		icon: { light: 'file:eightByEightVoice.svg', dark: 'file:eightByEightVoice.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: `={{ ${chosenOperation} }}`,
		description: 'Make phone calls that speak a text, play a file or ask for digits',
		defaults: { name: '8x8 Voice' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		waitingNodeTooltip: 'Waits until the person who is called presses a key, or the call has ended',
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'onReceived',
				responseData: '',
				path: '={{ $nodeId }}',
				restartWebhook: true,
				isFullPath: true,
			},
		],
		credentials: [
			{ name: 'eightByEightVoiceApi', required: true, testedBy: 'testVoiceApiCredential' },
		],
		properties: [resourceSelector, ...operationProperties],
	};

	methods = {
		credentialTest: { testVoiceApiCredential },
		listSearch: { searchCallerIds, searchVoiceProfiles },
	};

	// The address of an execution that waits exists as long as it waits, so there is nothing to register.
	webhookMethods = {
		default: {
			async checkExists(): Promise<boolean> {
				return true;
			},
			async create(): Promise<boolean> {
				return true;
			},
			async delete(): Promise<boolean> {
				return true;
			},
		},
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await router(this, RESOURCES);
	}

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await resumeCall(this);
	}
}
