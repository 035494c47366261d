import { capture, makeCall, say, voiceMessage } from './sandboxClient';
import { useReceiver, useSandbox } from './useSandbox';

const client = useSandbox({ follows: 'guides' });
const receiver = useReceiver();
beforeEach(async () => {
	for (const type of ['VCA', 'VCS', 'VRU', 'VNU']) await client.register(type, receiver.url);
	await client.registerSummaries(receiver.url);
});

/** Calls a number that presses 7 in every capture. */
async function play(...actions: unknown[]): Promise<Record<string, unknown> | undefined> {
	await client.call([makeCall('+13125550147'), ...actions]);
	await client.untilIdle();
	return receiver.payloads('SESSION_SUMMARY')[0];
}

test('a delivery that fails is not repeated', async () => {
	receiver.statuses = [500, 500, 500];
	await client.call(voiceMessage());
	await client.untilIdle();
	const summaries = (await client.deliveries()).filter(({ attempt }) => attempt > 1);
	expect(summaries).toEqual([]);
	expect((await client.deliveries()).map(({ outcome }) => outcome)).toEqual([
		'givenUp',
		'givenUp',
		'givenUp',
		'delivered',
	]);
});

const INVALID = { errorMsg: 'Callflow invalid', errorCode: -2003 };
const UNKNOWN = { errorMsg: 'Unknown error', errorCode: -9999 };

test.each<[string, object, object]>([
	['has an unknown action', { answers: [{ callflow: [{ action: 'sing' }] }] }, INVALID],
	['is no JSON', {}, INVALID],
	['has no callflow', { answers: [{}] }, INVALID],
])(
	'a Call Action whose answer %s ends the session as ERROR',
	async (_what, receives, errorDetails) => {
		Object.assign(receiver, receives);
		const summary = { sessionStatus: 'ERROR', errorDetails, callCount: 1 };
		expect(await play(capture({ maxDigits: 1 }))).toMatchObject({
			...summary,
			details: { callA: { callStatus: 'COMPLETED' } },
		});
	},
);

test('a Call Action that nobody answers ends the session as ERROR', async () => {
	await client.register('VCA', 'http://127.0.0.1:1');
	const expected = { sessionStatus: 'ERROR', errorDetails: UNKNOWN };
	expect(await play(capture())).toMatchObject(expected);
});

test('an inbound call whose Call Action fails is never connected', async () => {
	await client.control('POST', 'inbound', { from: '+13125550143', to: '+442079460190' });
	await client.untilIdle();
	const [summary] = receiver.payloads('SESSION_SUMMARY');
	const { details, ...rest } = summary as { details: Record<string, object> };
	expect(rest).toMatchObject({ sessionStatus: 'ERROR', errorDetails: INVALID });
	expect(details.callA).toMatchObject({ callStatus: 'ERROR', callDuration: 0 });
	expect(details.callA).not.toHaveProperty('connectedTimestamp');
});

test.each<[string, string[]]>([
	['voiceMessaging', ['SESSION_SUMMARY']],
	['programmableSip', ['SESSION_SUMMARY']],
	['ivr', ['CALL_ACTION', 'SESSION_SUMMARY']],
	[
		'numberMasking',
		[
			'CALL_ACTION',
			'CALL_RECORDING_STATUS',
			'CALL_STATUS',
			'SESSION_SUMMARY',
			'VIRTUAL_NUMBER_UPDATE',
		],
	],
])('a sub-account with the product %s gets %j', async (product, expected) => {
	await client.control('PUT', 'products', { subAccountId: 'sandbox_main', product });
	await client.control('PUT', 'recordings/behaviour', { everySession: true });
	await client.control('POST', 'numbers', { subAccountId: 'sandbox_main', msisdn: '+12025550177' });
	receiver.answers = [{ callflow: [] }];
	await play(capture());
	const types = receiver.bodies.map((body) => (body as { eventType: string }).eventType);
	expect([...new Set(types)].sort()).toEqual(expected);
});

test('a product that sends no Call Actions ends a capture without asking, and says why', async () => {
	const error = 'The product of the sub-account sends no VCA webhooks.';
	await client.control('PUT', 'products', {
		subAccountId: 'sandbox_main',
		product: 'voiceMessaging',
	});
	expect(await play(capture(), say('Never heard.'))).toMatchObject({ sessionStatus: 'COMPLETED' });
	expect(await client.deliveries()).toMatchObject([
		{ type: 'VCA', outcome: 'notInProduct', error },
		{ type: 'VSS', outcome: 'delivered' },
	]);
});

test('another sub-account, and one whose product was taken away, gets all webhooks', async () => {
	const put = (subAccountId: string, product: string | null) =>
		client.control('PUT', 'products', { subAccountId, product });
	await put('sandbox_second', 'voiceMessaging');
	await put('sandbox_main', 'voiceMessaging');
	await put('sandbox_main', null);
	await play();
	expect(receiver.payloads('CALL_STATUS')).not.toEqual([]);
});
