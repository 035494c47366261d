import type { INodeProperties, INodeTypeDescription } from 'n8n-workflow';

import { EightByEightVoiceApi } from '../../../credentials/EightByEightVoiceApi.credentials';
import { EVENTS } from '../../../core/events/events';
import { exampleFiles } from '../../../n8n/examples';
import { readPage, rowsOf, textOf, type Page } from '../../docs/markdown';
import { readExampleFile } from '../../docs/workflows';
import { fieldGroups } from '../../unit/nodes/formFields';
import { LoadedNodeTypes, packageLoaded } from '../engine/instance';

let action: INodeTypeDescription;
let trigger: INodeTypeDescription;

beforeAll(async () => {
	await packageLoaded;
	const nodeTypes = new LoadedNodeTypes();
	action = nodeTypes.getByNameAndVersion('eightByEightVoice').description;
	trigger = nodeTypes.getByNameAndVersion('eightByEightVoiceTrigger').description;
});

function namesOf({ options = [] }: INodeProperties): string[] {
	return options.flatMap((option) => ('value' in option ? [option.name] : []));
}

function withName({ properties }: INodeTypeDescription, name: string) {
	return properties.filter((property) => property.name === name);
}

// They say nothing themselves, or head the others.
const NOT_EXPLAINED = new Set(['notice', 'Resource', 'Operation', 'Options', 'Filters']);

/** What only an AI agent's tool has is on the page about agents. */
function isOfTools({ displayOptions }: INodeProperties) {
	return displayOptions?.show !== undefined && '@tool' in displayOptions.show;
}

function labelsOf(properties: INodeProperties[]): string[] {
	return [
		...new Set(
			fieldGroups(properties)
				.flat()
				.filter(({ type, displayName }) => ![type, displayName].some((it) => NOT_EXPLAINED.has(it)))
				.map(({ displayName }) => displayName),
		),
	];
}

/** The labels that a page explains: one or several in the first cell of a row. */
function explained(page: Page): string[] {
	return [...rowsOf(page, 'Field'), ...rowsOf(page, 'Option')].flatMap(([cell = '']) =>
		cell.split(', '),
	);
}

function sorted(list: string[]) {
	return [...new Set(list)].sort();
}

/** A cell that is left empty goes on with what stands above. */
function filledDown(rows: string[][]): string[][] {
	let above = '';
	return rows.map(([first = '', ...rest]) => [(above = first === '' ? above : first), ...rest]);
}

test('docs/ACTION-NODE.md explains the fields and options that the action node has, and no others', async () => {
	const page = await readPage('docs/ACTION-NODE.md');
	// The first of the list's fields chooses which action it is; the page calls the list by that name.
	const own = action.properties.filter((property) => !isOfTools(property));
	const expected = labelsOf(own).filter((label) => label !== 'Action');
	expect(sorted(explained(page))).toEqual(sorted(expected));
});

test('docs/ACTION-NODE.md names each action of the list', async () => {
	const rows = rowsOf(await readPage('docs/ACTION-NODE.md'), 'Field');
	const [, meaning = ''] = rows.find(([field]) => field === 'Actions') ?? [];
	const names = fieldGroups(withName(action, 'actions'))
		.flat()
		.filter(({ name, type }) => name === 'action' && type === 'options')
		.flatMap(namesOf);
	expect(names).toContain('Say and Capture');
	expect(names.filter((name) => !meaning.includes(name))).toEqual([]);
});

test('docs/AI-AGENTS.md names the fields that only a tool has', async () => {
	const labels = labelsOf(action.properties.filter(isOfTools));
	const [root] = labels.length === 0 ? [] : (await readPage('docs/AI-AGENTS.md')).parts;
	const text = root === undefined ? '' : textOf(root);
	expect(labels.filter((label) => !text.includes(label))).toEqual([]);
});

test('docs/TRIGGER.md and docs/PHONE-MENUS.md explain the fields and options that the trigger has, and no others', async () => {
	const pages = [await readPage('docs/TRIGGER.md'), await readPage('docs/PHONE-MENUS.md')];
	// Those of the list Actions are on the page of the action node.
	const ofTheList = (property: INodeProperties) => property.name === 'actions';
	const own = trigger.properties.map((property) =>
		ofTheList(property) ? { ...property, options: [] } : property,
	);
	expect(sorted(pages.flatMap(explained))).toEqual(sorted(labelsOf(own)));
});

test.each(['README.md', 'docs/ACTION-NODE.md'])(
	'the operations of %s are those of the action node',
	async (file) => {
		const rows = filledDown(rowsOf(await readPage(file), 'Resource'));
		const listed = rows.flatMap(([resource, operations = '']) =>
			operations.split(', ').map((operation) => `${resource}: ${operation}`),
		);
		const [resources] = withName(action, 'resource');
		const expected = (resources?.options ?? []).flatMap((option) => {
			if (!('value' in option)) return [];
			const selector = withName(action, 'operation').find(({ displayOptions }) =>
				displayOptions?.show?.resource?.includes(option.value),
			);
			return (selector === undefined ? [] : namesOf(selector)).map(
				(operation) => `${option.name}: ${operation}`,
			);
		});
		expect([...listed].sort()).toEqual([...expected].sort());
	},
);

test.each(['README.md', 'docs/TRIGGER.md'])(
	'the events of %s are those of the trigger',
	async (file) => {
		const listed = rowsOf(await readPage(file), 'Event').map(([event = '']) => event);
		const [event] = withName(trigger, 'event');
		expect(sorted(listed)).toEqual(sorted(event === undefined ? [] : namesOf(event)));
	},
);

test('the credential of README.md has the fields that the credential has', async () => {
	const listed = rowsOf(await readPage('README.md'), 'Field').map(([field]) => field);
	const { properties } = new EightByEightVoiceApi();
	expect(listed).toEqual(properties.map(({ displayName }) => displayName));
});

test('the output of each event in docs/TRIGGER.md is what comes out, in that order', async () => {
	const rows = rowsOf(await readPage('docs/TRIGGER.md'), 'Event');
	const [event] = withName(trigger, 'event');
	for (const option of event?.options ?? []) {
		// One of them starts nothing.
		if (!('value' in option) || option.value === 'waitingCalls') continue;
		const output = EVENTS[option.value as keyof typeof EVENTS].parse({});
		const keys = Object.keys(output).filter((key) => !['unexpectedShape', 'raw'].includes(key));
		const listed = rows.filter(([name]) => name === option.name).at(-1)?.[1];
		expect([option.name, listed?.split(', ')]).toEqual([option.name, keys]);
	}
});

test('what the notes of the examples name in italics is a node, a workflow, or a field of a form', () => {
	const examples = exampleFiles().map(readExampleFile);
	const known = new Set([
		...examples.flatMap(({ name, nodes }) => [name, ...nodes.map((node) => node.name)]),
		...[action, trigger].flatMap(({ properties }) => labelsOf(properties)),
		// A credential of n8n's own.
		'Header Auth',
	]);
	const notes = examples.flatMap(({ nodes }) =>
		nodes.filter(({ type }) => type.endsWith('.stickyNote')),
	);
	const named = notes.flatMap(({ parameters }) => [
		...String(parameters.content).matchAll(/(?<!\*)\*([^*]+)\*(?!\*)/g),
	]);
	expect(named.map(([, name]) => name)).toContain('Calls that wait');
	expect(named.flatMap(([, name = '']) => (known.has(name) ? [] : name))).toEqual([]);
});
