import { selectors, type Browser, type Locator, type Page } from 'playwright-core';

import { poll } from '../../../n8n/client/poll';
import { Film } from './film';
import type { Act, TutorialStep, Window } from './readTutorial';

// n8n's own attribute.
selectors.setTestIdAttribute('data-test-id');

const ACTS_WITHIN_MS = 30_000;
/** A key of the keyboard, which is pressed. */
const ESCAPE = 'Esc';
const WINDOW = { width: 1280, height: 800 };

/** A person with the two windows of the tutorial, who finds everything by what stands on the screen. */
export class Reader {
	private constructor(
		private readonly windows: Record<Window, Page>,
		private readonly film: Film,
	) {}

	/** Opens both addresses. */
	static async open(browser: Browser, addresses: Record<Window, string>): Promise<Reader> {
		const context = await browser.newContext({ viewport: WINDOW, colorScheme: 'light' });
		context.setDefaultTimeout(ACTS_WITHIN_MS);
		const film = new Film(await context.newPage());
		const windows = { n8n: await context.newPage(), sandbox: await context.newPage() };
		await windows.n8n.goto(addresses.n8n);
		await windows.sandbox.goto(addresses.sandbox);
		// n8n opens an execution in a window of its own, in which the reader goes on.
		context.on('page', (page) => (windows.n8n = page));
		return new Reader(windows, film);
	}

	async signIn(email: string, password: string): Promise<void> {
		const page = this.windows.n8n;
		await page.getByLabel('Email').fill(email);
		await page.getByLabel('Password').fill(password);
		await page.getByRole('button', { name: 'Sign in', exact: true }).click();
	}

	/** Does what a step says, and sees what it says. */
	async follow({ text, acts }: TutorialStep): Promise<void> {
		const [sentence = text] = text.split(/(?<=[.:]) /);
		for (const [index, act] of acts.entries()) {
			const found = await this.find(act);
			if (index === 0) await this.film.add(this.windows[act.window], sentence);
			await this.carryOut(act, found);
		}
	}

	/** Ends the film with what is on the screen now, and keeps what was seen so far. */
	async keepFilm(name: string, lastWords: string): Promise<void> {
		await this.film.add(this.windows.n8n, lastWords);
		await this.film.keep(name);
	}

	private async carryOut({ window, kind, words, value }: Act, found?: Locator): Promise<void> {
		if (words === ESCAPE) await this.windows[window].keyboard.press('Escape');
		if (kind === 'click') await found?.click();
		if (kind === 'open') await found?.dblclick();
		if (kind !== 'fill') return;
		if (value === undefined)
			throw new Error(`The tutorial does not say what to write in ${words}.`);
		await found?.fill(value);
		await found?.blur();
	}

	/** Also in a window that is just being opened, and in the frame in which n8n shows an execution. */
	private async read(window: Window, words: string): Promise<undefined> {
		await poll(`show "${words}"`, ACTS_WITHIN_MS, async () => {
			const frames = this.windows[window].frames();
			const places = frames.map((frame) => frame.getByText(words).filter({ visible: true }));
			const counts = await Promise.all(places.map(async (place) => await place.count()));
			return counts.some((count) => count > 0) ? true : undefined;
		});
	}

	/** Waits until it is on the screen; nowhere, for a key of the keyboard and for what is only read. */
	private async find({ window, kind, words }: Act): Promise<Locator | undefined> {
		if (words === ESCAPE) return undefined;
		const page = this.windows[window];
		if (kind === 'read') return await this.read(window, words);
		const found = window === 'sandbox' ? onPhone(page, words) : inN8n(page, kind, words);
		await found.last().waitFor();
		// The button that a trigger on the canvas shows for the mouse comes before the one that everybody sees.
		const isButton = (await found.last().getAttribute('type')) === 'button';
		return isButton ? found.last() : found.first();
	}
}

function onPhone(page: Page, words: string): Locator {
	const button = page.getByRole('button', { name: words, exact: true });
	return button.or(page.getByRole('button', { name: `Key ${words}`, exact: true }));
}

function inN8n(page: Page, kind: Act['kind'], words: string): Locator {
	if (kind === 'open') return page.getByTestId('canvas-node').filter({ hasText: words });
	if (kind === 'fill') {
		const label = page.getByTestId('input-label').getByText(words, { exact: true });
		const field = page.getByTestId('parameter-item').filter({ has: label }).last();
		return field.locator('textarea, input:not([type=hidden])').last();
	}
	const button = page.getByRole('button', { name: words, exact: true });
	const entry = page.getByRole('menuitem', { name: words, exact: true });
	const text = page.getByText(words, { exact: true }).and(page.locator(':not(button *)'));
	return button.or(entry).or(text).filter({ visible: true });
}
