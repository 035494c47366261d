import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';

import { voiceMessage } from '../callflows';
import { bareNode } from './description';

function text(name: string) {
	return { displayName: name, name, type: 'string' as const, default: '' };
}

/**
 * What n8n itself costs where a node calls somebody for each item: one expression, one request of n8n's helper, and
 * nothing else: no check, no credential, no retry, no pairing.
 */
export class BareCall implements INodeType {
	description = bareNode('bareCall', [text('url'), text('apiKey'), text('destination')]);

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const url = this.getNodeParameter('url', 0) as string;
		const headers = { authorization: `Bearer ${this.getNodeParameter('apiKey', 0) as string}` };
		const items = this.getInputData();
		const output: INodeExecutionData[] = [];
		let next = 0;
		const work = async () => {
			while (next < items.length) {
				const index = next++;
				const body = voiceMessage(this.getNodeParameter('destination', index) as string);
				const request = { method: 'POST' as const, url, headers, body, json: true };
				output[index] = { json: await this.helpers.httpRequest(request) };
			}
		};
		await Promise.all(Array.from({ length: 20 }, work));
		return [output];
	}
}
