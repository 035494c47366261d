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
				options: Object.entries(RESOURCES).map(([value, { displayName }]) => ({
					name: displayName,
					value,
				})),
				default: 'voiceMessage',
			},
			...operationProperties,
		],
	};

	methods = {
		credentialTest: { testVoiceApiCredential },
		listSearch: { searchCallerIds, searchVoiceProfiles },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await router(this, RESOURCES);
	}
}
