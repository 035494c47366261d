import { randomUUID } from 'node:crypto';

import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';

import { bareNode } from './description';

/** Puts so many keys into n8n's stored duplicate check, for the node with its ID; gives how many are there then. */
export class BareKeys implements INodeType {
	description = bareNode('bareKeys', [
		{ displayName: 'count', name: 'count', type: 'number', default: 0 },
	]);

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const count = this.getNodeParameter('count', 0) as number;
		const keys = Array.from({ length: count }, () => randomUUID());
		const stored = { mode: 'entries', maxEntries: count } as const;
		await this.helpers.checkProcessedAndRecord(keys, 'node', stored);
		const countStored = await this.helpers.getProcessedDataCount('node', stored);
		return [[{ json: { count: countStored } }]];
	}
}
