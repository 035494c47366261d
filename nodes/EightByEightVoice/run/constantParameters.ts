import type { IExecuteFunctions, IGetNodeParameterOptions } from 'n8n-workflow';

import { withWords } from '../form/withWords';

const NOT_SET = Symbol('not set');

/**
 * The same context, with values that can be written as text, and a parameter without an expression is read once for all
 * items: n8n looks through the whole value, and for some through all properties of the node, each time it is asked. Such
 * values must not be changed.
 */
export function withConstantParameters(context: IExecuteFunctions): IExecuteFunctions {
	const constants = new Map<string, unknown>();
	const withExpression = new Set<string>();

	const getNodeParameter = (
		name: string,
		itemIndex: number,
		fallback?: unknown,
		options?: IGetNodeParameterOptions,
	): unknown => {
		const readIt = () => withWords(context.getNodeParameter(name, itemIndex, fallback, options));
		if (withExpression.has(name)) return readIt();
		const key = options === undefined ? name : `${name} ${JSON.stringify(options)}`;
		if (constants.has(key)) return constants.get(key);
		const value = readIt();
		const typed: unknown = context.getNodeParameter(name, itemIndex, NOT_SET, {
			rawExpressions: true,
		});
		if (hasExpression(typed)) withExpression.add(name);
		else if (typed !== NOT_SET) constants.set(key, value);
		return value;
	};

	return Object.create(context, { getNodeParameter: { value: getNodeParameter } });
}

function hasExpression(value: unknown): boolean {
	if (typeof value === 'string') return value.startsWith('=');
	return typeof value === 'object' && value !== null && Object.values(value).some(hasExpression);
}
