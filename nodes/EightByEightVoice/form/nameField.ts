import type { INodeProperties } from 'n8n-workflow';

import { formatPath, type IssuePath } from '../../../core/callflow/issues';
import { callflowBuilder } from './callflowBuilder';
import { destination, source } from './callFields';
import { callOptionsOf } from './callOptionFields';

/** Names the field of the form that a place in the request body came from, e.g. `'To'`. */
export type NameField = (path: IssuePath) => string;

function quoted(...labels: string[]) {
	return `'${labels.join(' → ')}'`;
}

/** Names places in a callflow that was compiled from one field per parameter. */
export function nameFormField(fields: INodeProperties[]): NameField {
	return (path) => {
		const name = String(path.at(-1));
		const field = [source, destination, ...fields].find((property) => property.name === name);
		return field ? quoted(field.displayName) : nameOption(name);
	};
}

/** Names places in a callflow that the Actions list made: its entries come after the call itself. */
export function nameBuilderField(path: IssuePath): string {
	const [, index] = path;
	return typeof index === 'number' && index > 0 ? nameEntry(index, path) : nameFormField([])(path);
}

/** Names places in an answer, which the Actions list made alone. */
export function nameAnswerField(path: IssuePath): string {
	return nameEntry(Number(path[1] ?? 0) + 1, path);
}

function nameEntry(entryNumber: number, path: IssuePath): string {
	const parts = [callflowBuilder.displayName, `entry ${entryNumber}`];
	const label = builderFields().find(({ name }) => name === path[3])?.displayName;
	return label === undefined ? quoted(...parts) : quoted(...parts, label);
}

/** Names places in a request that was given as JSON; `options` are those set in the form, which count before it. */
export function nameJsonField(options: object): NameField {
	return (path) => {
		const [first] = path;
		if (first === undefined) return quoted('Callflow');
		return Object.hasOwn(options, first)
			? nameOption(String(first))
			: `'Callflow' at ${formatPath(path)}`;
	};
}

function nameOption(name: string): string {
	const options = callOptionsOf().options as INodeProperties[];
	const option = options.find((property) => property.name === name);
	return quoted('Options', option?.displayName ?? name);
}

function builderFields(): INodeProperties[] {
	const [actionOption] = callflowBuilder.options ?? [];
	return actionOption && 'values' in actionOption ? actionOption.values : [];
}
