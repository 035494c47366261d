/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { readFileSync } from 'node:fs';

import type { AxeResults } from 'axe-core';
import type { Browser, Locator, Page } from 'playwright-core';

import { openBrowser } from '../../n8n/browser';
import { startSandbox, type Sandbox } from '../../sandbox/server';
import { goodbye, MenuReceiver, question } from '../sandbox/menuReceiver';
import { SandboxApi, SUB_ACCOUNT } from '../sandbox/sandboxApi';
import { picture } from './picture';
import { WebhookReceiver } from '../unit/sandbox/webhookReceiver';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const [number, second, ours] = ['+13125550100', '+6588000999', '+12025550190'];

let browser: Browser;
let receiver: WebhookReceiver;
let sandbox: Sandbox;
let page: Page;
/** What the page asked of hosts that are not this machine, and what its console said. */
let trouble: string[];

beforeAll(async () => {
	browser = await openBrowser();
	receiver = await WebhookReceiver.start();
}, 600_000);
beforeEach(async () => {
	receiver.reset();
	sandbox = await startSandbox({ handSpeed: 2 });
	page = await browser.newPage({
		viewport: { width: 1280, height: 900 },
		deviceScaleFactor: 2,
		reducedMotion: 'reduce',
	});
	trouble = [];
	page.on('request', (request) => {
		if (new URL(request.url()).hostname !== '127.0.0.1') trouble.push(request.url());
	});
	page.on('console', (message) => trouble.push(message.text()));
	page.on('pageerror', (error) => trouble.push(String(error)));
	await page.goto(sandbox.url);
	await page.getByText('Connected').waitFor();
});
afterEach(async () => {
	await page.close();
	await sandbox.close();
	expect(trouble).toEqual([]);
});
afterAll(async () => {
	await browser?.close();
	await receiver?.close();
});

function button(name: string, within: Page | Locator = page) {
	return within.getByRole('button', { name, exact: true });
}
function phone(msisdn: string) {
	return page.getByRole('region', { name: `Phone ${msisdn}` });
}
function transcript() {
	return page.getByRole('log', { name: 'Transcript' });
}
function steps() {
	return page.getByRole('list', { name: 'Steps of the session' });
}

async function send(path: string, request: unknown): Promise<void> {
	const { body } = await new SandboxApi(() => sandbox.url).api(
		'POST',
		`${SUB_ACCOUNT}/${path}`,
		request,
	);
	expect(JSON.stringify(body)).toContain(path === 'webhooks' ? 'url' : 'CREATED');
}

function makeCall(destination: string) {
	return {
		action: 'makeCall',
		params: { source: ours, destination },
	};
}
function say(text: string) {
	return { action: 'say', params: { text, voiceProfile: 'en-GB-Emma' } };
}
const CAPTURE = {
	action: 'sayAndCapture',
	params: {
		promptMessage: 'Press a key.',
		voiceProfile: 'en-GB-Emma',
		maxDigits: 2,
		overallTimeout: 120_000,
	},
};

/** No barrier that axe knows, in light and in dark, and nothing is wider than a phone. */
async function expectFitForAll(): Promise<void> {
	await page.emulateMedia({ colorScheme: 'light' });
	if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe);
	await expectNoViolations('axe.run()');
	await page.emulateMedia({ colorScheme: 'dark' });
	await expectNoViolations('axe.run({ runOnly: ["color-contrast"] })');
	const size = page.viewportSize();
	await page.setViewportSize({ width: 360, height: 740 });
	expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
	if (size) await page.setViewportSize(size);
}

async function expectNoViolations(run: string): Promise<void> {
	const { violations } = (await page.evaluate(run)) as AxeResults;
	expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

async function takePhone(): Promise<void> {
	await button(`Take the phone ${number}`).click();
	await phone(number).waitFor();
}

test('a call is answered, heard, steered by keys, bridged and hung up with the keyboard alone', async () => {
	receiver.answers = [{ callflow: [say('You pressed four and two.'), makeCall(second)] }];
	await send('webhooks', { type: 'VCA', url: receiver.url });
	await expectFitForAll();
	await takePhone();
	await send('callflows', { callflow: [makeCall(number), say('Good morning.'), CAPTURE] });

	await phone(number).getByText(`Incoming call from ${ours}`).waitFor();
	await expectFitForAll();
	await page.emulateMedia({ colorScheme: 'light' });
	await picture(page, 'phone');
	await page.keyboard.press('Enter');
	await transcript().getByText('Good morning.').waitFor();
	await phone(number).getByText('Press keys, or type them').waitFor();
	await expectFitForAll();
	await page.keyboard.press('4');
	await transcript().getByText('pressed 4.').waitFor();
	await page.emulateMedia({ colorScheme: 'dark' });
	await picture(page, 'phone-dark');
	await button('Key 2', phone(number)).press('Enter');
	await transcript().getByText('You pressed four and two.').waitFor();

	await phone(second).getByText('The sandbox plays this phone.').waitFor();
	await phone(second).getByText(`In a call with ${number}`).waitFor();
	await button('Hang up').press('Enter');
	await phone(number).getByText('The last call ended: COMPLETED').waitFor();
	await steps().getByText('Session ended', { exact: true }).waitFor();
	await steps().getByText('not sent, because none is registered').waitFor();
	expect(await transcript().innerText()).toContain('The session has ended: COMPLETED.');
	expect(receiver.payloads('CALL_ACTION')).toMatchObject([{ eventData: { dtmf: '42' } }]);
	await page.evaluate(
		'document.querySelectorAll("details").forEach((each) => { each.open = true; })',
	);
	await expectFitForAll();
}, 120_000);

test('both phones of a bridged call ring when a person answers every phone', async () => {
	await page.getByRole('switch', { name: 'I answer every phone' }).check();
	await send('callflows', { callflow: [makeCall(number), makeCall(second)] });
	await button('Answer', phone(number)).click();
	await button('Answer', phone(second)).click();
	await phone(number).getByText(`In a call with ${second}`).waitFor();
	await expectFitForAll();
	await button('Hang up', phone(second)).click();
	await phone(second).getByText('The last call ended: COMPLETED').waitFor();
	await steps().getByText('Session ended', { exact: true }).waitFor();
});

test('a phone that declines was busy', async () => {
	await takePhone();
	await button('Ring this phone').click();
	await button('Decline').click();
	await phone(number).getByText('The last call ended: BUSY').waitFor();
	await expectFitForAll();
});

test('a phone calls a number of the sandbox, and hears why a file cannot be played', async () => {
	const fileUrl = `${sandbox.url}/_sandbox/recordings/none.wav`;
	receiver.answers = [
		{ callflow: [{ action: 'playFile', params: { fileUrl } }, say('x'.repeat(600))] },
	];
	await send('webhooks', { type: 'VCA', url: receiver.url });
	await takePhone();
	await page.getByLabel('Number to call').selectOption(ours);
	await button('Call').click();
	await transcript().getByText('This file could not be loaded').waitFor();
	await button('Hang up').click();
	await phone(number).getByText('The last call ended: COMPLETED').waitFor();
	expect(receiver.payloads('CALL_ACTION')).toMatchObject([{ callStatus: 'CALL_RECEIVED' }]);
	// The browser's own words on the file that is not there.
	expect(trouble.splice(0)).toEqual([expect.stringContaining('404')]);
});

test('what the platform follows, the form of its digits and the product of a sub-account are set on the page', async () => {
	await page.getByText('Behaviour').click();
	const set = async (action: Promise<unknown>) =>
		await Promise.all([page.waitForResponse(/_sandbox/), action]);
	const choose = async (label: string, option: string) =>
		await set(page.getByLabel(label).selectOption(option));
	const guides = page.getByRole('switch', { name: 'The platform behaves as its guides say' });
	await set(guides.check());
	await set(page.getByRole('switch', { name: 'Session summaries have the client IDs' }).uncheck());
	await choose('Digits arrive as', 'a field of the payload: dtmf');
	await choose('If nothing is pressed', 'null');
	await choose('Product of sandbox_main', 'IVR: VCA and VSS');
	await expectFitForAll();
	const { behaviour, accounts } = sandbox.platform;
	expect(behaviour.settings).toEqual({
		...{ follows: 'guides', echoesClientIds: false },
		...{ digitsForm: 'payload', nothingPressed: 'null' },
	});
	expect(accounts[0]?.subAccounts[0]?.product).toBe('ivr');
	await choose('Product of sandbox_main', 'not set: every webhook');
	expect(accounts[0]?.subAccounts[0]?.product).toBeUndefined();
	await guides.uncheck();
	await page.locator('option:checked', { hasText: 'an object' }).waitFor({ state: 'attached' });
});

test('the map of a phone menu is drawn, read with the keyboard and saved', async () => {
	const menu = await MenuReceiver.start();
	menu.answerWith(({ isStart, digits }) =>
		isStart || digits === '9' ? question('Press 1 & wait.') : goodbye('Goodbye.'),
	);
	await send('webhooks', { type: 'VCA', url: menu.url });
	await page.getByText('Map of a phone menu').click();
	await page.getByLabel('Number with a phone menu').selectOption(ours);
	await button('Draw the map').click();
	const map = page.getByRole('region', { name: `Map of ${ours}` });
	await map.getByRole('heading', { name: `Phone menu of ${ours}` }).waitFor();
	await expectFitForAll();
	await map.getByRole('link', { name: 'key 9: This prompt again' }).press('Enter');
	await page.keyboard.press('Tab');
	const [saved] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: 'Save the map as a file' }).click(),
	]);
	expect(saved.suggestedFilename()).toBe('phone-menu-12025550190.svg');
	await page.getByText('The map as text').click();
	await page.getByText('9: This prompt again').last().waitFor();
	await expectFitForAll();
	await menu.close();
});

test('the sandbox plays a phone that nobody took, and faults are set and removed', async () => {
	await send('callflows', { callflow: [makeCall('+13125550101')] });
	await phone('+13125550101').getByText('The last call ended: BUSY').waitFor();
	await page.getByText('Faults').click();
	await button('Add fault').click();
	await page.getByText('The API answers with the status 500, 1 more time.').waitFor();
	await button('Remove faults').click();
	await page.getByText('Nothing goes wrong now.').waitFor();
	await page.getByLabel('Phone number').fill('13125550142');
	await button('Add phone').click();
	await phone('+13125550142').getByText('No call yet.').waitFor();
});
