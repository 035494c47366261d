import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { parseInZone } from '../../../core/zonedTime';

/** A field's value as text, without spaces around it. */
export function readText(
	context: IExecuteFunctions,
	{ name }: INodeProperties,
	itemIndex: number,
): string {
	return String(context.getNodeParameter(name, itemIndex, '') ?? '').trim();
}

/** The error for one field; `rule` goes on from its name. */
export function refuseField(
	context: IExecuteFunctions,
	{ displayName }: INodeProperties,
	rule: string,
	remedy: string,
	itemIndex: number,
): NodeOperationError {
	return new NodeOperationError(context.getNode(), `'${displayName}' ${rule}`, {
		description: remedy,
		itemIndex,
	});
}

/** The chosen value of a list, which an expression may have made something else. */
export function readOption(
	context: IExecuteFunctions,
	field: INodeProperties,
	itemIndex: number,
): string {
	const value = readText(context, field, itemIndex);
	const offered = (field.options ?? []).flatMap((option) =>
		'value' in option ? [String(option.value)] : [],
	);
	if (offered.includes(value)) return value;
	const remedy = `Choose one from the list, or have the expression give one of: ${offered.join(', ')}.`;
	throw refuseField(context, field, 'is not in the list', remedy, itemIndex);
}

/** A text that must look like this, because it becomes part of an address. */
export function readId(
	context: IExecuteFunctions,
	field: INodeProperties,
	{ pattern, remedy }: { pattern: RegExp; remedy: string },
	itemIndex: number,
): string {
	const id = readText(context, field, itemIndex);
	if (pattern.test(id)) return id;
	throw refuseField(context, field, 'is not a valid ID', remedy, itemIndex);
}

/** A date and time, read in the workflow's time zone where it names none; undefined when the field is empty. */
export function readTime(
	context: IExecuteFunctions,
	field: INodeProperties,
	itemIndex: number,
): Date | undefined {
	const value: unknown = context.getNodeParameter(field.name, itemIndex, '');
	if (value === undefined || value === null || value === '') return undefined;
	const text = value instanceof Date ? value.toISOString() : String(value);
	const time = parseInZone(text, context.getTimezone());
	if (time !== undefined) return time;
	throw refuseField(
		context,
		field,
		'is not a date and time',
		"Give it like 2030-01-31T09:00:00, which is read in the workflow's time zone.",
		itemIndex,
	);
}
