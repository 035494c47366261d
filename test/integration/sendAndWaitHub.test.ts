import type { IDataObject } from 'n8n-workflow';

import { summary } from '../sandbox/sessionSummary';
import { FOREIGN } from './engine/foreignWebhook';
import { callAndWait, PERSON, SOURCE, VOICE_PROFILE_BY_CODE } from './engine/parameters';
import { usePlatform } from './engine/platform';
import { runVoiceNode } from './engine/runVoiceNode';
import { WaitingHost } from './engine/waitingHost';

const platform = usePlatform();

const HUB = { event: 'waitingCalls' };
const SUMMARIES = { event: 'sessionSummary' };

let n8n: WaitingHost;

beforeEach(async () => {
	n8n = await WaitingHost.start(platform);
});
afterEach(async () => await n8n.close());

/** A call of which the platform tells nothing by itself. */
async function startCall() {
	await platform.control('PUT', 'deliveries/behaviour', { mode: 'drop', count: 100 });
	const run = await n8n.run(callAndWait({ responseType: 'outcome' }));
	return { ...run, sessionId: String(run.result.outputs[0]?.[0]?.json.sessionId) };
}

async function registered(): Promise<Record<string, string>> {
	const { webhooks } = (await platform.api('GET', 'webhooks')) as {
		webhooks: Array<{ type: string; url: string }>;
	};
	return Object.fromEntries(webhooks.map(({ type, url }) => [type, url]));
}

describe('while a test listens', () => {
	test('what is waited for reaches its call, and starts neither the test nor the workflow', async () => {
		const trigger = await n8n.publish(SUMMARIES);
		const { output, sessionId } = await startCall();
		await trigger.listen();
		const { httpStatus } = await platform.deliver('VSS', summary(sessionId, 'BUSY'));
		expect([httpStatus, trigger.executions]).toEqual([200, []]);
		expect(await output()).toMatchObject({ data: { reason: 'busy' } });
	});

	test('a call can be made and waited for', async () => {
		const trigger = await n8n.publish(SUMMARIES);
		await trigger.listen();
		const { output, sessionId } = await startCall();
		await platform.deliver('VSS', summary(sessionId, 'BUSY'));
		expect(await output()).toMatchObject({ data: { reason: 'busy' } });
	});

	test('what nobody waits for starts the test and the workflow, as ever', async () => {
		const trigger = await n8n.publish(SUMMARIES);
		await trigger.listen();
		await platform.deliver('VSS', summary('session-of-nobody', 'BUSY'));
		expect(trigger.executions.map(({ mode }) => mode).sort()).toEqual(['production', 'test']);
	});

	test.each<[string, object[]]>([
		['nothing', []],
		['another system', [FOREIGN]],
	])('in the place of %s, nobody is called, and the error says what to do', async (_what, held) => {
		for (const webhook of held) await platform.api('POST', 'webhooks', webhook);
		const parameters = { ...SUMMARIES, options: { existingWebhook: 'replace' } };
		const options = { parameters, webhookId: 'hub', publicUrl: n8n.url };
		await (await platform.startTrigger(options)).listen();
		const { result } = await n8n.run(callAndWait({ responseType: 'outcome' }));
		expect(result.error).toMatchObject({
			message: expect.stringContaining('go to a test that listens, and no published workflow'),
			description: expect.stringMatching(/^Nobody was called\. Stop the test\. Publish a workflow/),
		});
		expect(await platform.calls()).toEqual({});
	});
});

test('a trigger that has not been told of a call finds the execution that waits for it by the IDs that it was made with', async () => {
	const old = await n8n.publish(SUMMARIES);
	const { output, sessionId } = await startCall();
	const [session] = (await platform.control('GET', 'sessions')) as IDataObject[];
	await old.unpublish();
	const trigger = await n8n.publish(SUMMARIES, { webhookId: 'another' });
	const { payload, ...envelope } = summary(sessionId, 'BUSY');
	const ids = {
		clientRequestId: session?.clientRequestId,
		clientBatchId: session?.clientBatchId,
	};
	await platform.deliver('VSS', { ...envelope, payload: { ...payload, ...ids } });
	expect(trigger.executions).toEqual([]);
	expect(await output()).toMatchObject({ data: { reason: 'busy' } });
});

test('without Verify Secret, an event without the secret starts the workflow and answers no call', async () => {
	const trigger = await n8n.publish({ ...SUMMARIES, options: { verifySecret: false } });
	const { executionId, sessionId } = await startCall();
	await platform.deliver('VSS', summary(sessionId, 'BUSY'), { header: 'forged' });
	expect(n8n.isWaiting(executionId)).toBe(true);
	expect(trigger.executions).toHaveLength(1);
});

describe('when an execution that waits cannot be reached', () => {
	test('the summary is asked for again, and does not start the workflow', async () => {
		const trigger = await n8n.publish(SUMMARIES);
		const { output, sessionId } = await startCall();
		n8n.breaksOff = true;
		const { httpStatus, body } = await platform.deliver('VSS', summary(sessionId, 'BUSY'));
		const message = 'The execution that waits for this call could not be reached';
		expect([httpStatus, JSON.parse(body)]).toEqual([503, { message }]);
		n8n.breaksOff = false;
		await platform.deliver('VSS', summary(sessionId, 'BUSY'));
		expect(await output()).toMatchObject({ data: { reason: 'busy' } });
		expect(trigger.executions).toEqual([]);
	});

	test('a summary that comes to a test that listens is asked for again as well, and does not start the test', async () => {
		const trigger = await n8n.publish(SUMMARIES);
		const { sessionId } = await startCall();
		await trigger.listen();
		n8n.breaksOff = true;
		const { httpStatus } = await platform.deliver('VSS', summary(sessionId, 'BUSY'));
		expect([httpStatus, trigger.executions]).toEqual([503, []]);
	});

	test('the person in the call is not kept on the line', async () => {
		await n8n.publish({ event: 'callAction', respondWith: 'callflow' });
		await platform.control('PUT', 'deliveries/behaviour', { mode: 'drop', count: 100 });
		const { result } = await n8n.run(callAndWait());
		n8n.breaksOff = true;
		const payload = { ...result.outputs[0]?.[0]?.json, callStatus: 'ACTION_COMPLETED' };
		const { body } = await platform.deliver('VCA', {
			eventType: 'CALL_ACTION',
			payload: { ...payload, eventData: { dtmf: '1' } },
		});
		expect(JSON.parse(body)).toEqual({ callflow: [{ action: 'hangup' }] });
	});
});

describe('the event for calls that wait', () => {
	test('takes both types, and gives both back', async () => {
		const hub = await n8n.publish(HUB);
		const url = hub.productionUrl;
		expect(await registered()).toEqual({ VSS: url, VCA: url });
		await hub.unpublish();
		expect(await registered()).toEqual({});
	});

	test('leaves a type alone that another trigger of this n8n holds', async () => {
		const summaries = await n8n.publish(SUMMARIES, { webhookId: 'summaries' });
		const hub = await n8n.publish(HUB);
		expect(await registered()).toEqual({ VSS: summaries.productionUrl, VCA: hub.productionUrl });
		await hub.unpublish();
		expect(await registered()).toEqual({ VSS: summaries.productionUrl });
	});

	test('takes none when a stranger holds one', async () => {
		const url = 'https://crm.example.com/8x8';
		await platform.api('POST', 'webhooks', { type: 'VCA', url });
		await expect(n8n.publish(HUB)).rejects.toThrow('already go to crm.example.com');
		expect(await registered()).toEqual({ VCA: url });
	});

	test('starts nothing, and does not keep a caller on the line whom nobody waits for', async () => {
		const hub = await n8n.publish(HUB);
		await platform.deliver('VSS', summary('session-of-nobody', 'BUSY'));
		const payload = { sessionId: 'inbound', callStatus: 'CALL_RECEIVED', eventId: 'e' };
		const { body } = await platform.deliver('VCA', { eventType: 'CALL_ACTION', payload });
		expect([JSON.parse(body), hub.executions]).toEqual([{ callflow: [{ action: 'hangup' }] }, []]);
	});

	test('takes a Call Action for one by its name, also where it has an unknown form', async () => {
		await n8n.publish(HUB);
		const { body } = await platform.deliver('VCA', { eventType: 'CALL_ACTION', payload: [] });
		expect(JSON.parse(body)).toEqual({ callflow: [{ action: 'hangup' }] });
	});

	test.each([undefined, 'call action'])(
		'knows a Call Action by its form where it is named %j',
		async (eventType) => {
			await n8n.publish(HUB);
			await platform.control('PUT', 'deliveries/behaviour', { mode: 'drop', count: 100 });
			const { output, result } = await n8n.run(callAndWait());
			const sessionId = result.outputs[0]?.[0]?.json.sessionId;
			const payload = { sessionId, callStatus: 'ACTION_COMPLETED', eventData: { dtmf: '1' } };
			const { body } = await platform.deliver('VCA', { eventType, payload });
			expect(JSON.parse(body)).toMatchObject({ callflow: [{ action: 'hangup' }] });
			expect(await output()).toMatchObject({ data: { approved: true } });
		},
	);

	test('is no receiver of digits that are asked for in other calls: nobody is called', async () => {
		const hub = await n8n.publish(HUB);
		const ask = async () =>
			await runVoiceNode({
				credential: platform.credential,
				parameters: {
					...{ resource: 'call', operation: 'askForDigits', source: SOURCE, destination: PERSON },
					...{ promptMessage: 'Press 1', voiceProfile: VOICE_PROFILE_BY_CODE, options: {} },
				},
				items: [{}],
			});
		expect((await ask()).error).toMatchObject({
			message: expect.stringContaining("'Text' asks for digits that nobody would receive"),
			description: expect.stringContaining('in its place'),
		});
		expect(await platform.calls()).toEqual({});
		await hub.unpublish();
		await n8n.publish({ event: 'callAction', respondWith: 'callflow' });
		expect((await ask()).error).toBeUndefined();
	});

	test('has nothing to test, and says so', async () => {
		const hub = await n8n.publish(HUB);
		await expect(hub.listen()).rejects.toMatchObject({
			message: expect.stringContaining('starts nothing, so there is nothing to test'),
			description: 'It hands what becomes of calls to the executions that wait for them.',
		});
	});
});
