import type { INodeParameters } from 'n8n-workflow';

import type { WebhookType } from '../../sandbox/webhooks/registrations';
import { SUB_ACCOUNT } from '../sandbox/sandboxApi';
import { VOICE_PROFILE_BY_CODE } from './engine/parameters';
import { usePlatform } from './engine/platform';

const platform = usePlatform();

async function publish(parameters: INodeParameters) {
	const host = await platform.startTrigger({ parameters });
	await host.publish();
	return host;
}

async function deliver(type: WebhookType, body: object) {
	const answer = await platform.deliver(type, body);
	return { httpStatus: answer.httpStatus, body: JSON.parse(answer.body) as unknown };
}

async function registered() {
	return (await platform.control('GET', 'webhooks')) as Array<{ type: string; enabled: boolean }>;
}

let eventCount = 0;

function callBody(eventType: string, callStatus: string, more: object = {}) {
	return {
		namespace: 'VOICE',
		eventType,
		payload: {
			eventId: `event-${++eventCount}`,
			sessionId: 'session-1',
			callId: 'call-1',
			subAccountId: SUB_ACCOUNT,
			callStatus,
			callDirection: 'INBOUND',
			source: '+6591230001',
			destination: '+6531580190',
			callDuration: 0,
			sipCode: 200,
			timestamp: '2026-01-31T09:00:00Z',
			...more,
		},
	};
}

describe('each event registers its own type and comes out simplified', () => {
	test('Call Status', async () => {
		const { executions } = await publish({ event: 'callStatus' });
		expect(await registered()).toMatchObject([{ type: 'VCS' }]);
		await deliver('VCS', callBody('CALL_STATUS', 'CALL_CONNECTED'));
		expect(executions).toMatchObject([
			{
				json: {
					event: 'callStatus',
					status: 'CALL_CONNECTED',
					direction: 'INBOUND',
					source: '+6591230001',
					digits: null,
				},
			},
		]);
	});

	test('Recording Uploaded', async () => {
		const { executions } = await publish({ event: 'recordingUploaded' });
		const payload = {
			sessionId: 'session-1',
			recordingId: 'recording-1',
			durationSeconds: 12,
			filePath: 'calls/recording-1.mp3',
			status: 'UPLOAD_COMPLETED',
		};
		await deliver('VRU', { namespace: 'VOICE', eventType: 'CALL_RECORDING_STATUS', payload });
		expect(executions).toMatchObject([{ json: { event: 'recordingUploaded', ...payload } }]);
	});

	test('Virtual Number Updated, which is switched off where it cannot be deleted', async () => {
		const host = await publish({ event: 'virtualNumberUpdated' });
		await deliver('VNU', {
			namespace: 'VOICE',
			eventType: 'VIRTUAL_NUMBER_UPDATE',
			payload: {
				subAccountId: SUB_ACCOUNT,
				updateEventType: 'UPDATES',
				totalNumbers: 1,
				virtualNumbers: [{ msisdn: '+6531580190', operationalStatus: 'Expiring' }],
			},
		});
		expect(host.executions).toMatchObject([
			{ json: { updateType: 'UPDATES', numbers: [{ operationalStatus: 'Expiring' }] } },
		]);
		await host.unpublish();
		expect(await registered()).toMatchObject([{ type: 'VNU', enabled: false }]);
	});

	test('a registration of numbers that was switched off may be taken by another workflow', async () => {
		const earlier = await publish({ event: 'virtualNumberUpdated' });
		await earlier.unpublish();
		await earlier.close();
		await publish({ event: 'virtualNumberUpdated' });
		expect(await registered()).toMatchObject([{ type: 'VNU', enabled: true }]);
	});

	test('an event of an unexpected shape comes out, marked', async () => {
		const { executions } = await publish({ event: 'callStatus' });
		await deliver('VCS', { surprise: true });
		expect(executions).toMatchObject([
			{ json: { event: 'callStatus', unexpectedShape: true, raw: { surprise: true } } },
		]);
	});
});

describe('Call Action', () => {
	const menu = {
		event: 'callAction',
		respondWith: 'callflow',
		clientActionId: 'main-menu',
		actions: { action: [{ action: 'say', text: 'Welcome', voiceProfile: VOICE_PROFILE_BY_CODE }] },
		fallbackText: 'Sorry',
		fallbackVoiceProfile: VOICE_PROFILE_BY_CODE,
	};
	const fallback = {
		callflow: [
			{ action: 'say', params: { text: 'Sorry', voiceProfile: 'en-GB-Emma' } },
			{ action: 'hangup' },
		],
	};
	const inbound = () => callBody('CALL_ACTION', 'CALL_RECEIVED');

	test("an inbound call hears the trigger's callflow and starts an execution", async () => {
		const { executions } = await publish(menu);
		expect(await deliver('VCA', inbound())).toMatchObject({
			httpStatus: 200,
			body: {
				clientActionId: 'main-menu',
				callflow: [{ action: 'say', params: { text: 'Welcome', voiceProfile: 'en-GB-Emma' } }],
			},
		});
		expect(executions).toMatchObject([{ json: { reason: 'inboundCall', digits: null } }]);
	});

	test('captured digits are told apart from an inbound call, with the clientActionId', async () => {
		const { executions } = await publish(menu);
		const more = { eventData: { dtmf: '2' }, clientActionId: 'main-menu' };
		await deliver('VCA', callBody('CALL_ACTION', 'ACTION_COMPLETED', more));
		expect(executions).toMatchObject([
			{ json: { reason: 'digitsCaptured', digits: '2', clientActionId: 'main-menu' } },
		]);
	});

	test('digits are null when nothing was pressed', async () => {
		const { executions } = await publish(menu);
		const more = { eventData: { dtmf: null } };
		await deliver('VCA', callBody('CALL_ACTION', 'ACTION_COMPLETED', more));
		expect(executions).toMatchObject([{ json: { reason: 'digitsCaptured', digits: null } }]);
	});

	test('the answer may depend on the digits by an expression', async () => {
		const text = '={{ "You pressed " + $json.body.payload.eventData.dtmf }}';
		await publish({
			...menu,
			actions: { action: [{ action: 'say', text, voiceProfile: VOICE_PROFILE_BY_CODE }] },
		});
		const more = { eventData: { dtmf: '7' } };
		const answer = await deliver('VCA', callBody('CALL_ACTION', 'ACTION_COMPLETED', more));
		expect(answer).toMatchObject({ body: { callflow: [{ params: { text: 'You pressed 7' } }] } });
	});

	test('a callflow that cannot be played is replaced by the fallback', async () => {
		const { executions } = await publish({
			...menu,
			actions: {
				action: [
					{ action: 'say', text: '={{ $json.nothing }}', voiceProfile: VOICE_PROFILE_BY_CODE },
				],
			},
		});
		expect(await deliver('VCA', inbound())).toMatchObject({ httpStatus: 200, body: fallback });
		expect(executions).toHaveLength(1);
	});

	test('without a fallback voice, the fallback ends the call', async () => {
		await publish({
			...menu,
			actions: {},
			fallbackVoiceProfile: { ...VOICE_PROFILE_BY_CODE, value: '' },
		});
		expect(await deliver('VCA', inbound())).toMatchObject({
			body: { callflow: [{ action: 'hangup' }] },
		});
	});

	test('a question that is repeated gets the same answer and starts one execution', async () => {
		const { executions } = await publish(menu);
		const question = inbound();
		const first = await deliver('VCA', question);
		expect(await deliver('VCA', question)).toEqual(first);
		expect(executions).toHaveLength(1);
	});

	test('two questions that cannot be read start an execution each', async () => {
		const { executions } = await publish(menu);
		await deliver('VCA', { surprise: 1 });
		await deliver('VCA', { surprise: 2 });
		expect(executions).toMatchObject([
			{ json: { raw: { surprise: 1 } } },
			{ json: { raw: { surprise: 2 } } },
		]);
	});
});
