import type { IBinaryData, IDataObject, INodeProperties } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import type { DuplicateKey } from '../form/duplicateKey';
import type { Item } from './item';

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

/** What an operation throws when parts of an item have failed: the rest came out, and is not lost. */
export class PartlyDone extends Error {
	constructor(
		readonly done: OutputItem[],
		/** What went wrong with the first part that failed, and with the others. */
		readonly causes: readonly [unknown, ...unknown[]],
	) {
		super('A part of the item has failed');
	}
}

interface DescribedOperation {
	/** What the model of an AI agent reads about this operation when it is a tool. */
	forModels: string;
	/** Its fields, in the order in which they are shown. */
	properties: INodeProperties[];
	/** Sends no request to 8x8, so it does without the credential, which takes n8n time to read. */
	isLocal?: true;
}

/** A call that has been read, compiled and checked, and not made. */
export interface PreparedCall {
	/** Whom it calls, in order, as they are sent. */
	numbers: readonly string[];
	/** A dry run, or a call that an earlier try has made. */
	callsNobody: boolean;
	/** What keeps it from being made twice, whatever runs again. */
	duplicateKey: DuplicateKey | undefined;
	/** Works out what depends on the clock, sends the call, and gives the output for the item. */
	perform(): Promise<OutputItem[]>;
}

/** An operation that calls people has two steps, so that nobody is called until every item is right. */
export interface CallingOperation extends DescribedOperation {
	/** Reads, compiles and checks, and calls nobody. */
	prepare(item: Item): Promise<PreparedCall>;
}

/** Any other handles an item at once. */
interface DirectOperation extends DescribedOperation {
	execute(item: Item): Promise<OutputItem[]>;
}

/** One operation of one resource. What it throws, the router turns into the item's error. */
export type Operation = CallingOperation | DirectOperation;

export interface Resource {
	/** As a person chooses it. */
	displayName: string;
	/** The Operation selector, shown for this resource. */
	selector: INodeProperties;
	operations: Record<string, Operation>;
}

export type Resources = Record<string, Resource>;

/** Throws a UserError when there is no such operation. */
export function findOperation(
	resources: Resources,
	{ resource, operation }: { resource: string; operation: string },
): Operation {
	const found = resources[resource]?.operations[operation];
	if (found !== undefined) return found;
	throw new UserError(
		`There is no operation '${operation}' for '${resource}'. Choose one from the list.`,
	);
}
