import type { Locator, Page } from 'playwright-core';

import { picture } from '../picture';

/** Around a picture of a canvas: names and connections reach beyond the nodes. */
const MARGIN = 70;
/** Buttons and the map lie on the canvas, over what is at its edges. */
const CANVAS_ALONE = `
	body * { visibility: hidden; }
	.vue-flow, .vue-flow__background, .vue-flow__background *, .vue-flow__viewport, .vue-flow__viewport * { visibility: visible; }
`;

/** The nodes of the workflow that is open in n8n's editor, and how a person adds, pastes and runs them there. */
export class Canvas {
	/** By the clock of the page, in ms. */
	private nextPasteAt = 0;

	constructor(private readonly page: Page) {}

	/** Looks for a node to add after the last one; gives what the panel shows for it, by the node's name. */
	async searchNode(words: string, name: string): Promise<Locator> {
		const search = this.page.getByTestId('node-creator-search-bar');
		if (!(await search.isVisible())) {
			const plus = this.page.getByTestId('canvas-plus-button');
			await plus.or(this.page.getByTestId('canvas-handle-plus')).last().click();
		}
		await search.fill(words);
		const named = this.page.getByTestId('node-creator-item-name').getByText(name, { exact: true });
		await named.waitFor();
		return named;
	}

	/** Puts a person who is asked by phone between an AI agent and its tool, and opens that step. */
	async addReviewBetween(tool: string, agent: string): Promise<void> {
		const connection = `[data-source-node-name="${tool}"][data-target-node-name="${agent}"]`;
		const line = this.page.locator(`g${connection} .vue-flow__edge-interaction`);
		// The button that appears then is in front of the line, which would count as covered.
		await line.hover({ force: true });
		await this.page.getByTestId('add-connection-button').click();
		await this.page.getByTestId('nodes-list-header').getByText('Human review').waitFor();
		await this.page.getByTestId('node-creator-item-name').getByText('8x8 Voice').click();
		await this.page.getByRole('button', { name: 'Add to workflow' }).click();
		await this.page.getByTestId('ndv-close-button').waitFor();
	}

	/** Imports a workflow by pasting its file's text in place of what is on the canvas; settles when so many nodes are there. */
	async paste(workflow: string, nodeCount: number): Promise<void> {
		await this.page.keyboard.press('Control+a');
		await this.page.keyboard.press('Delete');
		await this.page.getByTestId('canvas-plus-button').waitFor();
		await this.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(workflow)})`);
		// n8n takes one paste in a second, and drops any other without a word.
		await this.page.waitForFunction(`performance.now() > ${this.nextPasteAt}`);
		await this.page.keyboard.press('Control+v');
		this.nextPasteAt = 1000 + (await this.page.evaluate<number>('performance.now()'));
		await this.onCanvas()
			.nth(nodeCount - 1)
			.waitFor();
		await this.page.keyboard.press('Escape');
		await this.page.keyboard.press('1');
	}

	/** Keeps what is on it for the documentation, with nothing around its nodes and notes. */
	async picture(name: string): Promise<void> {
		const boxes = await Promise.all(
			(await this.onCanvas().all()).map(async (node) => await node.boundingBox()),
		);
		const nodes = boxes.filter((box) => box !== null);
		const left = Math.min(...nodes.map(({ x }) => x)) - MARGIN;
		const top = Math.min(...nodes.map(({ y }) => y)) - MARGIN;
		const right = Math.max(...nodes.map(({ x, width }) => x + width)) + MARGIN;
		const bottom = Math.max(...nodes.map(({ y, height }) => y + height)) + MARGIN;
		const bare = await this.page.addStyleTag({ content: CANVAS_ALONE });
		await picture(this.page, name, { x: left, y: top, width: right - left, height: bottom - top });
		await bare.evaluate((style: { remove(): void }) => style.remove());
	}

	/** Runs the workflow. */
	async execute(): Promise<void> {
		await this.page.getByTestId('execute-workflow-button').click();
	}

	/** Waits until it shows that this node has run. */
	async untilSucceeded(node: string): Promise<void> {
		const onCanvas = this.page.getByTestId('canvas-node').filter({ hasText: node });
		await onCanvas.getByTestId('canvas-node-status-success').waitFor();
	}

	/** The nodes and the sticky notes, which n8n marks as something else. */
	private onCanvas(): Locator {
		return this.page.getByTestId(/^(canvas-node|sticky)$/);
	}
}
