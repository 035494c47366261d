import type { IBinaryData, IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import type { VoiceApi } from '../transport/voiceApi';
import type { CalledKeys } from './calledKeys';
import type { Pace } from './pace';
import type { PlacedCalls } from './placedCalls';

/** What every item of one node run shares. */
export interface NodeRun {
	context: IExecuteFunctions;
	/** Whether an AI agent called, and not a workflow that a person has put together. */
	isTool: boolean;
	api: VoiceApi;
	pace: Pace;
	placedCalls: PlacedCalls;
	calledKeys: CalledKeys;
	/** Whether the sub-account has an enabled Call Action webhook; asked once per sub-account and run. */
	hasCallActionWebhook(subAccountId: string | undefined): Promise<boolean>;
	/** Shows a hint beside the output, once, however many items ask for it. */
	hint(message: string): void;
}

/** An output item with a file beside its JSON. */
export class ItemWithFile {
	constructor(
		readonly json: IDataObject,
		/** The name of the item's binary field. */
		readonly field: string,
		readonly file: IBinaryData,
	) {}
}

export type OutputItem = IDataObject | ItemWithFile;

/**
 * One operation of one resource. `execute` handles one input item and returns the output for it; it throws
 * NodeOperationError or NodeApiError, to which the router adds the item.
 */
export interface Operation {
	/** What the model of an AI agent reads about this operation when it is a tool. */
	forModels: string;
	properties: INodeProperties[];
	/** Sends no request to 8x8, so it does without the credential, which takes n8n time to read. */
	isLocal?: true;
	execute(run: NodeRun, itemIndex: number): Promise<OutputItem[]>;
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
