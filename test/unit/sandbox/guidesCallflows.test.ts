import { capture, makeCall, say, voiceMessage } from './sandboxClient';
import { useSandbox } from './useSandbox';

const client = useSandbox({ follows: 'guides' });
beforeEach(async () => {
	await client.register('VCA', 'http://127.0.0.1:1');
});

const call = makeCall('+442079460999');

test.each<[string, unknown[]]>([
	['equal timeouts', [call, capture({ digitTimeout: 10_000, overallTimeout: 10_000 })]],
	['a digitTimeout alone', [call, capture({ digitTimeout: 5000 })]],
	[
		'a voice that is not listed, of a locale that is',
		[call, say('Hi', { voiceProfile: 'en-US-Nova' })],
	],
	['a foreign caller ID that is not registered', [makeCall('+442079460999', '+12125550999')]],
	['a short caller ID, which is of no country', [makeCall('+12125550100', '12345')]],
	['two numbers of countries that nobody knows', [makeCall('+9991234567', '+9997654321')]],
])('%s: accepted', async (_what, callflow) => {
	expect(await client.call(callflow)).toMatchObject({ status: 200, body: { statusCode: 1 } });
});

test.each<[string, unknown[], number]>([
	[
		'an overallTimeout below digitTimeout',
		[call, capture({ digitTimeout: 10_000, overallTimeout: 9999 })],
		-1006,
	],
	[
		'a voice of a locale that nobody knows',
		[call, say('Hi', { voiceProfile: 'tlh-KX-Worf' })],
		-1002,
	],
	[
		'a domestic caller ID that is not registered',
		[makeCall('+12125550100', '+12125550999')],
		-1014,
	],
	['a caller ID with letters', [makeCall('+442079460999', 'ACME')], -1014],
	['a voice without a name', [call, say('Hi', { voiceProfile: 'en-US-' })], -1002],
])('%s: refused', async (_what, callflow, statusCode) => {
	expect(await client.call(callflow)).toMatchObject({ status: 422, body: { statusCode } });
});

test('the answer to a refused callflow writes NOT CREATED', async () => {
	expect((await client.call([])).body).toMatchObject({ sessionStatus: 'NOT CREATED' });
});

test('an injected fault writes NOT CREATED, too', async () => {
	await client.control('POST', 'faults', { kind: 'status', status: 500 });
	expect((await client.call(voiceMessage())).body).toMatchObject({ sessionStatus: 'NOT CREATED' });
});

test.each(['clientRequestId', 'clientBatchId'])('%s has 50 characters at most', async (name) => {
	const statusMessage = `Invalid call flow entry provided: $.${name}: must be at most 50 characters long`;
	const longest = await client.call(voiceMessage(), { [name]: 'x'.repeat(50) });
	const tooLong = await client.call(voiceMessage(), { [name]: 'x'.repeat(51) });
	expect(longest.status).toBe(200);
	expect(tooLong).toMatchObject({ status: 400, body: { statusCode: -1009, statusMessage } });
});

test('the same clientRequestId twice places two calls', async () => {
	const place = () => client.call(voiceMessage(), { clientRequestId: 'order-7' });
	await place();
	await place();
	expect((await client.control('GET', 'calls')).body).toEqual({ '+442079460999': 2 });
});

test('the reference refuses none of the longer ones, and shows the batch of a session', async () => {
	const clientBatchId = 'x'.repeat(51);
	await client.control('PUT', 'behaviour', { follows: 'reference' });
	await client.call(voiceMessage(), { clientBatchId });
	expect((await client.control('GET', 'sessions')).body).toMatchObject([{ clientBatchId }]);
});
