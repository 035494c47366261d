import { textMessage, VOICE_PROFILE } from './engine/parameters';
import { messageRuns, ONE } from './engine/messageRuns';
import { usePlatform } from './engine/platform';

const platform = usePlatform();
const { run, sessions } = messageRuns(platform);

const FROM_TEXT = textMessage({ voiceProfile: VOICE_PROFILE });

describe('make from text', () => {
	test('the platform gets makeCall, say and hangup', async () => {
		const expected = [
			{ action: 'makeCall', params: { source: '+12025550190', destination: '+12025550100' } },
			{ action: 'say', params: { text: 'Good morning', voiceProfile: 'en-GB-Emma' } },
			{ action: 'hangup' },
		];
		await run(FROM_TEXT);
		expect(await sessions()).toMatchObject([{ callflow: expected }]);
	});

	test("the output is the API's answer with destination and source, paired with its item", async () => {
		const { outputs } = await run(FROM_TEXT);
		expect(outputs).toEqual([
			[
				{
					json: {
						sessionId: expect.any(String),
						callFlowRequestId: expect.any(String),
						sessionStatus: 'CREATED',
						statusCode: 1,
						statusMessage: 'Created',
						clientRequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
						destination: '+12025550100',
						source: '+12025550190',
					},
					pairedItem: { item: 0 },
				},
			],
		]);
	});

	test('repetition and speed go into the say action', async () => {
		await run({ ...FROM_TEXT, options: { repetition: 3, speed: 0.5 } });
		expect(await sessions()).toMatchObject([
			{ callflow: [{}, { params: { repetition: 3, speed: 0.5 } }, {}] },
		]);
	});

	test('a number as a CRM writes it is sent as E.164', async () => {
		await run(FROM_TEXT, [{ phone: '00 1 (202) 555-0100' }]);
		expect(await platform.calls()).toEqual({ '+12025550100': 1 });
	});

	test('a number that comes as a number is called', async () => {
		await run(FROM_TEXT, [{ phone: 12025550100 as unknown as string }]);
		expect(await platform.calls()).toEqual({ '+12025550100': 1 });
	});

	test('the client request ID reaches the platform', async () => {
		await run({ ...FROM_TEXT, options: { clientRequestId: 'contact-7' } });
		expect(await sessions()).toMatchObject([{ clientRequestId: 'contact-7' }]);
	});

	test('the sub-account in the options makes the call', async () => {
		await run({ ...FROM_TEXT, options: { subAccountId: 'sandbox_second' } });
		expect(await sessions()).toMatchObject([{ subAccountId: 'sandbox_second' }]);
	});
});

describe('validity', () => {
	const validUntilOf = async (options: object, timezone: string) => {
		const { outputs } = await run({ ...FROM_TEXT, options: { dryRun: true, ...options } }, ONE, {
			timezone,
		});
		return outputs[0]?.[0]?.json.validUntil;
	};

	test("Valid Until is read in the workflow's time zone", async () => {
		expect(await validUntilOf({ validUntil: '2099-07-01T09:00:00' }, 'Asia/Singapore')).toBe(
			'2099-07-01T01:00:00.000Z',
		);
	});

	test('Valid Until may be an expression that gives a date', async () => {
		const validUntil = "={{ DateTime.fromISO('2099-07-01T09:00:00.000+02:00') }}";
		expect(await validUntilOf({ validUntil }, 'Asia/Singapore')).toBe('2099-07-01T07:00:00.000Z');
	});

	test('Valid For is a time from now on', async () => {
		const before = Date.now();
		const validUntil = Date.parse(String(await validUntilOf({ validFor: 5 }, 'UTC')));
		expect(validUntil).toBeGreaterThanOrEqual(before + 5 * 60_000);
		expect(validUntil).toBeLessThanOrEqual(Date.now() + 5 * 60_000);
	});

	test('a Valid Until in the past is refused before anything is sent', async () => {
		const { error } = await run({ ...FROM_TEXT, options: { validUntil: '2001-01-01T00:00:00' } });
		expect(error).toMatchObject({
			message: "'Options → Valid Until' lies in the past, so nobody would be called",
		});
	});

	test('Valid For and Valid Until together are refused', async () => {
		const options = { validFor: 5, validUntil: '2099-07-01T09:00:00' };
		const { error } = await run({ ...FROM_TEXT, options });
		expect(error).toMatchObject({
			message: "'Valid For (Minutes)' and 'Valid Until' cannot both be set",
		});
	});
});

test('make from audio sends makeCall, playFile and hangup', async () => {
	const expected = [
		{ action: 'makeCall', params: { source: '+12025550190', destination: '+12025550100' } },
		{ action: 'playFile', params: { fileUrl: 'https://example.com/a.mp3', repetition: 2 } },
		{ action: 'hangup' },
	];
	await run({
		...FROM_TEXT,
		operation: 'makeFromAudio',
		fileUrl: 'https://example.com/a.mp3',
		options: { repetition: 2 },
	});
	expect(await sessions()).toMatchObject([{ callflow: expected }]);
});

test('a dry run gives back the callflow and calls nobody', async () => {
	const { outputs } = await run({ ...FROM_TEXT, options: { dryRun: true } });
	expect(outputs).toMatchObject([
		[
			{
				json: {
					sessionStatus: 'DRY_RUN',
					callflow: [{ action: 'makeCall' }, { action: 'say' }, { action: 'hangup' }],
					destination: '+12025550100',
					source: '+12025550190',
				},
			},
		],
	]);
	expect(await platform.calls()).toEqual({});
});
