import type { IDataObject } from 'n8n-workflow';

import { SOURCE, SOURCE_NUMBER, textMessage, VOICE_PROFILE } from './engine/parameters';
import { usePlatform } from './engine/platform';
import { runVoiceNode } from './engine/runVoiceNode';

const platform = usePlatform();

const CALL = { source: SOURCE_NUMBER, destination: '+12025550100' };
const SECOND_CALL = { source: SOURCE_NUMBER, destination: '+12025550102' };
const SECOND = { action: 'makeCall', source: SOURCE, destination: SECOND_CALL.destination };
const ON = { record: true };

async function run(parameters: IDataObject) {
	return await runVoiceNode({
		credential: platform.credential,
		parameters: textMessage({ destination: CALL.destination, ...parameters }),
		items: [{}],
	});
}

/** The parameters of the calls of the one session. */
async function callsOfSession(): Promise<object[]> {
	const [session] = (await platform.control('GET', 'sessions')) as Array<{
		callflow: IDataObject[];
	}>;
	return (session?.callflow ?? [])
		.filter(({ action }) => action === 'makeCall')
		.map(({ params }) => params as object);
}

const OPERATIONS: Record<string, IDataObject> = {
	'Make From Text': {},
	'Make From Audio': { operation: 'makeFromAudio', fileUrl: 'https://example.com/welcome.mp3' },
	'Make From Callflow': {
		operation: 'makeFromCallflow',
		actions: { action: [{ action: 'hangup' }] },
	},
	'Make From Callflow with JSON': {
		operation: 'makeFromCallflow',
		specifyCallflow: 'json',
		callflowJson: JSON.stringify([{ action: 'makeCall', params: CALL }, { action: 'hangup' }]),
	},
	'Ask for Digits': {
		resource: 'call',
		operation: 'askForDigits',
		promptMessage: 'Press 1',
		voiceProfile: VOICE_PROFILE,
	},
};

describe.each(Object.entries(OPERATIONS))('%s', (_operation, parameters) => {
	beforeEach(async () => {
		await platform.api('POST', 'webhooks', { type: 'VCA', url: 'http://127.0.0.1:9/menu' });
	});

	test.each([true, '={{ true }}', '={{ "True " }}'])('records the call with %j', async (record) => {
		await run({ ...parameters, options: { record } });
		expect(await callsOfSession()).toEqual([{ ...CALL, callRecording: true }]);
	});

	test.each([{}, { record: false }, { record: '={{ "false" }}' }])(
		'says nothing of recording with %j',
		async (options) => {
			await run({ ...parameters, options });
			expect(await callsOfSession()).toEqual([CALL]);
		},
	);
});

test.each(['={{ undefined }}', '={{ "" }}', '={{ "yes" }}', 1, null])(
	'whether to record is not clear: %j is refused, and nobody is called',
	async (record) => {
		const { error } = await run({ options: { record } });
		expect(error?.message).toBe("'Options → Record' is neither true nor false");
		expect(await platform.calls()).toEqual({});
	},
);

test('Connect records both people', async () => {
	const secondDestination = SECOND_CALL.destination;
	await run({ resource: 'call', operation: 'connect', secondDestination, options: ON });
	expect(await callsOfSession()).toEqual([
		{ ...CALL, callRecording: true },
		{ ...SECOND_CALL, callRecording: true },
	]);
});

describe('Make Call in the list of actions', () => {
	const withSecond = (callRecording: unknown, options: IDataObject = {}) => ({
		operation: 'makeFromCallflow',
		actions: { action: [{ ...SECOND, callRecording }] as never },
		options,
	});

	test.each([true, '={{ "true" }}'])('records its own part with %j', async (callRecording) => {
		await run(withSecond(callRecording));
		expect(await callsOfSession()).toEqual([CALL, { ...SECOND_CALL, callRecording: true }]);
	});

	test.each([false, '={{ "false" }}', '={{ null }}', '={{ undefined }}'])(
		'does not with %j',
		async (callRecording) => {
			await run(withSecond(callRecording));
			expect(await callsOfSession()).toEqual([CALL, SECOND_CALL]);
		},
	);

	test('is recorded by the option, whatever its own switch', async () => {
		await run(withSecond(false, ON));
		expect(await callsOfSession()).toEqual([
			{ ...CALL, callRecording: true },
			{ ...SECOND_CALL, callRecording: true },
		]);
	});

	test.each(['={{ "yes" }}', '={{ 1 }}'])('whose switch gives %s is refused', async (value) => {
		const { error } = await run(withSecond(value));
		expect(error?.message).toBe("'Actions → entry 1 → Record' must be true or false");
		expect(await platform.calls()).toEqual({});
	});

	test('records in an answer to a Call Action', async () => {
		const { responses } = await run({
			resource: 'callAction',
			operation: 'respond',
			actions: { action: [{ ...SECOND, callRecording: true }] },
		});
		const answer = [{ action: 'makeCall', params: { ...SECOND_CALL, callRecording: true } }];
		expect(responses).toMatchObject([{ body: { callflow: answer } }]);
	});
});

test('JSON that says itself whether it is recorded keeps that', async () => {
	const params = { ...CALL, callRecording: false };
	await run({
		operation: 'makeFromCallflow',
		specifyCallflow: 'json',
		callflowJson: JSON.stringify([{ action: 'makeCall', params }]),
		options: ON,
	});
	expect(await callsOfSession()).toEqual([params]);
});

test('what was recorded can be downloaded', async () => {
	const { outputs } = await run({ options: ON });
	const sessionId = outputs[0]?.[0]?.json.sessionId as string;
	await platform.control('GET', 'idle');
	const recordings = await run({ resource: 'recording', operation: 'download', sessionId });
	expect(recordings.outputs).toMatchObject([[{ binary: { data: { mimeType: 'audio/wav' } } }]]);
});
