import { SOURCE, VOICE_PROFILE } from './engine/parameters';
import { messageRuns } from './engine/messageRuns';
import { usePlatform } from './engine/platform';

const platform = usePlatform();
const { run, sessions } = messageRuns(platform);

const FROM_BUILDER = {
	resource: 'voiceMessage',
	operation: 'makeFromCallflow',
	specifyCallflow: 'builder',
	source: SOURCE,
	destination: '={{ $json.phone }}',
	options: {},
};

const FROM_JSON = {
	resource: 'voiceMessage',
	operation: 'makeFromCallflow',
	specifyCallflow: 'json',
	options: {},
};

describe('make from callflow', () => {
	test('the entries of the builder become actions, in order, behind the call', async () => {
		const expected = [
			{ action: 'makeCall', params: { source: '+12025550190', destination: '+12025550100' } },
			{ action: 'playFile', params: { fileUrl: 'https://example.com/a.wav', repetition: 1 } },
			{
				action: 'say',
				params: { text: 'Hello', voiceProfile: 'en-GB-Emma', repetition: 1, speed: 1.5 },
			},
			{ action: 'makeCall', params: { source: '+12025550190', destination: '+12025550102' } },
			{ action: 'hangup' },
		];
		const action = [
			{ action: 'playFile', fileUrl: 'https://example.com/a.wav' },
			{ action: 'say', text: 'Hello', voiceProfile: VOICE_PROFILE, speed: 1.5 },
			{ action: 'makeCall', source: SOURCE, destination: '+1 202 555 0102' },
			{ action: 'hangup' },
		];
		await run({ ...FROM_BUILDER, actions: { action } });
		expect(await sessions()).toMatchObject([{ callflow: expected }]);
	});

	test('an entry that an expression leaves empty is named with its field', async () => {
		const action = [{ action: 'say', text: '={{ $json.nothing }}', voiceProfile: VOICE_PROFILE }];
		const { error } = await run({ ...FROM_BUILDER, actions: { action } });
		expect(error).toMatchObject({ message: "'Actions → entry 1 → Text' is missing" });
	});

	test('an entry that is left empty in the form does not start', async () => {
		await expect(run(FROM_BUILDER)).rejects.toThrow('Parameter "Text" is required');
	});

	test('a capture is sent when a Call Action webhook is registered', async () => {
		const action = [
			{ action: 'sayAndCapture', promptMessage: 'Press 1', voiceProfile: VOICE_PROFILE },
		];
		await platform.api('POST', 'webhooks', { type: 'VCA', url: 'http://127.0.0.1:9/menu' });
		const { outputs } = await run({ ...FROM_BUILDER, actions: { action } });
		expect(outputs).toMatchObject([[{ json: { sessionStatus: 'CREATED' } }]]);
	});

	test('a capture that nobody would receive is refused before the call', async () => {
		const action = [
			{ action: 'sayAndCapture', promptMessage: 'Press 1', voiceProfile: VOICE_PROFILE },
		];
		const { error } = await run({ ...FROM_BUILDER, actions: { action } });
		expect(error).toMatchObject({
			message: expect.stringContaining("'Actions → entry 1 → Text' asks for digits"),
		});
		expect(await platform.calls()).toEqual({});
	});

	const callflow = [
		{ action: 'makeCall', params: { source: '+12025550190', destination: '+12025550100' } },
		{ action: 'hangup' },
	];

	test('JSON may be the list of actions, as text', async () => {
		const { outputs } = await run({ ...FROM_JSON, callflowJson: JSON.stringify(callflow) });
		expect(outputs).toMatchObject([[{ json: { destination: '+12025550100' } }]]);
	});

	test('JSON may be the whole request, from an expression', async () => {
		const items = [{ phone: '', request: { callflow, clientRequestId: 'json-1' } }];
		await run({ ...FROM_JSON, callflowJson: '={{ $json.request }}' }, items);
		expect(await sessions()).toMatchObject([{ clientRequestId: 'json-1' }]);
	});

	test('a capture in JSON with a digit timeout alone, as the guides write it, is taken', async () => {
		await platform.api('POST', 'webhooks', { type: 'VCA', url: 'http://127.0.0.1:9/menu' });
		const params = {
			promptMessage: 'Press 1 or 2',
			voiceProfile: 'en-GB-Emma',
			minDigits: 1,
			maxDigits: 1,
			digitTimeout: 5000,
			completeOnHash: false,
		};
		const callflowJson = JSON.stringify({
			callflow: [callflow[0], { action: 'sayAndCapture', params }],
		});
		const { outputs } = await run({ ...FROM_JSON, callflowJson });
		expect(outputs).toMatchObject([[{ json: { sessionStatus: 'CREATED' } }]]);
	});

	test('an issue in JSON is named by its path', async () => {
		const { error } = await run({
			...FROM_JSON,
			callflowJson: JSON.stringify([callflow[0], { action: 'say', params: { text: 'Hi' } }]),
		});
		expect(error).toMatchObject({
			message: "'Callflow' at callflow[1].params.voiceProfile is missing",
		});
	});

	test('text that is not JSON is refused in words', async () => {
		const { error } = await run({ ...FROM_JSON, callflowJson: '[{]' });
		expect(error).toMatchObject({ message: "'Callflow' is not valid JSON" });
	});
});
