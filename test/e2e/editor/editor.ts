import { selectors, type Browser, type Locator, type Page } from 'playwright-core';

import { openBrowser } from '../../../n8n/browser';
import { PLAYGROUND_OWNER } from '../../../n8n/playground';
import type { Instance } from '../instance';
import { picture } from '../picture';
import { Canvas } from './canvas';

// n8n's own attribute; it is the same in 1.x and 2.x where the looks differ.
selectors.setTestIdAttribute('data-test-id');

const ACTS_WITHIN_MS = 20_000;

/**
 * A person in front of n8n's editor, who opens workflows and nodes, fills in the open node's form by its labels, and reads
 * its output. What happens on the canvas is in `canvas`.
 */
export class Editor {
	private constructor(
		private readonly browser: Browser,
		readonly page: Page,
		readonly canvas: Canvas,
		private readonly instance: Instance,
	) {}

	static async open(instance: Instance): Promise<Editor> {
		const browser = await openBrowser();
		const context = await browser.newContext({
			baseURL: instance.n8n.url,
			viewport: { width: 1280, height: 800 },
			colorScheme: 'light',
			deviceScaleFactor: 2,
			permissions: ['clipboard-read', 'clipboard-write'],
		});
		const page = await context.newPage();
		page.setDefaultTimeout(ACTS_WITHIN_MS);
		const { email, password } = PLAYGROUND_OWNER;
		const signedIn = await page.request.post('/rest/login', {
			data: { emailOrLdapLoginId: email, password },
		});
		if (!signedIn.ok()) throw new Error(`n8n refused to sign in: ${await signedIn.text()}`);
		return new Editor(browser, page, new Canvas(page), instance);
	}

	async close(): Promise<void> {
		await this.browser.close();
	}

	/** Somebody else's screen, such as the sandbox's page, beside the editor. */
	async openPage(url: string): Promise<Page> {
		const page = await this.browser.newPage();
		await page.goto(url);
		return page;
	}

	async openNewWorkflow(): Promise<void> {
		await this.page.goto('/workflow/new');
		await this.page.getByTestId('canvas-plus-button').waitFor();
	}

	async openWorkflow(id: string): Promise<void> {
		await this.page.goto(`/workflow/${id}`);
		await this.page.getByTestId('canvas-controls').waitFor();
	}

	/** A new workflow with a Manual Trigger alone. */
	async openManualWorkflow(): Promise<string> {
		const id = await this.instance.client.createWorkflow({
			name: 'By hand',
			nodes: [
				{
					id: 'start',
					name: 'Start',
					type: 'n8n-nodes-base.manualTrigger',
					typeVersion: 1,
					position: [0, 0],
					parameters: {},
				},
			],
			connections: {},
		});
		await this.openWorkflow(id);
		return id;
	}

	/** Adds an operation of the action node, or an event of the trigger, by its name in the panel, and opens it. */
	async addAction(name: string): Promise<void> {
		await (await this.canvas.searchNode('8x8', '8x8 Voice')).click();
		await this.page.getByTestId('item-iterator-item').getByText(name, { exact: true }).click();
		await this.executeButton().waitFor();
	}

	/** Puts away what a test has left: messages, the open node, and all nodes but the first. */
	async clear(): Promise<void> {
		await this.closeMessages();
		if (await this.page.getByTestId('ndv-close-button').isVisible()) await this.closeNode();
		const added = this.page.getByTestId('canvas-node').nth(1);
		while (await added.isVisible()) {
			await added.click();
			await this.page.keyboard.press('Delete');
		}
	}

	async closeNode(): Promise<void> {
		await this.page.getByTestId('ndv-close-button').click();
	}

	/** The part of the open node's form that has this label. */
	field(label: string): Locator {
		const labelled = this.page.getByTestId('input-label').getByText(label, { exact: true });
		return this.page.getByTestId('parameter-item').filter({ has: labelled }).last();
	}

	async type(label: string, text: string): Promise<void> {
		const input = this.field(label).locator('textarea, input:not([type=hidden])').last();
		await input.fill(text);
		await input.blur();
	}

	/** Opens a live list, looks for something in it, and takes the entry that is called so. */
	async pick(label: string, words: string, entry: string | RegExp): Promise<void> {
		await this.field(label).getByTestId('rlc-input').click();
		await this.shown('rlc-item').first().waitFor();
		const search = this.shown('rlc-search');
		if (words !== '') await search.fill(words);
		await this.shown('rlc-item').getByText(entry, { exact: true }).click();
	}

	/** Chooses from a fixed list. */
	async choose(label: string, option: string): Promise<void> {
		await this.field(label).getByRole('combobox').click();
		await this.page.getByRole('option', { name: option }).filter({ visible: true }).click();
	}

	/** Adds one of the fields that are not there at first. */
	async add(name: string, collection = 'Options'): Promise<void> {
		await this.field(collection).getByTestId('collection-parameter-add').click();
		await this.page
			.getByRole('option')
			.or(this.page.getByRole('menuitem'))
			.filter({ visible: true })
			.getByText(name, { exact: true })
			.click();
	}

	/** Adds an entry to the last list of this label. */
	async addTo(list: string, button: string): Promise<void> {
		await this.field(list).getByRole('button', { name: button }).last().click();
	}

	/** Types a new credential for the open node, and saves it. */
	async createCredential(values: Record<string, string>): Promise<void> {
		await this.page.getByTestId('node-credentials-select').click();
		await this.page
			.getByText(/create new credential|new credential/i)
			.filter({ visible: true })
			.first()
			.click();
		await this.correctCredential(values);
	}

	/** Types into the credential that is open, and saves it. */
	async correctCredential(values: Record<string, string>): Promise<void> {
		for (const [label, value] of Object.entries(values)) {
			const field = this.page.getByTestId('credential-connection-parameter');
			await field.filter({ hasText: label }).locator('input').first().fill(value);
		}
		await this.page.getByTestId('credential-save-button').click();
	}

	/** Keeps what the editor shows for the documentation, without messages in front of it. */
	async picture(name: string): Promise<void> {
		await this.closeMessages();
		// A node that has run turns its wheel a little longer.
		await this.executeButton().getByText('Execute step').waitFor();
		await picture(this.page, name);
	}

	/** The same of the canvas, with nothing around its nodes and notes. */
	async pictureOfCanvas(name: string): Promise<void> {
		await this.closeMessages();
		await this.canvas.picture(name);
	}

	/** Runs the open node. */
	async execute(): Promise<void> {
		await this.executeButton().click();
	}

	executeButton(): Locator {
		return this.page.getByTestId('node-execute-button');
	}

	/** What is wrong with the last run of the open node: message and remedy. */
	async error(): Promise<{ message: string; description: string }> {
		const panel = this.output();
		return {
			message: await panel.getByTestId('node-error-message').innerText(),
			description: await panel.getByTestId('node-error-description').innerText(),
		};
	}

	/** Waits for an output, and shows it as a table. */
	async showOutput(): Promise<void> {
		await this.output().getByTestId('radio-button-table').click();
	}

	/** What the first item of the output has in a column. */
	async outputOf(column: string): Promise<string> {
		const columns = await this.output().locator('th').allInnerTexts();
		const cells = this.output().locator('tbody tr').first().locator('td');
		return await cells.nth(columns.indexOf(column)).innerText();
	}

	output(): Locator {
		return this.page.getByTestId('output-panel');
	}

	private async closeMessages(): Promise<void> {
		// Some go by themselves meanwhile, and another may only be coming.
		await this.page.waitForFunction(`(() => {
			const buttons = document.querySelectorAll('.el-notification__closeBtn');
			buttons.forEach((button) => button.click());
			return buttons.length === 0;
		})()`);
	}

	private shown(testId: string): Locator {
		return this.page.getByTestId(testId).filter({ visible: true });
	}
}
