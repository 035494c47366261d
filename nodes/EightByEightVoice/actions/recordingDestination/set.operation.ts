import type { INodeProperties } from 'n8n-workflow';

import { setRecordingDestination } from '../../api/recordingPushConfig';
import { commonOptions } from '../../form/options';
import type { Item } from '../../run/item';
import type { Operation } from '../../run/operation';

const HIGHEST_PORT = 65_535;

const protocol: INodeProperties = {
	displayName: 'Protocol',
	name: 'protocol',
	type: 'options',
	options: [
		{ name: 'S3', value: 'S3' },
		{ name: 'SFTP', value: 'SFTP' },
	],
	default: 'SFTP',
};

const host: INodeProperties = {
	displayName: 'Host',
	name: 'host',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. sftp.example.com',
	description: 'The name of the server, without https:// and without a path; for S3, the region',
};

function portFor(protocolName: string, usualPort: number): INodeProperties {
	return {
		displayName: 'Port',
		name: 'port',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: HIGHEST_PORT, numberPrecision: 0 },
		default: usualPort,
		displayOptions: { show: { protocol: [protocolName] } },
	};
}
const port = portFor('SFTP', 22);

const username: INodeProperties = {
	displayName: 'Username',
	name: 'username',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. recordings',
	description: 'For S3, the ID of the access key',
};

const password: INodeProperties = {
	displayName: 'Password',
	name: 'password',
	type: 'string',
	typeOptions: { password: true },
	default: '',
	required: true,
	description: 'For S3, the secret of the access key. 8x8 never gives it out again.',
};

const path: INodeProperties = {
	displayName: 'Path',
	name: 'path',
	type: 'string',
	default: '/',
	required: true,
	placeholder: 'e.g. /recordings',
	description: 'The folder that the recordings are put into',
};

/** Has the recordings of the sub-account pushed to a server, in place of the one before. */
export const set: Operation = {
	forModels:
		'Changes to which server the recordings of all calls are pushed, in place of the one before. This affects everybody who uses the account: only on the explicit wish of your user.',
	properties: [protocol, host, port, portFor('S3', 443), username, password, path, commonOptions],

	async execute(item) {
		const body = {
			protocol: item.choice(protocol),
			host: readHost(item),
			port: item.number(port, portNumber),
			username: item.needed(username),
			// Spaces may belong to it.
			password: String(item.value(password) ?? ''),
			path: item.needed(path),
		};
		if (body.password === '') item.needed(password);
		return [await setRecordingDestination(item.run.api, { body, subAccountId: item.subAccountId })];
	},
};

const portNumber = {
	isRight: (value: number) => Number.isInteger(value) && value >= 1 && value <= HIGHEST_PORT,
	rule: 'is not the number of a port',
	remedy: 'Give a whole number from 1 to 65535. SFTP usually has 22.',
};

function readHost(item: Item): string {
	const text = item.needed(host);
	if (/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text)) return text;
	const remedy = 'Give the name alone, like sftp.example.com, without https:// and without a path.';
	throw item.refuse(host, 'is not the name of a server', remedy);
}
