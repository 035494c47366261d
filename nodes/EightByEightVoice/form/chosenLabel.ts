import type { INodePropertyOptions } from 'n8n-workflow';

type Choice = Pick<INodePropertyOptions, 'name' | 'value'>;

/** The part of an expression that gives what a person reads of their choice: the subtitle of a node knows its value alone. */
export function chosenLabel(parameter: string, choices: Choice[]): string {
	const labels = Object.fromEntries(choices.map(({ name, value }) => [value, name]));
	return `(${JSON.stringify(labels)})[$parameter["${parameter}"]]`;
}
