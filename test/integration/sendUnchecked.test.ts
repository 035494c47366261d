import { useFileServer } from './engine/fileServer';
import { LoadedNodeTypes } from './engine/instance';
import { SOURCE_NUMBER } from './engine/parameters';
import { usePlatform } from './engine/platform';
import { runVoiceNode, type RunOptions } from './engine/runVoiceNode';

const platform = usePlatform();
const server = useFileServer();

const CALL = { action: 'makeCall', params: { source: SOURCE_NUMBER, destination: '+6591230001' } };
const SHOUT = { action: 'shout', params: { text: 'Hello', volume: 11 } };

/** Runs a callflow as JSON that is left to 8x8. */
async function run(callflow: unknown, options: object = {}, more: Partial<RunOptions> = {}) {
	return await runVoiceNode({
		credential: platform.credential,
		parameters: {
			resource: 'voiceMessage',
			operation: 'makeFromCallflow',
			specifyCallflow: 'json',
			callflowJson: typeof callflow === 'string' ? callflow : JSON.stringify(callflow),
			options: { sendUnchecked: true, ...options },
			allowedDestinations: 'SG',
		},
		items: [{}],
		...more,
	});
}

async function expectNothingSent() {
	expect(await platform.control('GET', 'requests')).toEqual([]);
}

test('JSON that our rules refuse goes out as it is, with an ID where it has none', async () => {
	const capture = { action: 'sayAndCapture', params: { digitTimeout: 5000, later: true } };
	const request = { callflow: [CALL, SHOUT, capture, SHOUT], validUntil: 'soon', priority: 1 };
	server.serve((response) => {
		response.writeHead(200, { 'Content-Type': 'application/json' });
		response.end(JSON.stringify({ sessionId: 'session-1', sessionStatus: 'CREATED' }));
	});
	await run(request, {}, { credential: { ...platform.credential, baseUrl: server.url } });
	expect(server.seen.map(({ body }) => JSON.parse(body) as unknown)).toEqual([
		{ ...request, clientRequestId: expect.any(String) },
	]);
});

test("8x8's own answer comes back", async () => {
	const { error } = await run([CALL, SHOUT]);
	expect(error).toMatchObject({
		message: expect.stringMatching(/^8x8 refused the request/),
		context: { statusCode: -1007, mayHaveBeenPlaced: false },
	});
});

test('without the option, the same is refused before it leaves', async () => {
	const { error } = await run([CALL, SHOUT], { sendUnchecked: false });
	expect(error?.message).toBe("'Callflow' at callflow[1].action is not an action that 8x8 knows");
	await expectNothingSent();
});

test('a dry run gives back the request as it would be sent', async () => {
	const { outputs } = await run([CALL, SHOUT], { dryRun: true });
	expect(outputs).toMatchObject([
		[{ json: { sessionStatus: 'DRY_RUN', callflow: [CALL, SHOUT], destination: '+6591230001' } }],
	]);
	await expectNothingSent();
});

describe('where the check stays', () => {
	test('a tool of an AI agent', async () => {
		const node = { type: 'n8n-nodes-8x8-voice.eightByEightVoiceTool' };
		const { error } = await run([CALL, SHOUT], {}, { node });
		expect(error?.message).toContain('is not an action that 8x8 knows');
		await expectNothingSent();
	});

	test('the list of actions', async () => {
		const { error } = await run(
			'',
			{},
			{
				parameters: {
					resource: 'voiceMessage',
					operation: 'makeFromCallflow',
					specifyCallflow: 'builder',
					source: { __rl: true, mode: 'number', value: SOURCE_NUMBER },
					destination: '12',
					actions: { action: [{ action: 'hangup' }] },
					options: { sendUnchecked: true },
				},
			},
		);
		expect(error?.message).toBe("'To' is not a valid phone number: it is too short");
	});

	test('the form does not offer the option there', () => {
		const { description } = new LoadedNodeTypes().getByNameAndVersion('eightByEightVoice');
		const fields = description.properties.flatMap(({ options = [] }) => options);
		const field = fields.find(({ name }) => name === 'sendUnchecked');
		expect(field).toMatchObject({
			displayOptions: { show: { '/specifyCallflow': ['json'] }, hide: { '@tool': [true] } },
		});
	});
});

describe('what protects people stays', () => {
	test.each([
		['malformed JSON', '[{', "'Callflow' is not valid JSON"],
		[
			'a first destination that is a list',
			[{ ...CALL, params: { destination: ['+6591230001'] } }],
			"'Callflow' at callflow[0].params.destination cannot be read",
		],
		['no callflow', {}, "'Callflow' at callflow[0].params.destination cannot be read"],
		['no object', 5, "'Callflow' at callflow[0].params.destination cannot be read"],
		[
			'a text with braces',
			[CALL, { action: 'shout', params: { text: 'Hi {{ $json.name }}' } }],
			"'Callflow' at callflow[1].params.text has {{ in it, which would be spoken",
		],
	])('%s is refused', async (_what, callflow, message) => {
		const { error } = await run(callflow);
		expect(error?.message).toContain(message);
		await expectNothingSent();
	});

	test('an option that is neither true nor false is refused', async () => {
		const { error } = await run([CALL], { sendUnchecked: '={{ "yes" }}' });
		expect(error?.message).toBe("'Options → Send Unchecked' is neither true nor false");
	});

	test('a number without a country is refused where Default Country is empty', async () => {
		const second = { action: 'makeCall', params: { destination: '6591230002' } };
		const { error } = await run([CALL, second], { defaultCountry: '' });
		expect(error?.message).toMatch(/^'Callflow' at callflow\[1\].* has no country code/);
		await expectNothingSent();
	});

	test('a Duplicate Key that was called is skipped', async () => {
		await run([CALL], { duplicateKey: 'unchecked' });
		const { outputs } = await run([CALL], { duplicateKey: 'unchecked' });
		expect(outputs).toMatchObject([[{ json: { sessionStatus: 'SKIPPED', reason: 'duplicate' } }]]);
		expect(await platform.calls()).toEqual({ '+6591230001': 1 });
	});

	test('outside of the calling hours nobody is called', async () => {
		const days = [((new Date().getUTCDay() + 3) % 7) + 1];
		const callingHours = { hours: { start: '09:00', end: '10:00', days, timeZone: 'UTC' } };
		const { outputs } = await run([CALL], { callingHours });
		expect(outputs).toMatchObject([[{ json: { sessionStatus: 'SKIPPED' } }]]);
	});

	test.each(['9999-12-31', 4_102_444_800_000, 'later', '2099-01-01T00:00:00+14:00', null])(
		'a validUntil of %j ends with the calling hours',
		async (validUntil) => {
			const today = new Date().getUTCDay() || 7;
			const days = [today, (today % 7) + 1];
			const callingHours = { hours: { start: '00:00', end: '24:00', days, timeZone: 'UTC' } };
			const { outputs } = await run(
				{ callflow: [CALL], validUntil },
				{ callingHours, dryRun: true },
			);
			const sent = String(outputs[0]?.[0]?.json.validUntil);
			expect(sent).toMatch(/T00:00:00\.000Z$/);
			expect(Date.parse(sent)).toBeLessThanOrEqual(Date.now() + 49 * 3_600_000);
		},
	);

	test('Retry On Fail does not call again', async () => {
		await platform.control('POST', 'faults', { kind: 'resetAfter', path: '/callflows' });
		const node = { retryOnFail: true, maxTries: 3, waitBetweenTries: 0 };
		await run([CALL], {}, { node });
		expect(await platform.calls()).toEqual({ '+6591230001': 1 });
	});
});
