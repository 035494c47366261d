import type { Browser, Page } from 'playwright-core';

import { openBrowser } from '../../../n8n/browser';
import { startSandbox, type Sandbox } from '../../../sandbox/server';
import { useReceiver } from '../../unit/sandbox/useSandbox';
import type { WebhookReceiver } from '../../unit/sandbox/webhookReceiver';

export interface PhonePage {
	receiver: WebhookReceiver;
	/** What the page asked of hosts that are not this machine, and what its console said. */
	trouble: string[];
	/** New for each test, like the page. */
	sandbox: Sandbox;
	page: Page;
}

/** The page of a sandbox in a browser; after each test, there must have been no trouble. */
export function usePhonePage(): PhonePage {
	const receiver = useReceiver();
	const on = { receiver, trouble: [] as string[] } as PhonePage;
	let browser: Browser | undefined;
	beforeAll(async () => {
		browser = await openBrowser();
	}, 600_000);
	beforeEach(async () => {
		on.sandbox = await startSandbox({ handSpeed: 2 });
		on.page = await openPage(browser as Browser, on);
	});
	afterEach(async () => {
		await on.page.close();
		await on.sandbox.close();
		expect(on.trouble.splice(0)).toEqual([]);
	});
	afterAll(async () => await browser?.close());
	return on;
}

async function openPage(browser: Browser, { sandbox, trouble }: PhonePage): Promise<Page> {
	const page = await browser.newPage({
		viewport: { width: 1280, height: 900 },
		deviceScaleFactor: 2,
		reducedMotion: 'reduce',
	});
	page.on('request', (request) => {
		if (new URL(request.url()).hostname !== '127.0.0.1') trouble.push(request.url());
	});
	page.on('console', (message) => trouble.push(message.text()));
	page.on('pageerror', (error) => trouble.push(String(error)));
	await page.goto(sandbox.url);
	await page.getByText('Connected').waitFor();
	return page;
}
