/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Page } from 'playwright-core';

import { poll } from '../../n8n/client/poll';
import { exampleFiles } from '../../n8n/examples';
import { REPOSITORY } from '../../n8n/package';
import { pictureOf } from '../docs/workflows';
import { Editor } from './editor/editor';
import { EMMA, OPERATIONS_BY_HAND } from './editor/operationsByHand';
import { SEARCH_WORDS } from './editor/searchWords';
import { picture } from './picture';
import { SUB_ACCOUNT } from '../sandbox/sandboxApi';
import { Instance, WITH_EDITOR } from './instance';

const MINUTE = 60_000;

let instance: Instance;
let editor: Editor;

describe("in n8n's editor", () => {
	beforeAll(async () => {
		instance = await Instance.start(WITH_EDITOR);
		editor = await Editor.open(instance);
		await editor.openManualWorkflow();
	}, 3 * MINUTE);
	afterAll(async () => {
		await editor.close();
		await instance.stop();
	}, MINUTE);

	test.each(SEARCH_WORDS)(
		'the node is found by "%s"',
		async (words) => {
			const named = await editor.canvas.searchNode(words, '8x8 Voice');
			expect(await named.isVisible()).toBe(true);
			if (words === 'voice call') await picture(editor.page, 'node-search');
		},
		MINUTE,
	);

	describe('filled in by hand, run, and its output read', () => {
		const given = { session: '', exportJob: '', hub: '' };

		beforeAll(async () => {
			await instance.post('webhooks', { type: 'VCA', url: 'https://example.com/call-actions' });
		});
		afterEach(async () => await editor.clear());

		test.each(OPERATIONS_BY_HAND)(
			'$action',
			async ({ action, fillIn, seen }) => {
				await editor.addAction(action);
				await fillIn({ editor, instance, given });
				await editor.execute();
				await editor.showOutput();
				await seen({ editor, instance, given });
				if (action === 'Call somebody and speak a text') await editor.picture('make-from-text');
			},
			MINUTE,
		);
	});

	test(
		'before a first run, the next node shows the fields that the node will give',
		async () => {
			await editor.addAction('Call somebody and speak a text');
			await editor.closeNode();
			await (await editor.canvas.searchNode('edit fields', 'Edit Fields (Set)')).click();
			const input = editor.page.getByTestId('ndv-input-panel');
			await input.getByText('Preview').waitFor();
			const fields = await input.getByTestId('run-data-schema-item').allInnerTexts();
			expect(fields.map((field) => field.trim())).toEqual(
				expect.arrayContaining(['sessionId', 'sessionStatus', 'destination']),
			);
			await editor.clear();
		},
		MINUTE,
	);

	test(
		'a wrong number is told with the name of the field and the remedy',
		async () => {
			await editor.addAction('Call somebody and speak a text');
			await editor.pick('From', '', '+12025550190 · US · Active');
			await editor.type('To', '+1312555010');
			await editor.type('Text', 'Good morning');
			await editor.pick('Voice', 'emma', EMMA);
			await editor.execute();
			expect(await editor.error()).toEqual({
				message: "'To' is not a valid phone number: it is too short for +1",
				description: expect.stringContaining('Check its digits'),
			});
			await editor.picture('mistake');
			await editor.clear();
		},
		MINUTE,
	);

	test.each(exampleFiles())(
		'the example %s is imported by pasting it, and each of its nodes is known',
		async (file) => {
			const text = await readFile(path.join(REPOSITORY, 'examples', file), 'utf8');
			const { nodes } = JSON.parse(text) as { nodes: unknown[] };
			await editor.canvas.paste(text, nodes.length);
			expect(await editor.page.getByText('Install this node').count()).toBe(0);
			await editor.pictureOfCanvas(pictureOf(file));
		},
		MINUTE,
	);

	describe('a trigger that listens for a test event', () => {
		let phone: Page;

		beforeAll(async () => {
			await instance.control('POST', 'reset');
			phone = await editor.openPage(instance.sandbox.url);
			await phone.getByRole('textbox', { name: 'Phone number' }).fill('+13125550142');
			await phone.getByRole('button', { name: 'Add phone' }).click();
		});
		afterAll(async () => await phone?.close());

		const press = async (button: string) =>
			await phone.getByRole('button', { name: button, exact: true }).click();

		test(
			'shows the summary of a call that was made from the sandbox’s phone',
			async () => {
				await editor.openNewWorkflow();
				await editor.addAction('When a call has ended');
				await editor.execute();
				await editor.page.getByText('Listening for test event').waitFor();
				await press('Call');
				await press('Hang up');
				await editor.showOutput();
				expect(await editor.outputOf('source')).toBe('+13125550142');
				await editor.picture('trigger');
				await editor.closeNode();
			},
			MINUTE,
		);

		test(
			'answers a caller on the sandbox’s phone with Respond to call in progress',
			async () => {
				await editor.openNewWorkflow();
				await editor.addAction('When somebody calls or presses a key');
				await editor.choose('Respond', 'With 8x8 Voice Node');
				// While the form is drawn anew, a list that was just opened closes again.
				await editor.field('Client Action ID').waitFor({ state: 'hidden' });
				await editor.pick('Fallback Voice', 'emma', EMMA);
				await editor.closeNode();
				await editor.addAction('Respond to call in progress');
				await editor.type('Text', 'Thank you for calling');
				await editor.pick('Voice', 'emma', EMMA);
				await editor.execute();
				await poll(
					'register for Call Actions',
					MINUTE / 2,
					async () => await instance.registeredUrl('VCA'),
				);
				await press('Call');
				await phone.getByRole('log').getByText('Thank you for calling').waitFor();
				await editor.showOutput();
				await editor.output().getByText('Thank you for calling').first().waitFor();
			},
			MINUTE,
		);

		test(
			'leads a caller through a phone menu of two levels that was filled in by hand, before it is published',
			async () => {
				await editor.openNewWorkflow();
				await editor.addAction('When somebody calls or presses a key');
				await editor.choose('Respond', 'With Phone Menu');
				await editor.field('Client Action ID').waitFor({ state: 'hidden' });
				await editor.pick('Voice', 'emma', EMMA);
				await editor.type('Prompt', 'Press 1 to order');
				await editor.addTo('Keys', 'Add Key');
				await editor.addTo('Menus', 'Add Menu');
				await editor.type('Name', 'Dishes');
				await editor.type('Prompt', 'Press 1 for pizza');
				await editor.addTo('Keys', 'Add Key');
				await editor.choose('What Happens', 'Start the Workflow');
				await editor.type('Choice', 'pizza');
				await editor.type('Text', 'Your pizza is ready soon');
				await editor.output().getByText('A key leads to a menu that does not exist').waitFor();
				await editor.pick('Menu', '', 'Dishes');
				await editor.picture('phone-menu');
				await editor.pick('Check', '', /^Nothing was wrong at /);
				await editor.execute();
				await poll(
					'register for Call Actions',
					MINUTE / 2,
					async () => await instance.registeredUrl('VCA'),
				);
				await press('Call');
				const heard = phone.getByRole('log');
				await heard.getByText('Press 1 to order').waitFor();
				await press('Key 1');
				await heard.getByText('Press 1 for pizza').waitFor();
				await press('Key 1');
				await heard.getByText('Your pizza is ready soon').waitFor();
				await editor.showOutput();
				expect(await editor.outputOf('choice')).toBe('pizza');
			},
			MINUTE,
		);
	});

	test(
		'a credential that is typed in is tested, and a wrong API key is told',
		async () => {
			await editor.openManualWorkflow();
			await editor.addAction('Get many virtual numbers');
			await editor.createCredential({
				'API Key': 'mistyped',
				'Sub-Account ID': SUB_ACCOUNT,
				'Base URL': instance.sandbox.url,
			});
			await editor.page.getByText('More details').click();
			await editor.page.getByText('8x8 did not accept the API key').first().waitFor();
			await editor.correctCredential({ 'API Key': 'sandbox-api-key' });
			const saved = editor.page.getByText(/Credential saved|Connection tested successfully/);
			await saved.first().waitFor();
		},
		MINUTE,
	);
});
