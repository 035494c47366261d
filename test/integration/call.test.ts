import { locator, SOURCE, VOICE_PROFILE } from './engine/parameters';
import { usePlatform } from './engine/platform';
import { runVoiceNode, type RunOptions } from './engine/runVoiceNode';

const platform = usePlatform();

const CONNECT = {
	resource: 'call',
	operation: 'connect',
	source: SOURCE,
	destination: '={{ $json.phone }}',
	secondDestination: '+1 202 555 0102',
	options: {},
};

const ASK = {
	resource: 'call',
	operation: 'askForDigits',
	source: SOURCE,
	destination: '={{ $json.phone }}',
	promptMessage: 'Press 1 to confirm',
	voiceProfile: VOICE_PROFILE,
	options: {},
};

async function run(parameters: RunOptions['parameters']) {
	return await runVoiceNode({
		credential: platform.credential,
		parameters,
		items: [{ phone: '+12025550100' }],
	});
}

async function sessions() {
	return await platform.control('GET', 'sessions');
}

async function registerCallActions() {
	return await platform.api('POST', 'webhooks', { type: 'VCA', url: 'http://127.0.0.1:9/menu' });
}

function call(destination: string) {
	return {
		action: 'makeCall',
		params: { source: '+12025550190', destination },
	};
}

describe('connect', () => {
	test('without a message, the platform gets the two calls and no voice is needed', async () => {
		const expected = [call('+12025550100'), call('+12025550102')];
		await run(CONNECT);
		expect(await sessions()).toMatchObject([{ callflow: expected }]);
	});

	test('a message is spoken to the first person, between the calls', async () => {
		const message = { text: 'One moment', voiceProfile: 'en-GB-Emma', repetition: 2 };
		const expected = [
			call('+12025550100'),
			{ action: 'say', params: message },
			call('+12025550102'),
		];
		await run({
			...CONNECT,
			promptMessage: 'One moment',
			voiceProfile: VOICE_PROFILE,
			options: { repetition: 2 },
		});
		expect(await sessions()).toMatchObject([{ callflow: expected }]);
	});

	test("the output is the API's answer with the first person's number", async () => {
		const { outputs } = await run(CONNECT);
		expect(outputs).toMatchObject([
			[{ json: { sessionStatus: 'CREATED', destination: '+12025550100' } }],
		]);
	});

	test('a wrong second number is named by its own field, and nobody is called', async () => {
		const { error } = await run({ ...CONNECT, secondDestination: '12' });
		expect(error).toMatchObject({
			message: "'Connect To' is not a valid phone number: it is too short",
		});
		expect(await platform.calls()).toEqual({});
	});

	test('a message that cannot be spoken is named by its own field', async () => {
		const { error } = await run({
			...CONNECT,
			promptMessage: 'Hello \u0000',
			voiceProfile: VOICE_PROFILE,
		});
		expect(error).toMatchObject({ message: expect.stringMatching(/^'Text' has characters/) });
	});

	test('a caller ID that is wrong for both calls is one mistake', async () => {
		const { error } = await run({ ...CONNECT, source: locator('number', 'ACME') });
		expect(error).toMatchObject({
			message: "'From' is not a valid caller ID: it has letters in it",
		});
	});
});

describe('ask for digits', () => {
	test('the platform gets the call and the capture with its parameters', async () => {
		const options = {
			completeOnHash: false,
			digitTimeout: 2000,
			overallTimeout: 9000,
			noOfTries: 3,
			successMessage: 'Thank you',
			failureMessage: 'Goodbye',
			speed: 0.8,
		};
		const digits = { minDigits: 1, maxDigits: 4 };
		const prompt = { promptMessage: 'Press 1 to confirm', voiceProfile: 'en-GB-Emma' };
		const expected = [
			call('+12025550100'),
			{ action: 'sayAndCapture', params: { ...prompt, ...digits, ...options } },
		];
		await registerCallActions();
		await run({ ...ASK, ...digits, options });
		expect(await sessions()).toMatchObject([{ callflow: expected }]);
	});

	test('a Digit Timeout of 0 is left to 8x8, and what else is left open is sent explicitly', async () => {
		await registerCallActions();
		const { outputs } = await run({
			...ASK,
			options: { digitTimeout: 0, overallTimeout: 0, dryRun: true },
		});
		expect(outputs).toEqual([
			[
				expect.objectContaining({
					json: expect.objectContaining({
						callflow: [
							call('+12025550100'),
							{
								action: 'sayAndCapture',
								params: {
									promptMessage: 'Press 1 to confirm',
									voiceProfile: 'en-GB-Emma',
									minDigits: 1,
									maxDigits: 1,
									completeOnHash: true,
									noOfTries: 1,
									overallTimeout: 10_000,
								},
							},
						],
					}),
				}),
			],
		]);
	});

	test('without a Call Action webhook nobody is called, and the error says what to do', async () => {
		const { error } = await run(ASK);
		expect(error).toMatchObject({
			message: expect.stringContaining("'Text' asks for digits that nobody would receive"),
			description: expect.stringContaining('Publish a workflow with an 8x8 Voice Trigger'),
		});
		expect(await platform.calls()).toEqual({});
	});

	test('a rule between two options names the one to set', async () => {
		await registerCallActions();
		const { error } = await run({
			...ASK,
			options: { digitTimeout: 2000, overallTimeout: 1000 },
		});
		expect(error).toMatchObject({
			message: "'Overall Timeout (Ms)' must be longer than Digit Timeout",
		});
	});

	test.each([
		[{ digitTimeout: 12_000 }, 12_001],
		[{ digitTimeout: 12_000, overallTimeout: 12_000 }, 12_001],
	])('%j are sent with an Overall Timeout of %i', async (options, overallTimeout) => {
		await registerCallActions();
		const { outputs } = await run({ ...ASK, options });
		expect(outputs).toMatchObject([[{ json: { sessionStatus: 'CREATED' } }]]);
		expect(await sessions()).toMatchObject([
			{ callflow: [{}, { params: { digitTimeout: 12_000, overallTimeout } }] },
		]);
	});
});

describe('a callflow that goes on after a capture', () => {
	const capture = {
		action: 'sayAndCapture',
		promptMessage: 'Press 1',
		voiceProfile: VOICE_PROFILE,
	};
	const fromBuilder = (action: object[]) => ({
		resource: 'voiceMessage',
		operation: 'makeFromCallflow',
		specifyCallflow: 'builder',
		source: SOURCE,
		destination: '={{ $json.phone }}',
		actions: { action } as never,
		options: {},
	});

	const isAboutActions = (hint: string) => hint.includes('the answer to the Call Action');

	test('comes with a hint, once', async () => {
		await registerCallActions();
		const { hints } = await run(fromBuilder([capture, { action: 'hangup' }]));
		expect(hints.filter(isAboutActions)).toHaveLength(1);
	});

	test('comes with none when the capture is last', async () => {
		await registerCallActions();
		const { hints } = await run(fromBuilder([capture]));
		expect(hints.filter(isAboutActions)).toEqual([]);
	});
});
