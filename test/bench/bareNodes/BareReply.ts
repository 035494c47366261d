import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';

import { ANSWER_CALLFLOW } from '../callflows';
import { bareNode } from './description';

/** Sends one and the same answer. */
export class BareReply implements INodeType {
	description = bareNode('bareReply');

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		await this.sendResponse({
			body: { callflow: ANSWER_CALLFLOW },
			headers: { 'content-type': 'application/json' },
			statusCode: 200,
		});
		return [this.getInputData()];
	}
}
