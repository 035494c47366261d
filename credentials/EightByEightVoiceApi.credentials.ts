import type {
	IAuthenticate,
	ICredentialDataDecryptedObject,
	ICredentialType,
	IHttpRequestOptions,
	Icon,
	INodeProperties,
} from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import { readBaseUrl } from '../nodes/EightByEightVoice/transport/baseUrl';
import { isOlderAddress } from '../nodes/EightByEightVoice/transport/olderHost';

export class EightByEightVoiceApi implements ICredentialType {
	name = 'eightByEightVoiceApi';

	displayName = '8x8 Voice API';

	icon: Icon = {
		light: 'file:../nodes/EightByEightVoice/eightByEightVoice.svg',
		dark: 'file:../nodes/EightByEightVoice/eightByEightVoice.dark.svg',
	};

	documentationUrl = 'https://github.com/n8n-nodes-8x8-voice/n8n-nodes-8x8-voice#credentials';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Create one in 8x8 Connect, under API Keys',
		},
		{
			displayName: 'Sub-Account ID',
			name: 'subAccountId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. mycompany_voice',
			description: 'The sub-account that makes the calls. You find it in 8x8 Connect.',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://voice.8x8.com',
			required: true,
			description: 'Where the Voice API is. The sandbox of this package prints its own address.',
			hint: 'Older accounts use https://voice.wavecell.com',
		},
	];

	// A function and not an expression: it costs each call less, and it keeps the key to its own host.
	authenticate: IAuthenticate = async (
		credentials: ICredentialDataDecryptedObject,
		options: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => {
		const target = new URL(options.url, options.baseURL);
		const isBaseHost = target.origin === new URL(readBaseUrl(credentials.baseUrl)).origin;
		if (!isBaseHost && !isOlderAddress(target, credentials)) {
			throw new UserError(
				'This 8x8 Voice API credential sends its API key only to the host in its Base URL.',
			);
		}
		return {
			...options,
			headers: { ...options.headers, Authorization: `Bearer ${String(credentials.apiKey)}` },
		};
	};
}
