import { capture, makeCall, say } from './sandboxClient';
import { useReceiver, useSandbox } from './useSandbox';

const client = useSandbox();
const receiver = useReceiver();
beforeEach(async () => {
	await client.registerSummaries(receiver.url);
});

const [from, to] = ['+13125550143', '+442079460190'];

async function receive() {
	const answer = await client.control('POST', 'inbound', { from, to });
	await client.untilIdle();
	return answer;
}

test('a call to one of our numbers asks what to play, and plays it', async () => {
	await client.register('VCA', receiver.url);
	receiver.answers = [{ clientActionId: 'welcome', callflow: [say('x'.repeat(30)), capture()] }];
	const { status, body } = await receive();
	expect({ status, body }).toMatchObject({
		status: 201,
		body: { subAccountId: 'sandbox_main', direction: 'INBOUND', source: from, destination: to },
	});
	expect(receiver.payloads('CALL_ACTION')).toMatchObject([
		{ callStatus: 'CALL_RECEIVED', callDirection: 'INBOUND', destinationRefId: 'sandbox-gb-trunk' },
		{ callStatus: 'ACTION_COMPLETED', clientActionId: 'welcome', eventData: { dtmf: '3' } },
	]);
	expect(receiver.payloads('SESSION_SUMMARY')).toMatchObject([
		{
			sessionStatus: 'COMPLETED',
			details: { callA: { callDirection: 'INBOUND', source: from, callDuration: 4 } },
		},
	]);
});

test('an inbound call can be bridged to one other number', async () => {
	await client.register('VCA', receiver.url);
	receiver.answers = [{ callflow: [makeCall('+6588000999')] }];
	await receive();
	expect(receiver.payloads('SESSION_SUMMARY')).toMatchObject([
		{ callCount: 2, details: { callB: { destination: '+6588000999' } } },
	]);
});

test('its events are received, connected and disconnected', async () => {
	const expected = ['CALL_RECEIVED', 'CALL_CONNECTED', 'CALL_DISCONNECTED'];
	await client.register('VCS', receiver.url);
	await client.register('VCA', receiver.url);
	receiver.answers = ['received', { callflow: [] }];
	await receive();
	expect(receiver.payloads('CALL_STATUS').map(({ callStatus }) => callStatus)).toEqual(expected);
});

test('without a VCA webhook it is not answered', async () => {
	await receive();
	const [summary] = receiver.payloads('SESSION_SUMMARY');
	expect(summary).toMatchObject({
		sessionStatus: 'NO_ANSWER',
		details: { callA: { callStatus: 'NO_ANSWER', callDuration: 0 } },
	});
	expect(summary).not.toHaveProperty('lastAction');
});

test('a number of no sub-account cannot be called', async () => {
	const error = 'The field "to" is not right: +13125550100 is a number of no sub-account.';
	const answer = await client.control('POST', 'inbound', { from, to: '+13125550100' });
	expect(answer).toEqual({ status: 400, body: { error } });
});
