import { EventPage } from './eventPage';
import { SandboxClient, voiceMessage } from './sandboxClient';
import { WebhookReceiver } from './webhookReceiver';

let client: SandboxClient;
beforeEach(async () => {
	client = await SandboxClient.start();
});
afterEach(() => client.close());

async function call() {
	await client.call(voiceMessage());
	await client.untilIdle();
}

test('a scripted call is told in the order in which it happens, with its time', async () => {
	const page = await EventPage.open(client);
	await call();
	await page.fact('delivery');
	const told = page.facts.map((fact) => [fact.kind, 'after' in fact ? fact.after : null]);
	expect(told).toEqual([
		['accepted', 0],
		['action', 2],
		['ringing', 2],
		['connected', 7],
		['action', 7],
		['sound', 7],
		['action', 8],
		['disconnected', 8],
		['ended', 8],
		['delivery', null],
	]);
});

test('a webhook is told with its answer and its body', async () => {
	const receiver = await WebhookReceiver.start();
	await client.register('VCS', receiver.url);
	const page = await EventPage.open(client);
	await call();
	expect(await page.fact('delivery')).toMatchObject({
		type: 'VCS',
		callStatus: 'CALL_INITIATED',
		httpStatus: 200,
		outcome: 'delivered',
		body: { eventType: 'CALL_STATUS' },
	});
	await receiver.close();
});

test('a page that comes late is told what happened before', async () => {
	const early = await EventPage.open(client);
	await call();
	await early.fact('delivery');
	const late = await EventPage.open(client);
	await late.fact('delivery');
	expect(late.facts).toEqual(early.facts);
});

test('a page that comes back is told what it missed', async () => {
	const early = await EventPage.open(client);
	await call();
	await early.fact('delivery');
	early.leave();
	await call();
	const back = await EventPage.open(client, early.lastId);
	await back.fact('delivery');
	expect(back.facts.map(({ number }) => number)).toEqual([11, 12, 13, 14, 15, 16, 17, 18, 19, 20]);
});

test('the log of a page is bounded', async () => {
	for (let calls = 0; calls < 101; calls += 1) await client.call(voiceMessage());
	await client.untilIdle();
	const page = await EventPage.open(client);
	await page.until(() => page.facts.find(({ number }) => number === 1010));
	expect(page.facts).toHaveLength(1000);
});

test('phones, webhooks, faults and numbers are told when they change', async () => {
	const page = await EventPage.open(client);
	await page.hold('+13125550100');
	await client.register('VSS', 'http://127.0.0.1:9/voice');
	await client.control('POST', 'faults', { kind: 'hang' });
	await client.control('POST', 'numbers', {
		subAccountId: 'sandbox_other',
		msisdn: '+14155550199',
	});
	const late = await EventPage.open(client);
	expect(page.states).toHaveLength(5);
	expect(page.states.at(-1)).toEqual(late.states[0]);
	expect(late.states[0]).toMatchObject({
		phones: [{ msisdn: '+13125550100', byHand: true }],
		webhooks: [{ type: 'VSS', subAccountId: 'sandbox_main' }],
		faults: [{ kind: 'hang' }],
		subAccounts: expect.arrayContaining([
			expect.objectContaining({ numbers: expect.arrayContaining(['+14155550199']) }),
		]),
	});
});

test('a reset ends the streams, and the next one is of another log', async () => {
	const page = await EventPage.open(client);
	await client.reset();
	await page.ended;
	const next = await EventPage.open(client);
	expect(next.states[0]?.log).not.toBe(page.states[0]?.log);
});

test('the end of the sandbox ends the streams', async () => {
	const page = await EventPage.open(client);
	await client.close();
	await expect(page.ended).resolves.toBeUndefined();
});
