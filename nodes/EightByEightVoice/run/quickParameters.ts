import type { IExecuteFunctions, IGetNodeParameterOptions } from 'n8n-workflow';

import { withWords } from '../form/withWords';
import { openReader, type Reader } from './fieldsOfItem';
import { isTool } from './toolUse';

const NOT_SET = Symbol('not set');

/**
 * The same context, with values that can be written as text, read without n8n where that gives the same: n8n looks
 * through the whole value, and for some through all properties of the node, each time it is asked, and half a
 * millisecond long through the workflow for each expression. So a parameter without an expression is read once for all
 * items, and fields of the item are taken from the item. Such values must not be changed.
 */
export function withQuickParameters(context: IExecuteFunctions): IExecuteFunctions {
	const constants = new Map<string, unknown>();
	/** Of the parameters with an expression; undefined where n8n has to be asked. */
	const readers = new Map<string, Reader | undefined>();
	const items = context.getInputData();
	// What the form of a tool calls the item is n8n's affair.
	const openQuickReader = isTool(context) ? () => undefined : openReader;

	const getNodeParameter = (
		name: string,
		itemIndex: number,
		fallback?: unknown,
		options?: IGetNodeParameterOptions,
	): unknown => {
		const readIt = () => withWords(context.getNodeParameter(name, itemIndex, fallback, options));
		if (readers.has(name)) {
			const read = options === undefined ? readers.get(name) : undefined;
			return read?.(items[itemIndex]?.json) ?? readIt();
		}
		const key = options === undefined ? name : `${name} ${JSON.stringify(options)}`;
		if (constants.has(key)) return constants.get(key);
		const value = readIt();
		const typed: unknown = context.getNodeParameter(name, itemIndex, NOT_SET, {
			rawExpressions: true,
		});
		if (hasExpression(typed)) readers.set(name, openQuickReader(typed));
		else if (typed !== NOT_SET) constants.set(key, value);
		return value;
	};

	return Object.create(context, { getNodeParameter: { value: getNodeParameter } });
}

function hasExpression(value: unknown): boolean {
	if (typeof value === 'string') return value.startsWith('=');
	return typeof value === 'object' && value !== null && Object.values(value).some(hasExpression);
}
