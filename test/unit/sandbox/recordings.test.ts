import { makeCall, say } from './sandboxClient';
import { useSandbox } from './useSandbox';

const client = useSandbox();

interface Recordings {
	recordings: Array<{ externalFileUrl: string }>;
}

async function sessionOf(destination: string, callRecording: unknown, characters = 45) {
	const call = makeCall(destination);
	const recorded = { ...call, params: { ...call.params, callRecording } };
	const { body } = await client.call([recorded, say('x'.repeat(characters))]);
	await client.untilIdle();
	return (body as { sessionId: string }).sessionId;
}

function recordingsOf(sessionId: string, subAccountId = 'sandbox_main') {
	return client.api('GET', `${subAccountId}/recordings/${sessionId}`);
}

async function fileUrlOf(sessionId: string): Promise<string> {
	const { recordings } = (await recordingsOf(sessionId)).body as Recordings;
	return recordings[0]?.externalFileUrl ?? '';
}

const none = { recordings: [], statusCode: 0, statusMessage: 'ok' };

test('a call that asks for it is recorded, with a link to the file', async () => {
	const sessionId = await sessionOf('+13125550100', 'both');
	const expected = {
		status: 200,
		body: {
			recordings: [
				{
					recordingId: expect.any(String),
					sessionId,
					status: 'completed',
					externalFileUrl: expect.stringMatching(
						new RegExp(`^${client.sandbox.url}/_sandbox/recordings/[\\w-]+\\.wav$`),
					),
					duration: 3,
					startRecordingTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
				},
			],
			statusCode: 0,
			statusMessage: 'ok',
		},
	};
	expect(await recordingsOf(sessionId)).toEqual(expected);
});

test.each([
	['nobody asks for it', '+13125550100', undefined],
	['it is false', '+13125550100', false],
	['nobody answers', '+13125550101', true],
])('there is no recording when %s', async (_when, destination, callRecording) => {
	const sessionId = await sessionOf(destination, callRecording);
	expect(await recordingsOf(sessionId)).toEqual({ status: 200, body: none });
});

test('every session is recorded once the sandbox was told so', async () => {
	await client.control('PUT', 'recordings/behaviour', { everySession: true });
	const sessionId = await sessionOf('+13125550100', undefined);
	expect((await recordingsOf(sessionId)).body).toMatchObject({ recordings: [{ sessionId }] });
});

test.each([
	['3 seconds', 45, 3],
	['40 seconds, of which 5 are kept', 600, 5],
])('the file is a WAV of %s', async (_what, characters, seconds) => {
	const response = await fetch(await fileUrlOf(await sessionOf('+13125550100', true, characters)));
	const file = Buffer.from(await response.arrayBuffer());
	expect(response.headers.get('content-type')).toBe('audio/wav');
	expect({
		tags: [file.toString('ascii', 0, 4), file.toString('ascii', 8, 12)],
		channels: file.readUInt16LE(22),
		sampleRate: file.readUInt32LE(24),
		seconds: (file.length - 44) / file.readUInt32LE(28),
	}).toEqual({ tags: ['RIFF', 'WAVE'], channels: 1, sampleRate: 8000, seconds });
});

test('a session that nobody knows is 404, and so is one of another sub-account', async () => {
	const sessionId = await sessionOf('+13125550100', true);
	const expected = { status: 404, body: { statusCode: 404, statusMessage: 'Resource not found' } };
	expect(await recordingsOf('unknown')).toEqual(expected);
	expect(await recordingsOf(sessionId, 'sandbox_second')).toEqual(expected);
});

test('a file that nobody knows is 404', async () => {
	const error = 'There is no complete recording "unknown".';
	const expected = { status: 404, body: { error } };
	expect(await client.control('GET', 'recordings/unknown.wav')).toEqual(expected);
});
