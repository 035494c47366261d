/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { INodePropertyOptions } from 'n8n-workflow';

import { REPOSITORY } from '../../../n8n/package';
import { RESOURCES } from '../../../nodes/EightByEightVoice/actions/resources';
import { OPERATIONS_BY_HAND } from '../../e2e/editor/operationsByHand';

const ACTIONS = path.join(REPOSITORY, 'nodes/EightByEightVoice/actions');
const INTEGRATION = path.join(REPOSITORY, 'test/integration');

function offeredBy(resource: string): INodePropertyOptions[] {
	return (RESOURCES[resource]?.selector.options ?? []) as INodePropertyOptions[];
}

function operationsOf(resource: string): string[] {
	return Object.keys(RESOURCES[resource]?.operations ?? {}).sort();
}

function filesIn(folder: string, end: string): string[] {
	return readdirSync(folder)
		.filter((name) => name.endsWith(end))
		.map((name) => name.slice(0, -end.length))
		.sort();
}

test('each folder of actions/ is a resource', () => {
	const folders = readdirSync(ACTIONS, { withFileTypes: true }).filter((it) => it.isDirectory());
	expect(Object.keys(RESOURCES).sort()).toEqual(folders.map(({ name }) => name).sort());
});

describe.each(Object.keys(RESOURCES))('%s', (resource) => {
	test('has the operation of each file in its folder, and no other', () => {
		const files = filesIn(path.join(ACTIONS, resource), '.operation.ts');
		expect(operationsOf(resource)).toEqual(files);
	});

	test('offers each of its operations', () => {
		const offered = offeredBy(resource).map(({ value }) => String(value));
		expect(offered.sort()).toEqual(operationsOf(resource));
	});

	test.each(operationsOf(resource))('%s has an integration test', (operation) => {
		const texts = filesIn(INTEGRATION, '.test.ts').map((name) =>
			readFileSync(path.join(INTEGRATION, `${name}.test.ts`), 'utf8'),
		);
		const its = texts.filter((text) => text.includes(`resource: '${resource}'`));
		expect(its.some((text) => text.includes(`'${operation}'`))).toBe(true);
	});
});

test("each operation is filled in by hand in n8n's editor", () => {
	// Respond needs a caller who waits, so it has a test of its own there.
	const others = Object.keys(RESOURCES).filter((resource) => resource !== 'callAction');
	const offered = others.flatMap((resource) => offeredBy(resource).map(({ action }) => action));
	expect(OPERATIONS_BY_HAND.map(({ action }) => action).sort()).toEqual(offered.sort());
});
