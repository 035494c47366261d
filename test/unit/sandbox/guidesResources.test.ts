import { capture, makeCall, say } from './sandboxClient';
import { useReceiver, useSandbox } from './useSandbox';

const client = useSandbox({ follows: 'guides' });
const receiver = useReceiver();
beforeEach(async () => {
	await client.register('VRU', receiver.url);
});

test('one number has three fields', async () => {
	const { body } = await client.api('GET', 'sandbox_main/numbers/12025550190');
	const payload = { referenceId: 'sandbox-us-trunk', msisdn: '+12025550190', countryCode: 'US' };
	expect(body).toEqual({
		...{ statusCode: 0, statusMessage: 'ok', timestamp: expect.any(String) },
		payload,
	});
});

test('a number can be Unhealthy', async () => {
	const number = { msisdn: '+12025550190', operationalStatus: 'Unhealthy' };
	await client.control('POST', 'numbers', { subAccountId: 'sandbox_main', ...number });
	const { body } = await client.api('GET', 'sandbox_main/numbers');
	expect((body as { numbers: unknown[] }).numbers).toContainEqual(expect.objectContaining(number));
});

const NOT_FOUND = { status: 404, body: { statusCode: 404, statusMessage: 'Resource not found' } };

async function exportsAt(baseUrl: string, method: string, jobId = '') {
	const response = await fetch(
		`${baseUrl}/api/v1/subaccounts/sandbox_main/messages/exports${jobId && `/${jobId}`}`,
		{ method, headers: { authorization: 'Bearer sandbox-api-key' } },
	);
	return { status: response.status, body: (await response.json()) as { jobId: string } };
}

test('the current host has no log exports, the older one has', async () => {
	const { url, olderUrl } = client.sandbox;
	expect(await exportsAt(url, 'POST')).toEqual(NOT_FOUND);
	const { status, body } = await exportsAt(olderUrl, 'POST');
	expect(status).toBe(202);
	expect(await exportsAt(url, 'GET', body.jobId)).toEqual(NOT_FOUND);
	expect((await exportsAt(olderUrl, 'GET', body.jobId)).body).toEqual({ status: 'queued' });
});

test('whatever is no log export is on both hosts', async () => {
	const { olderUrl } = client.sandbox;
	const path = '/api/v1/subaccounts/sandbox_main/numbers';
	const headers = { authorization: 'Bearer sandbox-api-key' };
	expect((await fetch(olderUrl + path, { headers })).status).toBe(200);
});

/** Calls a number that presses 7, and is recorded by the second call, that of an answer. */
async function recorded(): Promise<string> {
	const { body } = await client.call([makeCall('+13125550147'), capture()]);
	await client.untilIdle();
	return (body as { sessionId: string }).sessionId;
}

const RECORDED_CALL = {
	action: 'makeCall',
	params: { source: '+12025550190', destination: '+442079460999', callRecording: true },
};

async function recordingOf(sessionId: string) {
	const { body } = await client.api('GET', `sandbox_main/recordings/${sessionId}`);
	return (body as { recordings: Array<{ externalFileUrl: string }> }).recordings[0];
}

test('callRecording in the answer to a Call Action records the session', async () => {
	await client.register('VCA', receiver.url);
	receiver.answers = [{ callflow: [RECORDED_CALL] }];
	expect(await recordingOf(await recorded())).toMatchObject({
		status: 'UPLOAD_COMPLETED',
		startRecordingTime: '1969-12-31T23:59:59.999Z',
		externalFileUrl: expect.stringContaining('.wav'),
	});
	expect(receiver.payloads('CALL_RECORDING_STATUS')).toMatchObject([
		{ status: 'UPLOAD_COMPLETED' },
	]);
});

test('a recording is PROCESSING while its session plays', async () => {
	let meanwhile: unknown;
	receiver.beforeAnswer = async () => {
		const { body } = await client.control('GET', 'sessions');
		const [session] = body as Array<{ sessionId: string }>;
		meanwhile ??= await recordingOf(session?.sessionId ?? '');
	};
	await client.register('VCA', receiver.url);
	await client.control('PUT', 'recordings/behaviour', { everySession: true });
	await recorded();
	expect(meanwhile).toMatchObject({ status: 'PROCESSING', duration: 0 });
});

test.each([
	['PROCESSING', 404],
	['PROCESSING_FAILED', 404],
	['UPLOAD_FAILED', 404],
	['CALLBACK_COMPLETED', 200],
	['CALLBACK_FAILED', 200],
	['UNKNOWN', 200],
])('a recording can be %s, and its file is answered with %i', async (status, httpStatus) => {
	await client.control('PUT', 'recordings/behaviour', { status });
	const { body } = await client.call([RECORDED_CALL, say('Hi')]);
	await client.untilIdle();
	const recording = await recordingOf((body as { sessionId: string }).sessionId);
	expect(recording).toMatchObject({ status });
	expect(receiver.payloads('CALL_RECORDING_STATUS')).toMatchObject([{ status }]);
	expect((await fetch(recording?.externalFileUrl ?? '')).status).toBe(httpStatus);
});
