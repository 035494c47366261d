import type { IDataObject } from 'n8n-workflow';

/** The numbers of an answer of GET /numbers. */
export function readVirtualNumbers({ numbers }: IDataObject): IDataObject[] {
	return Array.isArray(numbers)
		? numbers.filter((entry): entry is IDataObject => typeof entry === 'object' && entry !== null)
		: [];
}
