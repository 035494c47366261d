import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { operationProperties, RESOURCES, toolDescriptions } from './actions/resources';
import { testVoiceApiCredential } from './methods/credentialTest';
import { searchCallerIds, searchVoiceProfiles } from './methods/listSearch';
import { getCountries } from './methods/loadOptions';
import { router } from './run/router';

export class EightByEightVoice implements INodeType {
	description: INodeTypeDescription = {
		displayName: '8x8 Voice',
		name: 'eightByEightVoice',
		icon: { light: 'file:eightByEightVoice.svg', dark: 'file:eightByEightVoice.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Make phone calls that speak a text, play a file or ask for digits',
		defaults: { name: '8x8 Voice' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{ name: 'eightByEightVoiceApi', required: true, testedBy: 'testVoiceApiCredential' },
		],
		properties: [
			...toolDescriptions,
			{
				displayName: 'Resource',
				name: 'resource',
				type: 'options',
				noDataExpression: true,
				options: [
					{ name: 'Call', value: 'call' },
					{ name: 'Call Action', value: 'callAction' },
					{ name: 'Log Export', value: 'logExport' },
					{ name: 'Recording', value: 'recording' },
					{ name: 'Recording Destination', value: 'recordingDestination' },
					{ name: 'Virtual Number', value: 'virtualNumber' },
					{ name: 'Voice Message', value: 'voiceMessage' },
					{ name: 'Voice Profile', value: 'voiceProfile' },
					{ name: 'Webhook', value: 'webhook' },
				],
				default: 'voiceMessage',
			},
			...operationProperties,
		],
	};

	methods = {
		credentialTest: { testVoiceApiCredential },
		listSearch: { searchCallerIds, searchVoiceProfiles },
		loadOptions: { getCountries },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await router(this, RESOURCES);
	}
}
