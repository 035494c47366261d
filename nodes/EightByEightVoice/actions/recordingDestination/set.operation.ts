import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { readOptions } from '../getMany';
import { showFor, type Operation } from '../operation';
import { readOption, readText, refuseField } from '../readField';
import { requestDestination } from './destinationRequest';

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

const portFor = (protocolName: string, usualPort: number): INodeProperties => ({
	displayName: 'Port',
	name: 'port',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 65535, numberPrecision: 0 },
	default: usualPort,
	displayOptions: { show: { protocol: [protocolName] } },
});
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
	properties: showFor('recordingDestination', 'set', [
		protocol,
		host,
		port,
		portFor('S3', 443),
		username,
		password,
		path,
		readOptions,
	]),

	async execute(run, itemIndex) {
		const { context } = run;
		const body = {
			protocol: readOption(context, protocol, itemIndex),
			host: readHost(context, itemIndex),
			port: readPort(context, itemIndex),
			username: readNeeded(context, username, itemIndex),
			// Spaces may belong to it.
			password: String(context.getNodeParameter(password.name, itemIndex, '') ?? ''),
			path: readNeeded(context, path, itemIndex),
		};
		if (body.password === '') readNeeded(context, password, itemIndex);
		return [await requestDestination(run, { method: 'POST', body }, itemIndex)];
	},
};

function readNeeded(context: IExecuteFunctions, field: INodeProperties, itemIndex: number): string {
	const text = readText(context, field, itemIndex);
	if (text !== '') return text;
	throw refuseField(context, field, 'is missing', 'Fill it in.', itemIndex);
}

function readHost(context: IExecuteFunctions, itemIndex: number): string {
	const text = readNeeded(context, host, itemIndex);
	if (/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text)) return text;
	const remedy = 'Give the name alone, like sftp.example.com, without https:// and without a path.';
	throw refuseField(context, host, 'is not the name of a server', remedy, itemIndex);
}

function readPort(context: IExecuteFunctions, itemIndex: number): number {
	const value = Number(context.getNodeParameter(port.name, itemIndex));
	if (Number.isInteger(value) && value >= 1 && value <= 65_535) return value;
	const remedy = 'Give a whole number from 1 to 65535. SFTP usually has 22.';
	throw refuseField(context, port, 'is not the number of a port', remedy, itemIndex);
}
