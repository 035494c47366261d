import { Phones } from '../../../sandbox/phone/phones';
import { EventPage } from './eventPage';
import { makeCall, SandboxClient, voiceMessage } from './sandboxClient';

const CALLEE = '+13125550100';

let client: SandboxClient | undefined;
afterEach(() => client?.close());

/** A person lives so slowly here that no call ends by itself in the time of a test. */
async function startWithPage(pageGraceMs: number): Promise<[SandboxClient, EventPage]> {
	client = await SandboxClient.start({ handSpeed: 0.001, pageGraceMs });
	const page = await EventPage.open(client);
	await page.hold(CALLEE);
	return [client, page];
}

async function statuses(sandbox: SandboxClient): Promise<unknown> {
	await sandbox.untilIdle();
	const { body } = await sandbox.control('GET', 'sessions');
	return (body as Array<{ sessionStatus: string }>).map(({ sessionStatus }) => sessionStatus);
}

test('a call that rings on a page that goes away is not answered', async () => {
	const [sandbox, page] = await startWithPage(1);
	await sandbox.call(voiceMessage(CALLEE));
	await page.fact('ringing');
	page.leave();
	expect(await statuses(sandbox)).toEqual(['NO_ANSWER']);
});

test('a call that was answered on a page that goes away is hung up', async () => {
	const [sandbox, page] = await startWithPage(1);
	await sandbox.call([makeCall(CALLEE), makeCall('+6588000999')]);
	await page.does('answer');
	await page.fact('ringing', 2);
	page.leave();
	expect(await statuses(sandbox)).toEqual(['COMPLETED']);
});

test('without a page, the sandbox plays the phones that are held', async () => {
	const [sandbox, page] = await startWithPage(1);
	await sandbox.call(voiceMessage(CALLEE));
	await page.fact('ringing');
	page.leave();
	await sandbox.untilIdle();
	await sandbox.call(voiceMessage(CALLEE));
	expect(await statuses(sandbox)).toEqual(['NO_ANSWER', 'COMPLETED']);
});

test('a page that loads again finds its call ringing', async () => {
	const [sandbox, page] = await startWithPage(600_000);
	await sandbox.call(voiceMessage(CALLEE));
	await page.fact('ringing');
	page.leave();
	await page.ended;
	const again = await EventPage.open(sandbox);
	expect(await again.does('decline')).toMatchObject({ status: 200 });
	expect(await statuses(sandbox)).toEqual(['BUSY']);
});

test('another page keeps the call', async () => {
	const [sandbox, page] = await startWithPage(1);
	const other = await EventPage.open(sandbox);
	await sandbox.call(voiceMessage(CALLEE));
	await page.fact('ringing');
	page.leave();
	await page.ended;
	expect(await other.does('answer')).toMatchObject({ status: 200 });
	await other.fact('sound');
	await other.does('hangup');
	expect(await statuses(sandbox)).toEqual(['COMPLETED']);
});

test('a page that comes back in time loses nothing, one that comes late has lost its calls', () => {
	jest.useFakeTimers();
	const abandoned = jest.fn();
	const phones = new Phones({ graceMs: 5000, changed: () => {}, abandoned });
	phones.pageCame()();
	jest.advanceTimersByTime(4999);
	const leave = phones.pageCame();
	jest.advanceTimersByTime(5000);
	expect(abandoned).not.toHaveBeenCalled();
	leave();
	jest.advanceTimersByTime(5000);
	expect(abandoned).toHaveBeenCalledTimes(1);
	jest.useRealTimers();
});
