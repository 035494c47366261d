import type { INodeProperties } from 'n8n-workflow';

import { fieldsOf } from '../../../nodes/EightByEightVoice/actions/form';
import type { Resources } from '../../../nodes/EightByEightVoice/run/operation';

function field(name: string): INodeProperties {
	return { displayName: name, name, type: 'string', default: '' };
}

const number = field('number');
const text = field('text');

function resource(operations: Record<string, INodeProperties[]>): Resources[string] {
	return {
		displayName: 'Resource',
		selector: field('operation'),
		operations: Object.fromEntries(
			Object.entries(operations).map(([name, properties]) => [
				name,
				{ forModels: name, properties, execute: async () => [] },
			]),
		),
	};
}

/** Name of the field, and what it is shown for; without what only models read. */
function shown(resources: Resources) {
	return fieldsOf(resources).flatMap(({ name, displayOptions }) =>
		name === 'toolDescription'
			? []
			: [[name, displayOptions?.show?.resource, displayOptions?.show?.operation]],
	);
}

test('operations that have the same fields share them', () => {
	const resources = {
		call: resource({ make: [number, text] }),
		message: resource({ send: [number, text] }),
	};
	expect(shown(resources)).toEqual([
		['number', ['call', 'message'], ['make', 'send']],
		['text', ['call', 'message'], ['make', 'send']],
	]);
});

test('a field stands twice where operations have it in another order', () => {
	const resources = { call: resource({ make: [number, text], change: [text, number] }) };
	expect(shown(resources)).toEqual([
		['number', ['call'], ['make']],
		['text', ['call'], ['make', 'change']],
		['number', ['call'], ['change']],
	]);
});

test('a field stands for each resource where it would be shown for another of its operations', () => {
	const resources = {
		call: resource({ make: [number], get: [] }),
		message: resource({ get: [number] }),
	};
	expect(shown(resources)).toEqual([
		['number', ['call'], ['make']],
		['number', ['message'], ['get']],
	]);
});
