import { capture, makeCall, SandboxClient, say, voiceMessage } from './sandboxClient';
import { WebhookReceiver } from './webhookReceiver';

let client: SandboxClient;
let receiver: WebhookReceiver;
beforeAll(async () => {
	client = await SandboxClient.start({ follows: 'guides' });
	receiver = await WebhookReceiver.start();
});
beforeEach(async () => {
	receiver.reset();
	await client.reset();
	await client.registerSummaries(receiver.url);
});
afterAll(() => Promise.all([client.close(), receiver.close()]));

async function summaryOf(callflow: unknown[], more: object = {}) {
	await client.call(callflow, more);
	await client.untilIdle();
	return receiver.payloads('SESSION_SUMMARY')[0];
}

test.each([
	['00', 'COMPLETED'],
	['02', 'NO ANSWER'],
	['01', 'BUSY'],
	['04', 'FAILED'],
	['24', 'ERROR'],
])('A that completed, with B +1 xxx 555 01%s, gives %s', async (ending, status) => {
	const second = makeCall(`+131255501${ending}`);
	expect(await summaryOf([makeCall('+442079460999'), second])).toMatchObject({
		sessionStatus: status,
		details: { callA: { callStatus: 'COMPLETED' }, callB: { callStatus: status } },
	});
});

test('when B is canceled, so are A and the session, which ends', async () => {
	const callflow = [makeCall('+442079460999'), makeCall('+13125550103'), say('x'.repeat(150))];
	const summary = await summaryOf(callflow);
	const status = 'CANCELED';
	expect(summary).toMatchObject({
		...{ sessionStatus: status, lastAction: 'MAKE_CALL' },
		details: { callA: { callStatus: status }, callB: { callStatus: status } },
	});
});

test.each([
	['00', 'COMPLETED'],
	['02', 'NO ANSWER'],
	['24', 'ERROR'],
	['03', 'CANCELED'],
])('A +1 xxx 555 01%s without B gives %s', async (ending, status) => {
	expect(await summaryOf(voiceMessage(`+131255501${ending}`))).toMatchObject({
		sessionStatus: status,
		callCount: 1,
	});
});

const ids = { clientRequestId: 'order-7', clientBatchId: 'morning' };

test('both client IDs are echoed in the session summary', async () => {
	expect(await summaryOf(voiceMessage(), ids)).toMatchObject(ids);
});

test('a deployment that knows no client IDs drops both', async () => {
	await client.control('PUT', 'behaviour', { echoesClientIds: false });
	const summary = await summaryOf(voiceMessage(), ids);
	expect(summary).not.toHaveProperty('clientRequestId');
	expect(summary).not.toHaveProperty('clientBatchId');
});

test('the reference echoes clientRequestId alone', async () => {
	await client.control('PUT', 'behaviour', { follows: 'reference' });
	const summary = await summaryOf(voiceMessage(), ids);
	expect(summary).toMatchObject({ clientRequestId: 'order-7' });
	expect(summary).not.toHaveProperty('clientBatchId');
});

test('no Call Action has a client ID', async () => {
	await client.register('VCA', receiver.url);
	await summaryOf([makeCall('+13125550147'), capture()], ids);
	const [question] = receiver.payloads('CALL_ACTION');
	expect(question).toMatchObject({ callStatus: 'ACTION_COMPLETED' });
	expect(JSON.stringify(question)).not.toMatch(/order-7|morning/);
});
