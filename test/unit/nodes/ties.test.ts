import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { CALLFLOW_ACTION_NAMES } from '../../../core/callflow/schema';
import { paramNamesOf } from '../../../core/callflow/actionParams';
import { SESSION_STATUSES } from '../../../core/events/outcome';
import { callflowBuilder } from '../../../nodes/EightByEightVoice/form/callflowBuilder';
import { operationProperties, RESOURCES } from '../../../nodes/EightByEightVoice/actions/resources';
import { EightByEightVoice } from '../../../nodes/EightByEightVoice/EightByEightVoice.node';
import { toolDescription } from '../../../nodes/EightByEightVoice/form/toolFields';
import { findOperation } from '../../../nodes/EightByEightVoice/run/operation';
import { ACTION_NAMES } from '../../../sandbox/callflow/callflowRequest';
import { triggerProperties } from '../../../nodes/EightByEightVoice/trigger/trigger.properties';

// Where the form needs a list of its own, it is tied here to the one it must agree with.

function valuesOf({ options = [] }: INodeProperties): string[] {
	return (options as INodePropertyOptions[]).map(({ value }) => String(value)).sort();
}

function find(properties: INodeProperties[], name: string): INodeProperties {
	const found = properties.find((property) => property.name === name);
	if (!found) throw new Error(`There is no field '${name}'`);
	return found;
}

describe('the list of actions', () => {
	const [entry] = callflowBuilder.options ?? [];
	const [actionField, ...rest] = entry && 'values' in entry ? entry.values : [];
	const fields = rest.filter(({ type }) => type !== 'notice');
	const shownFor = ({ displayOptions }: INodeProperties) =>
		[...(displayOptions?.show?.action ?? [])].sort();

	test('offers exactly the actions of the schema', () => {
		const expected = [...CALLFLOW_ACTION_NAMES].sort();
		expect(actionField && valuesOf(actionField)).toEqual(expected);
	});

	test('is the list that the sandbox carries out', () => {
		expect([...ACTION_NAMES].sort()).toEqual([...CALLFLOW_ACTION_NAMES].sort());
	});

	test('has exactly the parameters of the schema', () => {
		const params = CALLFLOW_ACTION_NAMES.flatMap((action) => paramNamesOf(action));
		const expected = [...new Set(params)].sort();
		expect(fields.map(({ name }) => name).sort()).toEqual(expected);
	});

	test.each(fields.map((field) => [field.name, field] as const))(
		'shows %s for just those actions that have it',
		(name, field) => {
			const expected = CALLFLOW_ACTION_NAMES.filter((action) =>
				paramNamesOf(action).includes(name),
			).sort();
			expect(shownFor(field)).toEqual(expected);
		},
	);
});

test('Say and Capture and Ask for Digits begin with the same fields', () => {
	const expected = ['promptMessage', 'voiceProfile', 'minDigits', 'maxDigits'];
	const [entry] = callflowBuilder.options ?? [];
	const sayAndCapture = (entry && 'values' in entry ? entry.values : []).filter(
		({ type, displayOptions }) =>
			type !== 'notice' && displayOptions?.show?.action?.includes('sayAndCapture'),
	);
	const { properties } = findOperation(RESOURCES, { resource: 'call', operation: 'askForDigits' });
	const asked = properties.filter(({ name }) => expected.includes(name));
	expect(sayAndCapture.slice(0, 4).map(({ name }) => name)).toEqual(expected);
	expect(asked.map(({ name }) => name)).toEqual(expected);
});

test('the statuses of the trigger are exactly the session statuses', () => {
	const expected = Object.keys(SESSION_STATUSES).sort();
	expect(valuesOf(find(triggerProperties, 'statuses'))).toEqual(expected);
});

describe('the action node', () => {
	const { properties } = new EightByEightVoice().description;
	const selectors = operationProperties.filter(({ name }) => name === 'operation');
	const resourceOf = ({ displayOptions }: INodeProperties) =>
		(displayOptions?.show?.resource ?? []).map(String);

	test('offers exactly the resources that have operations', () => {
		const expected = selectors.flatMap(resourceOf).sort();
		expect(valuesOf(find(properties, 'resource'))).toEqual(expected);
	});

	const operations = selectors.flatMap((selector) =>
		valuesOf(selector).map((operation) => [String(resourceOf(selector)), operation] as const),
	);

	test.each(operations)('carries out what it offers: %s → %s', (resource, operation) => {
		const found = findOperation(RESOURCES, { resource, operation });
		expect('prepare' in found ? found.prepare : found.execute).toBeInstanceOf(Function);
	});

	/** The fields of the form that stand below the selectors once these are chosen, as the operation itself names them. */
	function shownFor(resource: string, operation: string): INodeProperties[] {
		return properties.flatMap((field) => {
			const { resource: resources, operation: names, ...own } = field.displayOptions?.show ?? {};
			if (!resources?.includes(resource) || !names?.includes(operation)) return [];
			return { ...field, displayOptions: { ...field.displayOptions, show: own } };
		});
	}

	test.each(operations)(
		'%s → %s shows what its model reads, then its own fields in their order, and no other',
		(resource, operation) => {
			const { forModels, properties: own } = findOperation(RESOURCES, { resource, operation });
			const expected = [toolDescription(forModels), ...own].map((field) => ({
				...field,
				displayOptions: { ...field.displayOptions, show: field.displayOptions?.show ?? {} },
			}));
			expect(shownFor(resource, operation)).toEqual(expected);
		},
	);

	test('has a field that operations of several resources share once', () => {
		const places = properties.filter(({ name }) => name === 'destination');
		const shownWith = places.map(({ displayOptions }) => displayOptions?.show?.resource);
		expect(shownWith).toEqual([['voiceMessage', 'call'], ['voiceMessage']]);
	});

	test.each(operations)('tells a model what it does: %s → %s', (resource, operation) => {
		const { forModels } = findOperation(RESOURCES, { resource, operation });
		expect(forModels).toMatch(/^[A-Z].+\.$/);
	});

	test.each(operations)(
		'tells a model how to call people, and when not, if it calls any: %s → %s',
		(resource, operation) => {
			const found = findOperation(RESOURCES, { resource, operation });
			const told = [
				/^Rings a real telephone\./,
				/only when your user wants this call to be made/,
				/E\.164: \+ and the country code/,
				/plain words without markup/,
				/SKIPPED means that nobody was called/,
				/may have been placed, do not call again/,
				/may not call it, tell your user and call no other number/,
			].map((words) => words.test(found.forModels));
			expect(new Set(told)).toEqual(new Set(['prepare' in found]));
		},
	);

	test('the operation that is chosen first is one of those offered', () => {
		const wrong = selectors.filter(
			(selector) => !valuesOf(selector).includes(String(selector.default)),
		);
		expect(wrong).toEqual([]);
	});

	test('knows no other operation', () => {
		const unknown = { resource: 'voiceMessage', operation: 'sing' };
		expect(() => findOperation(RESOURCES, unknown)).toThrow(/no operation 'sing'/);
	});
});
