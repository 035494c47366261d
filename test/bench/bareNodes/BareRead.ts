import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeProperties,
	INodeType,
} from 'n8n-workflow';

import { bareNode } from './description';

function text(name: string): INodeProperties {
	return {
		displayName: name,
		name,
		type: 'string',
		default: '',
	};
}

function locator(name: string): INodeProperties {
	return {
		displayName: name,
		name,
		type: 'resourceLocator',
		default: { mode: 'number', value: '' },
		modes: [{ displayName: name, name: 'number', type: 'string' }],
	};
}

function collection(name: string): INodeProperties {
	return {
		displayName: name,
		name,
		type: 'collection',
		default: {},
		options: [{ displayName: 'Concurrency', name: 'concurrency', type: 'number', default: 0 }],
	};
}

/** What n8n itself takes to read parameters: those that `names` has, with commas, for each item; nothing is done with them. */
export class BareRead implements INodeType {
	description = bareNode('bareRead', [
		text('names'),
		locator('source'),
		text('destination'),
		text('text'),
		locator('voiceProfile'),
		collection('options'),
	]);

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const names = (this.getNodeParameter('names', 0) as string).split(',');
		const itemCount = this.getInputData().length;
		for (let index = 0; index < itemCount; index++)
			for (const name of names) this.getNodeParameter(name, index);
		return [[{ json: { itemCount } }]];
	}
}
