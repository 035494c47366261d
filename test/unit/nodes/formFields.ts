import type { INodeProperties } from 'n8n-workflow';

/** The fields that stand together: those of the form itself, and those of each list and collection in it. */
export function fieldGroups(fields: INodeProperties[]): INodeProperties[][] {
	const inner = fields.flatMap(({ options = [] }) => {
		const added = options.flatMap((option) => ('type' in option ? [option] : []));
		const listed = options.flatMap((option) => ('values' in option ? [option.values] : []));
		return added.length > 0 ? [added, ...listed] : listed;
	});
	return [fields, ...inner.flatMap(fieldGroups)];
}
