import { EventPage } from './eventPage';
import { makeCall, say } from './sandboxClient';
import { useReceiver, useSandbox } from './useSandbox';

const client = useSandbox({ handSpeed: 50 });
const receiver = useReceiver();
let page: EventPage;
beforeEach(async () => {
	await client.registerSummaries(receiver.url);
	page = await EventPage.open(client);
	await page.hold(first);
	await page.hold(second);
});
afterEach(() => page.leave());

const [first, second, ours] = ['+13125550100', '+6588000999', '+442079460190'];

async function summary() {
	await client.untilIdle();
	return receiver.payloads('SESSION_SUMMARY')[0];
}

function bridge() {
	return client.call([makeCall(first), makeCall(second), say('Goodbye.')]);
}

test('both phones ring, one after the other; who was called second hangs up, and the first goes on', async () => {
	await bridge();
	await page.does('answer');
	await page.does('answer', 2);
	await page.fact('connected', 2);
	await page.does('hangup', 2);
	await page.hears();
	expect(await summary()).toMatchObject({
		sessionStatus: 'COMPLETED',
		lastAction: 'SAY',
		callCount: 2,
		details: { callA: { callStatus: 'COMPLETED' }, callB: { callStatus: 'COMPLETED' } },
	});
	const ended = page.facts.filter(({ kind }) => kind === 'disconnected');
	expect(ended).toHaveLength(2);
});

test('the second phone declines, and the first goes on', async () => {
	await bridge();
	await page.does('answer');
	await page.does('decline', 2);
	await page.hears();
	expect(await summary()).toMatchObject({
		sessionStatus: 'COMPLETED',
		lastAction: 'SAY',
		details: { callB: { callStatus: 'BUSY', callDuration: 0 } },
	});
});

test('the first hangs up while the second rings: that call is canceled', async () => {
	await bridge();
	await page.does('answer');
	await page.fact('ringing', 2);
	await page.does('hangup');
	expect(await summary()).toMatchObject({
		sessionStatus: 'COMPLETED',
		lastAction: 'MAKE_CALL',
		details: { callA: { callStatus: 'COMPLETED' }, callB: { callStatus: 'CANCELED' } },
	});
});

test('a call of two people lasts until the first hangs up, for both', async () => {
	await bridge();
	await page.does('answer');
	await page.does('answer', 2);
	await page.fact('connected', 2);
	await page.does('hangup');
	expect(await summary()).toMatchObject({
		sessionStatus: 'COMPLETED',
		lastAction: 'MAKE_CALL',
		details: { callB: { callStatus: 'COMPLETED' } },
	});
});

test('a person calls one of our numbers, and hears the answer', async () => {
	await client.register('VCA', receiver.url);
	receiver.answers = [{ callflow: [say('Welcome.')] }];
	await client.control('POST', 'inbound', { from: first, to: ours, byHand: true });
	expect(await page.fact('sound')).toMatchObject({ byHand: true, sound: { text: 'Welcome.' } });
	await page.does('hangup');
	expect(await summary()).toMatchObject({
		sessionStatus: 'COMPLETED',
		details: { callA: { callDirection: 'INBOUND', source: first } },
	});
});

test('a person who gives up before an answer canceled the call', async () => {
	await client.control('POST', 'inbound', { from: first, to: ours });
	await page.does('hangup');
	expect(await summary()).toMatchObject({
		sessionStatus: 'CANCELED',
		details: { callA: { callStatus: 'CANCELED', callDuration: 0 } },
	});
});
