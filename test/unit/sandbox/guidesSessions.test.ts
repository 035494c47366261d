import { capture, makeCall, say, voiceMessage } from './sandboxClient';
import { useReceiver, useSandbox } from './useSandbox';

const client = useSandbox({ follows: 'guides' });
const receiver = useReceiver();
beforeEach(async () => {
	await client.registerSummaries(receiver.url);
});

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

const IDS = { clientRequestId: 'order-7', clientBatchId: 'morning' };

test('both client IDs are echoed in the session summary', async () => {
	expect(await summaryOf(voiceMessage(), IDS)).toMatchObject(IDS);
});

test('a deployment that knows no client IDs drops both', async () => {
	await client.control('PUT', 'behaviour', { echoesClientIds: false });
	const summary = await summaryOf(voiceMessage(), IDS);
	expect(summary).not.toHaveProperty('clientRequestId');
	expect(summary).not.toHaveProperty('clientBatchId');
});

test('the reference echoes clientRequestId alone', async () => {
	await client.control('PUT', 'behaviour', { follows: 'reference' });
	const summary = await summaryOf(voiceMessage(), IDS);
	expect(summary).toMatchObject({ clientRequestId: 'order-7' });
	expect(summary).not.toHaveProperty('clientBatchId');
});

test('no Call Action has a client ID', async () => {
	await client.register('VCA', receiver.url);
	await summaryOf([makeCall('+13125550147'), capture()], IDS);
	const [question] = receiver.payloads('CALL_ACTION');
	expect(question).toMatchObject({ callStatus: 'ACTION_COMPLETED' });
	expect(JSON.stringify(question)).not.toMatch(/order-7|morning/);
});

describe('a summary is written as in the examples of the guides', () => {
	test('of a voice message: CallA, SourceRefId, and no version', async () => {
		await summaryOf([makeCall('+442079460999', '+6588000193')], IDS);
		const [body] = receiver.bodies;
		expect(body).not.toHaveProperty('version');
		expect(body).toMatchObject({ payload: { details: { CallA: { SourceRefId: 'null' } } } });
		expect(body).not.toHaveProperty('payload.details.callA');
	});

	test('the reference of a virtual number is under the same name', async () => {
		const expected = { details: { CallA: { SourceRefId: 'sandbox-us-trunk' } } };
		expect(await summaryOf(voiceMessage())).toMatchObject(expected);
	});

	test('of two people: callA, callB, sourceRefId and a version', async () => {
		await summaryOf([makeCall('+442079460999'), makeCall('+13125550100')]);
		const call = { sourceRefId: 'sandbox-us-trunk', callType: 'PSTN' };
		const expected = { version: 5, payload: { details: { callA: call, callB: call } } };
		expect(receiver.bodies).toMatchObject([expected]);
	});

	test('with the ID of the request, as its answer had it', async () => {
		const { body } = await client.call(voiceMessage());
		await client.untilIdle();
		const { callFlowRequestId } = body as { callFlowRequestId: string };
		expect(receiver.payloads('SESSION_SUMMARY')).toMatchObject([{ callFlowRequestId }]);
	});

	test('an error names the action that it happened in', async () => {
		const errorDetails = { errorCode: -2004, errorAction: 'MAKE_CALL' };
		expect(await summaryOf(voiceMessage('+13125550124'))).toMatchObject({ errorDetails });
	});

	test('the reference has none of this', async () => {
		await client.control('PUT', 'behaviour', { follows: 'reference' });
		await summaryOf(voiceMessage('+13125550124'));
		const [body] = receiver.bodies;
		expect(body).toMatchObject({ version: 5, payload: { details: { callA: {} } } });
		expect(body).not.toHaveProperty('payload.callFlowRequestId');
		expect(body).not.toHaveProperty('payload.errorDetails.errorAction');
	});
});
