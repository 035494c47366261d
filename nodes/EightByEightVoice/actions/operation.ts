import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import type { VoiceApi } from '../transport/voiceApi';
import type { PlacedCalls } from './placedCalls';

/** What every item of one node run shares. */
export interface NodeRun {
	context: IExecuteFunctions;
	api: VoiceApi;
	placedCalls: PlacedCalls;
	/** Whether the sub-account has an enabled Call Action webhook; asked once per sub-account and run. */
	hasCallActionWebhook(subAccountId: string | undefined): Promise<boolean>;
}

/**
 * One operation of one resource. `execute` handles one input item and returns the output for it; it throws
 * NodeOperationError or NodeApiError, to which the router adds the item.
 */
export interface Operation {
	properties: INodeProperties[];
	execute(run: NodeRun, itemIndex: number): Promise<IDataObject[]>;
}

/** Shows the properties for this operation only, besides whatever they are shown for already. */
export function showFor(
	resource: string,
	operation: string,
	properties: INodeProperties[],
): INodeProperties[] {
	return properties.map((property) => ({
		...property,
		displayOptions: {
			...property.displayOptions,
			show: { ...property.displayOptions?.show, resource: [resource], operation: [operation] },
		},
	}));
}
