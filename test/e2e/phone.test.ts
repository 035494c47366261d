import type { Page } from 'playwright-core';

import type { Sandbox } from '../../sandbox/server';
import { goodbye, MenuReceiver, question } from '../sandbox/menuReceiver';
import { atThePhone, CAPTURE, PHONE } from './phone/atThePhone';
import { expectFitForAll } from './phone/fitForAll';
import { usePhonePage } from './phone/usePhonePage';
import { picture } from './picture';
import { makeCall, say } from '../unit/sandbox/sandboxClient';

const [number, second, ours] = [PHONE, '+6588000999', '+12025550190'];

const on = usePhonePage();
const { receiver, trouble } = on;
const { button, phone, transcript, steps, takePhone, send, askForKeys } = atThePhone(on);
let page: Page;
let sandbox: Sandbox;
beforeEach(() => {
	({ page, sandbox } = on);
});

test('a call is answered, heard, steered by keys, bridged and hung up with the keyboard alone', async () => {
	receiver.answers = [{ callflow: [say('You pressed four and two.'), makeCall(second)] }];
	await send('webhooks', { type: 'VCA', url: receiver.url });
	await expectFitForAll(page);
	await takePhone();
	await send('callflows', { callflow: [makeCall(number), say('Good morning.'), CAPTURE] });

	await phone(number).getByText(`Incoming call from ${ours}`).waitFor();
	await expectFitForAll(page);
	await page.emulateMedia({ colorScheme: 'light' });
	await picture(page, 'phone');
	await page.keyboard.press('Enter');
	await transcript().getByText('Good morning.').waitFor();
	await phone(number).getByText('Press keys, or type them').waitFor();
	await expectFitForAll(page);
	await page.keyboard.press('4');
	await transcript().getByText('pressed 4.').waitFor();
	await page.emulateMedia({ colorScheme: 'dark' });
	await picture(page, 'phone-dark');
	await button('Key 2', phone(number)).press('Enter');
	await transcript().getByText('You pressed four and two.').waitFor();

	await phone(second).getByText('The sandbox plays this phone.').waitFor();
	await phone(second).getByText(`In a call with ${number}`).waitFor();
	await button('Hang up').press('Enter');
	await phone(number).getByText('The last call ended: answered').waitFor();
	await steps().getByText('Session ended', { exact: true }).waitFor();
	await steps().getByText('not sent, because none is registered').waitFor();
	expect(await transcript().innerText()).toContain('The session has ended: answered (COMPLETED).');
	expect(receiver.payloads('CALL_ACTION')).toMatchObject([{ eventData: { dtmf: '42' } }]);
	await page.evaluate(
		'document.querySelectorAll("details").forEach((each) => { each.open = true; })',
	);
	await expectFitForAll(page);
}, 120_000);

test('both phones of a bridged call ring when a person answers every phone', async () => {
	await page.getByRole('switch', { name: 'I answer every phone' }).check();
	await send('callflows', { callflow: [makeCall(number), makeCall(second)] });
	await button('Answer', phone(number)).click();
	await button('Answer', phone(second)).click();
	await phone(number).getByText(`In a call with ${second}`).waitFor();
	await expectFitForAll(page);
	await button('Hang up', phone(second)).click();
	await phone(second).getByText('The last call ended: answered').waitFor();
	await steps().getByText('Session ended', { exact: true }).waitFor();
});

test('a phone that declines was busy', async () => {
	await takePhone();
	await button('Ring this phone').click();
	await button('Decline').click();
	await phone(number).getByText('The last call ended: busy').waitFor();
	await expectFitForAll(page);
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
	await phone(number).getByText('The last call ended: answered').waitFor();
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
	await expectFitForAll(page);
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

test('a switch stays as it was flipped, whatever the page hears before the sandbox has taken it', async () => {
	let letThrough = () => {};
	const taken = new Promise<void>((resolve) => (letThrough = resolve));
	await page.route('**/_sandbox/behaviour', async (route) => {
		await taken;
		await route.continue();
	});
	await page.getByText('Behaviour').click();
	const guides = page.getByRole('switch', { name: 'The platform behaves as its guides say' });
	await guides.click();
	// The sandbox tells of the phone, and of the behaviour that it still has.
	await takePhone();
	expect(await guides.isChecked()).toBe(true);
	await Promise.all([page.waitForResponse(/behaviour/), letThrough()]);
	expect(await guides.isChecked()).toBe(true);
	expect(sandbox.platform.behaviour.settings.follows).toBe('guides');
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
	await expectFitForAll(page);
	await map.getByRole('link', { name: 'key 9: This prompt again' }).press('Enter');
	await page.keyboard.press('Tab');
	const [saved] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: 'Save the map as a file' }).click(),
	]);
	expect(saved.suggestedFilename()).toBe('phone-menu-12025550190.svg');
	await page.getByText('The map as text').click();
	await page.getByText('9: This prompt again').last().waitFor();
	await expectFitForAll(page);
	await menu.close();
});

test('after a call, what was heard stays where it is, and nothing is to be pressed where the last key and the end of the call were', async () => {
	await takePhone();
	expect(await page.title()).toBe('8x8 Voice sandbox');
	await askForKeys();
	await page.waitForFunction(`document.title === '🔔 ${number} rings'`);
	const decline = await button('Decline').boundingBox();
	await button('Answer').click();
	await phone(number).getByText('Press keys, or type them').waitFor();
	await button('Key 4').click();
	expect(await button('Hang up').boundingBox()).toEqual(decline);
	const keys = await phone(number).getByRole('button', { name: /^Key / }).all();
	const places = await Promise.all(keys.map(async (key) => await key.boundingBox()));
	const heard = await transcript().boundingBox();
	await button('Hang up').click();
	await phone(number).getByText('The last call ended: answered').waitFor();
	expect(await transcript().boundingBox()).toMatchObject({ y: heard?.y });
	expect(await page.title()).toBe('8x8 Voice sandbox');
	for (const place of [...places, decline]) {
		const middle = place && [place.x + place.width / 2, place.y + place.height / 2];
		const control = `document.elementFromPoint(${middle})?.closest('button:enabled, label, select')`;
		expect(await page.evaluate(`${control}?.textContent`)).toBeUndefined();
	}
});

test('a run of many calls leaves the phone in view that a person took, and the list tells what became of each', async () => {
	await takePhone();
	for (const ending of ['01', '02', '40']) {
		await send('callflows', { callflow: [makeCall(`+131255501${ending}`), say('Good morning.')] });
	}
	const list = page.getByRole('region', { name: 'Phones' }).getByRole('listitem');
	for (const outcome of ['Busy', 'No answer', 'Answered']) {
		await list.filter({ hasText: `${outcome}. Played by the sandbox` }).waitFor();
	}
	await phone(number).getByText('No call yet.').waitFor();
	expect(await list.first().innerText()).toContain(number);
	const sessions = page.getByRole('region', { name: 'Timeline' }).getByRole('combobox');
	const busy = sessions.getByRole('option', { name: /^Busy, to \+13125550101, / });
	await sessions.selectOption(await busy.getAttribute('value'));
	await phone('+13125550101').waitFor();
});

test.each([
	[360, 740],
	[1280, 640],
	[1280, 800],
])('in a window of %i by %i the question is in view with the keys', async (width, height) => {
	await page.setViewportSize({ width, height });
	await takePhone();
	await askForKeys(
		'This is your first call. Do you like it? Press 1 to say yes. Press 2 to say no.',
	);
	await button('Answer').click();
	await phone(number)
		.getByText(/^Press /)
		.waitFor();
	const question = transcript().getByText('Do you like it?');
	for (const part of [button('Key 1'), button('Hang up'), question]) {
		const box = (await part.boundingBox()) ?? { y: -1, height: 0 };
		expect([box.y >= 0, box.y + box.height <= height]).toEqual([true, true]);
	}
});

test('the keypad says during which words a key counts, and one that counts cuts them short', async () => {
	const long = 'x'.repeat(3000);
	receiver.answers = [{ callflow: [say(long)] }];
	await takePhone();
	await askForKeys(long);
	await button('Answer').click();
	await phone(number).getByText('Press a key, or hear it out').waitFor();
	const places = await Promise.all([button('Key 4').boundingBox(), button('Key 0').boundingBox()]);
	await button('Key 4').click();
	await transcript().getByText('pressed 4.').waitFor();
	await button('Key 2').click();
	await phone(number).getByText('Listen: keys do not count now').waitFor();
	await button('Key 0').click();
	await page.getByText('Key 0 does not count. Listen: keys').waitFor({ state: 'attached' });
	expect(await Promise.all([button('Key 4').boundingBox(), button('Key 0').boundingBox()])).toEqual(
		places,
	);
	await button('Hang up').click();
	await phone(number).getByText('The last call ended: answered').waitFor();
});

test('while it is said that nothing was pressed, no key counts', async () => {
	const failureMessage = 'y'.repeat(3000);
	const params = { ...CAPTURE.params, overallTimeout: 10_000, failureMessage };
	await takePhone();
	await send('webhooks', { type: 'VCA', url: receiver.url });
	await send('callflows', { callflow: [makeCall(number), { ...CAPTURE, params }] });
	await button('Answer').click();
	await transcript().getByText(failureMessage).waitFor();
	await phone(number).getByText('Listen: keys do not count now').waitFor();
	await button('Hang up').click();
});

test('a phone that nobody can answer says so at once, and what becomes of a call to it', async () => {
	const error = 'error -2003: Callflow invalid';
	await page.getByLabel('Phone number').fill('+1 202 555 0123');
	await button('Add phone').click();
	const added = phone('+12025550123');
	const words = `nobody can answer it. A call to it ends like this: ${error}`;
	await added.getByText(words).waitFor();
	await page.getByRole('alert').getByText(words).waitFor({ state: 'attached' });
	const list = page.getByRole('region', { name: 'Phones' }).getByRole('listitem');
	await list.filter({ hasText: 'Nobody can answer' }).waitFor();
	const answering = page.getByRole('switch', { name: 'I answer this phone' });
	expect(await answering.count()).toBe(0);
	await expectFitForAll(page);
	await button('Ring this phone').click();
	await added.getByText('The last call ended: error').waitFor();
	await transcript().getByText('is called.').waitFor();
	await page.getByLabel('Phone number').fill('+1 312 555 0101');
	await button('Add phone').click();
	await list.filter({ hasText: '+13125550101' }).getByText('You answer').waitFor();
	await answering.uncheck();
	await phone('+13125550101').getByText('a call to it ends like this: busy.').waitFor();
});

test('magic numbers are copied and rung, the speed is changed, and a reset begins anew', async () => {
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.getByText('Magic numbers').click();
	await button('Copy +13125550101').click();
	await page.getByText('+13125550101 is copied.').waitFor({ state: 'attached' });
	expect(await page.evaluate('navigator.clipboard.readText()')).toBe('+13125550101');
	await page.getByLabel('Speed').selectOption('1000 times faster');
	await page
		.locator('option:checked', { hasText: '1000 times faster' })
		.waitFor({ state: 'attached' });
	expect(sandbox.platform.speed).toBe(1000);
	await button('Ring +13125550101').click();
	await phone('+13125550101').getByText('The last call ended: busy').waitFor();
	await page.getByText('Start over').click();
	await expectFitForAll(page);
	await button('Reset the sandbox').click();
	await page.getByText('None yet.').waitFor();
	await button(`Use the phone ${number}`).waitFor();
	expect(sandbox.platform.speed).toBe(100);
	// The browser's own words on the stream of events that has ended.
	expect(trouble.splice(0).filter((text) => !/ERR_/.test(text))).toEqual([]);
});

test('the sandbox plays a phone that nobody took, faults are set and removed, and a call that nobody answers says why', async () => {
	await send('callflows', { callflow: [makeCall('+13125550101')] });
	await phone('+13125550101').getByText('The last call ended: busy').waitFor();
	await page.getByText('Faults').click();
	await button('Add fault').click();
	await page.getByText('The API answers with the status 500, 1 more time.').waitFor();
	await button('Remove faults').click();
	await page.getByText('Nothing goes wrong now.').waitFor();
	await page.getByLabel('Phone number').fill('312 555');
	await button('Add phone').click();
	await page.getByText('Write the number with + and its country code').waitFor();
	await page.getByLabel('Phone number').fill('+1 (312) 555-0142');
	await button('Add phone').click();
	await phone('+13125550142').getByText('No call yet.').waitFor();
	await page.getByText('This phone has had no call yet.').waitFor();
	await button('Call').click();
	await transcript().getByText('publish the workflow, and it answers each').waitFor();
	await button('Hang up').click();
	await phone('+13125550142').getByText('The last call ended: canceled').waitFor();
});
