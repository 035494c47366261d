import type { IDataObject, INodeProperties } from 'n8n-workflow';

export interface OperationName {
	resource: string;
	operation: string;
}

/** Every operation that the node offers. */
export function operationsOf(properties: INodeProperties[]): OperationName[] {
	return properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ displayOptions, options = [] }) =>
			options.flatMap((option) => ({
				resource: String(displayOptions?.show?.resource?.[0]),
				operation: 'value' in option ? String(option.value) : '',
			})),
		);
}

/** What the form shows for an operation, in a tool. */
export function fieldsOf(properties: INodeProperties[], name: OperationName): INodeProperties[] {
	return properties.filter(({ displayOptions: { show } = {} }) =>
		Object.entries(name).every(([selector, value]) => show?.[selector]?.includes(value)),
	);
}

/** An operation as somebody would fill it in who types each field's example into it, and lets it call a number. */
export function fillIn(properties: INodeProperties[], name: OperationName): IDataObject {
	const values = fieldsOf(properties, name).map((field) => [field.name, exampleFor(field)]);
	return { ...Object.fromEntries(values.filter(([, value]) => value !== undefined)), ...name };
}

function exampleFor(field: INodeProperties): unknown {
	const { type, typeOptions, required, placeholder, modes, options = [] } = field;
	if (typeOptions?.password === true && required !== true) return undefined;
	if (type === 'string') return placeholder?.replace(/^e\.g\. /, '') ?? 'example';
	if (type === 'resourceLocator') {
		const mode = modes?.at(-1);
		return { __rl: true, mode: mode?.name, value: mode?.placeholder?.replace(/^e\.g\. /, '') };
	}
	const [collection] = options;
	if (type !== 'fixedCollection' || collection === undefined || !('values' in collection)) {
		return undefined;
	}
	const fields = collection.values
		.filter(({ displayOptions }) => displayOptions?.show?.action?.includes('makeCall'))
		.map((field) => [field.name, exampleFor(field)]);
	return { [collection.name]: [{ action: 'makeCall', ...Object.fromEntries(fields) }] };
}
