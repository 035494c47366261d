import type { IDataObject } from 'n8n-workflow';

import { callAndWait, PERSON } from './engine/parameters';
import { usePlatform } from './engine/platform';
import { WaitingHost } from './engine/waitingHost';

const platform = usePlatform();

const HUB = { event: 'waitingCalls' };

let n8n: WaitingHost;

beforeEach(async () => {
	n8n = await WaitingHost.start(platform);
});
afterEach(async () => await n8n.close());

/** Calls a person who presses these keys, one text for each time that they are asked. */
async function call(digits: string[], changes: IDataObject = {}) {
	await platform.control('PUT', 'digits', { destination: PERSON, digits });
	const { output } = await n8n.run(callAndWait(changes));
	return await output();
}

/** What was said in the call, in order. */
async function spoken(): Promise<string[]> {
	await platform.control('GET', 'idle');
	const [session] = (await platform.control('GET', 'sessions')) as Array<{
		actions?: Array<{ answer: { callflow: Array<{ params?: IDataObject }> } }>;
	}>;
	return (session?.actions ?? []).flatMap(({ answer }) =>
		answer.callflow.flatMap(({ params }) => String(params?.text ?? params?.promptMessage ?? '—')),
	);
}

const CALLED = {
	sessionId: expect.any(String),
	clientRequestId: expect.any(String),
	destination: PERSON,
	source: '+12025550190',
	timedOut: false,
};

test('key 1 approves', async () => {
	await n8n.publish(HUB);
	expect(await call(['1'])).toEqual({
		...CALLED,
		data: {
			approved: true,
			digits: '1',
			reason: 'approved',
			respondedAt: expect.stringMatching(/^\d{4}-.*Z$/),
		},
		...{ answered: true, outcome: 'answered', status: null, errorCode: null, advice: null },
	});
});

test('the fields of the input come out beside the answer where they are kept', async () => {
	await n8n.publish(HUB);
	await platform.control('PUT', 'digits', { destination: PERSON, digits: ['1'] });
	const items = [{ ticket: 4711, source: 'CRM' }];
	const { output } = await n8n.run(callAndWait({ options: { keepInput: true } }), { items });
	expect(await output()).toMatchObject({ ticket: 4711, source: '+12025550190', answered: true });
});

test('where they are taken for a failure by Retry On Fail, the answer still comes', async () => {
	await n8n.publish(HUB);
	await platform.control('PUT', 'digits', { destination: PERSON, digits: ['1'] });
	const error = { message: 'The disk is full', description: 'Nothing was stored.' };
	const { output } = await n8n.run(callAndWait({ options: { keepInput: true } }), {
		items: [{ error }],
		node: { id: '6f0d2c3a-4a0e-4f4e-9d1f-0a1b2c3d4e61', retryOnFail: true, waitBetweenTries: 1 },
	});
	expect(await output()).toMatchObject({ error, data: { approved: true } });
	expect(await platform.calls()).toEqual({ [PERSON]: 1 });
});

test('key 2 declines', async () => {
	await n8n.publish(HUB);
	const { data } = await call(['2']);
	expect(data).toMatchObject({ approved: false, digits: '2', reason: 'declined' });
});

test('the message and the keys are asked for again after a wrong key and after none', async () => {
	await n8n.publish(HUB);
	const options = { failureMessage: 'Pardon?', successMessage: 'Thank you' };
	const { data } = await call(['7', '', '1'], { options });
	expect(data).toMatchObject({ approved: true });
	const asked = 'Pardon? Do you take over? Press 1 to approve. Press 2 to decline.';
	expect(await spoken()).toEqual([asked, asked, 'Thank you', '—']);
});

test('when nobody presses a valid key, the call ends, and its summary says so', async () => {
	await n8n.publish(HUB);
	const output = await call(['7', '8', '9'], { options: { failureMessage: 'Goodbye' } });
	expect(output).toMatchObject({
		...CALLED,
		data: { approved: false, digits: null, reason: 'noKey', respondedAt: null },
		...{ answered: true, outcome: 'answered', status: 'COMPLETED' },
	});
	expect((await spoken()).slice(-2)).toEqual(['Goodbye', '—']);
});

test('the repeat key has everything said again and costs no try', async () => {
	await n8n.publish(HUB);
	const { data } = await call(['*', '*', '2'], { options: { noOfTries: 1 } });
	expect(data).toMatchObject({ reason: 'declined' });
});

test('a choice comes out by its value, and its reply is spoken', async () => {
	await n8n.publish(HUB);
	const choice = [
		{ key: '1', value: 'confirm', reply: 'See you' },
		{ key: '3', value: 'cancel', reply: 'A pity' },
	];
	const options = { keyInstruction: '{key} for {label}.' };
	const { data } = await call(['3'], { responseType: 'choice', choices: { choice }, options });
	expect(data).toMatchObject({ choice: 'cancel', digits: '3', reason: 'chosen' });
	expect(await spoken()).toEqual(['A pity', '—']);
});

test('digits come out as they were pressed', async () => {
	await n8n.publish(HUB);
	const { data } = await call(['4711'], { responseType: 'digits', minDigits: 4, maxDigits: 4 });
	expect(data).toMatchObject({ digits: '4711', reason: 'entered' });
});

test('with a PIN, the message is said only once the PIN was pressed', async () => {
	await n8n.publish(HUB);
	const { data } = await call(['1', '4711', '1'], { pin: '4711' });
	expect(data).toMatchObject({ approved: true });
	expect(await spoken()).toEqual([
		'Please enter your PIN.',
		'Do you take over? Press 1 to approve. Press 2 to decline.',
		'—',
	]);
});

test('an outcome asks nothing', async () => {
	await n8n.publish(HUB);
	const { data } = await call([], { responseType: 'outcome' });
	expect(data).toEqual({ digits: null, reason: 'answered', respondedAt: null });
});

test.each([
	['+12025550101', 'busy', 'BUSY'],
	['+12025550102', 'noAnswer', 'NO_ANSWER'],
	['+12025550104', 'failed', 'FAILED'],
])('a call to %s ends as %s', async (destination, outcome, status) => {
	await n8n.publish(HUB);
	const { output } = await n8n.run(callAndWait({ destination }));
	expect(await output()).toMatchObject({
		data: { approved: false, reason: outcome },
		...{ answered: false, outcome, status, advice: expect.any(String), timedOut: false },
	});
});

test('a platform that echoes no IDs of ours makes no difference', async () => {
	await platform.control('PUT', 'behaviour', { follows: 'guides', echoesClientIds: false });
	await n8n.publish(HUB);
	const { output } = await n8n.run(callAndWait({ destination: '+12025550101' }));
	expect(await output()).toMatchObject({ data: { reason: 'busy' } });
	expect(await call(['1'])).toMatchObject({ data: { approved: true } });
});

test('a key that is pressed before 8x8 has answered the request is not lost', async () => {
	await n8n.publish(HUB);
	await platform.control('PUT', 'answers/behaviour', { afterMs: 500 });
	expect(await call(['2'])).toMatchObject({ data: { reason: 'declined' } });
});

test('a summary without our IDs that comes before 8x8 has answered the request is not lost', async () => {
	await platform.control('PUT', 'behaviour', { follows: 'guides', echoesClientIds: false });
	await n8n.publish(HUB);
	await platform.control('PUT', 'answers/behaviour', { afterMs: 500 });
	const { output } = await n8n.run(callAndWait({ destination: '+12025550101' }));
	expect(await output()).toMatchObject({ data: { reason: 'busy' } });
});

test('an execution whose ID is too unusual to go into those of its call waits as well', async () => {
	await n8n.publish(HUB);
	await platform.control('PUT', 'digits', { destination: PERSON, digits: ['1'] });
	const { output } = await n8n.run(callAndWait(), {}, 'not-a-number');
	expect(await output()).toMatchObject({ data: { approved: true } });
});

test('two triggers of this n8n, one for each event, are a hub together', async () => {
	await n8n.publish({ event: 'sessionSummary' }, { webhookId: 'summaries' });
	await n8n.publish({ event: 'callAction', respondWith: 'callflow' }, { webhookId: 'actions' });
	expect(await call(['1'])).toMatchObject({ data: { approved: true } });
	const { output } = await n8n.run(callAndWait({ destination: '+12025550101' }));
	expect(await output()).toMatchObject({ data: { reason: 'busy' } });
});
