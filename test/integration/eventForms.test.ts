import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { VOICE_PROFILE_BY_CODE } from './engine/parameters';
import { usePlatform } from './engine/platform';

const platform = usePlatform();

const FIRST = '+13125550100';

const CAPTURE = {
	action: 'sayAndCapture',
	params: { promptMessage: 'Press 4', voiceProfile: 'en-GB-Emma', maxDigits: 1 },
};

function makeCall(destination: string) {
	return { action: 'makeCall', params: { source: '+12025550190', destination } };
}

/** A workflow whose trigger says the same to every caller; gives what it starts with. */
async function publish(parameters: INodeParameters): Promise<() => IDataObject[]> {
	const say = { action: 'say', text: 'Thank you', voiceProfile: VOICE_PROFILE_BY_CODE };
	const host = await platform.startTrigger({
		parameters: { respondWith: 'callflow', actions: { action: [say] }, ...parameters },
	});
	await host.publish();
	return () => host.executions.map(({ json }) => json);
}

async function call(...callflow: unknown[]): Promise<void> {
	await platform.api('POST', 'callflows', { callflow });
	await platform.control('GET', 'idle');
}

test.each([
	['object', 'null', { digits: '4', spoken: null }],
	['object', 'blank', { digits: '4', spoken: null }],
	['text', 'null', { digits: '4', spoken: null }],
	['text', 'blank', { digits: '4', spoken: null }],
	['payload', 'null', { digits: '4', spoken: null }],
	['payload', 'blank', { digits: '4', spoken: null }],
	['spoken', 'null', { digits: null, spoken: 'four' }],
])('digits reach the workflow in the form %s, with %s for none', async (form, none, expected) => {
	const started = await publish({ event: 'callAction' });
	await platform.control('PUT', 'behaviour', { digitsForm: form, nothingPressed: none });
	for (const digits of ['4', '']) {
		await platform.control('PUT', 'digits', { destination: FIRST, digits: [digits] });
		await call(makeCall(FIRST), CAPTURE);
	}
	expect(started()).toMatchObject([expected, { digits: null, spoken: null }]);
});

test('of two people, the one who answered is not called busy because the other was', async () => {
	const expected = {
		status: 'BUSY',
		outcome: 'answered',
		answered: true,
		destination: FIRST,
		connectedTo: '+13125550101',
		connectedOutcome: 'busy',
		advice: expect.stringContaining('about the second'),
	};
	const started = await publish({ event: 'sessionSummary' });
	await platform.control('PUT', 'behaviour', { follows: 'guides' });
	await call(makeCall(FIRST), makeCall('+13125550101'));
	expect(started()).toMatchObject([expected]);
});

test("Statuses goes by 8x8's word, which is that of the second person", async () => {
	const started = await publish({ event: 'sessionSummary', statuses: ['BUSY'] });
	await platform.control('PUT', 'behaviour', { follows: 'guides' });
	await call(makeCall(FIRST));
	await call(makeCall(FIRST), makeCall('+13125550101'));
	expect(started()).toMatchObject([{ status: 'BUSY', outcome: 'answered' }]);
});

test('the summary of a voice message is read as the guides write it', async () => {
	const expected = {
		outcome: 'error',
		errorCode: -2004,
		errorAction: 'MAKE_CALL',
		callFlowRequestId: expect.any(String),
		direction: 'OUTBOUND',
		callType: 'PSTN',
		sourceRefId: 'sandbox-us-trunk',
		destinationRefId: null,
		legs: [{ leg: 'callA' }],
	};
	const started = await publish({ event: 'sessionSummary' });
	await platform.control('PUT', 'behaviour', { follows: 'guides' });
	await call(makeCall('+13125550124'));
	expect(started()).toMatchObject([expected]);
	expect(started()[0]?.additional).toEqual({});
});

describe('of two choices of one caller, without IDs of the events', () => {
	const choice = (digits: string, more: object = {}) => ({
		namespace: 'VOICE',
		eventType: 'CALL_ACTION',
		payload: {
			...{ sessionId: 's-1', callId: 'c-1', callStatus: 'ACTION_COMPLETED' },
			...{ eventData: digits, ...more },
		},
	});

	test('each starts the workflow, and a repetition does not', async () => {
		const started = await publish({ event: 'callAction' });
		for (const body of [choice('1'), choice('2'), choice('2'), choice('2', { codec: 'opus' })]) {
			expect(await platform.deliver('VCA', body)).toMatchObject({ httpStatus: 200 });
		}
		expect(started().map(({ digits }) => digits)).toEqual(['1', '2']);
	});

	test('each gets its own answer', async () => {
		const text = '=You pressed {{ $json.body.payload.eventData }}';
		const say = { action: 'say', text, voiceProfile: VOICE_PROFILE_BY_CODE };
		await publish({ event: 'callAction', actions: { action: [say] } });
		for (const digits of ['1', '2']) {
			const { body } = await platform.deliver('VCA', choice(digits));
			expect(JSON.parse(body)).toMatchObject({
				callflow: [{ params: { text: `You pressed ${digits}` } }],
			});
		}
	});
});
