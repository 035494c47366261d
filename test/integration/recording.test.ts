import type { INode, INodeExecutionData } from 'n8n-workflow';

import { useFileServer } from './engine/fileServer';
import { usePlatform } from './engine/platform';
import { runVoiceNode } from './engine/runVoiceNode';

const platform = usePlatform();
const files = useFileServer();

async function run(operation: string, more: object = {}, node: Partial<INode> = {}) {
	const parameters = { resource: 'recording', operation, ...more } as never;
	return await runVoiceNode({ credential: platform.credential, parameters, items: [{}], node });
}

/** A session that has ended and was recorded. */
async function recordedSession(): Promise<string> {
	await platform.control('PUT', 'recordings/behaviour', { everySession: true });
	return await platform.call('+12025550100');
}

const SESSION_ID = '2f1f2a1e-5c1b-4b44-9d3e-0c7d0a9be111';

/** Has the platform list recordings whose files are elsewhere. */
async function listed(...recordings: object[]) {
	return await platform.control('POST', 'faults', {
		kind: 'status',
		status: 200,
		path: '/recordings',
		body: { recordings },
	});
}

function fileOf(item: INodeExecutionData | undefined, field = 'data') {
	return item?.binary?.[field];
}

function bytesOf(item: INodeExecutionData | undefined, field?: string) {
	return Buffer.from(fileOf(item, field)?.data ?? '', 'base64');
}

test('the recordings of a session come one by one', async () => {
	const id = await recordedSession();
	const { outputs } = await run('getAll', { sessionId: id, returnAll: true });
	expect(outputs).toMatchObject([
		[{ json: { sessionId: id, recordingId: expect.any(String), status: 'completed' } }],
	]);
});

test('a recording comes as a file with name, type and size', async () => {
	const { outputs } = await run('download', { sessionId: await recordedSession() });
	const [item] = outputs[0] ?? [];
	const recordingId = String(item?.json.recordingId);
	expect(fileOf(item)).toMatchObject({
		fileName: `${recordingId}.wav`,
		mimeType: 'audio/wav',
		fileSize: expect.stringMatching(/B$/),
	});
	expect(bytesOf(item).subarray(0, 4).toString()).toBe('RIFF');
	expect(item?.pairedItem).toEqual({ item: 0 });
});

test('one recording is chosen by its ID, and put into the field of choice', async () => {
	files.serve((response, { path }) => response.end(`bytes of ${path}`));
	await listed(
		{ recordingId: 'r1', externalFileUrl: `${files.url}/r1.mp3` },
		{ recordingId: 'r2', externalFileUrl: `${files.url}/r2.mp3` },
	);
	const { outputs } = await run('download', {
		sessionId: SESSION_ID,
		recordingId: 'r2',
		binaryPropertyName: 'audio',
	});
	expect(outputs[0]).toHaveLength(1);
	expect(fileOf(outputs[0]?.[0], 'audio')).toMatchObject({
		fileName: 'r2.mp3',
		mimeType: 'audio/mpeg',
	});
	expect(bytesOf(outputs[0]?.[0], 'audio').toString()).toBe('bytes of /r2.mp3');
});

test('a recording is put into the field data where the name of the field is empty', async () => {
	const sessionId = await recordedSession();
	const { outputs } = await run('download', { sessionId, binaryPropertyName: '={{ " " }}' });
	expect(fileOf(outputs[0]?.[0], 'data')).toMatchObject({ mimeType: 'audio/wav' });
});

test('a file is fetched without the API key, through redirects too', async () => {
	files.serve((response, { path }) =>
		path === '/old.mp3'
			? response.writeHead(302, { Location: '/new.mp3' }).end()
			: response.end('moved'),
	);
	await listed({ recordingId: 'r1', externalFileUrl: `${files.url}/old.mp3` });
	const { outputs } = await run('download', { sessionId: SESSION_ID });
	expect(bytesOf(outputs[0]?.[0]).toString()).toBe('moved');
	expect(files.seen.map(({ path, authorization }) => [path, authorization])).toEqual([
		['/old.mp3', undefined],
		['/new.mp3', undefined],
	]);
});

test('a link that leads into the machine is not opened', async () => {
	await listed({ recordingId: 'r1', externalFileUrl: 'file:///etc/passwd' });
	const { error } = await run('download', { sessionId: SESSION_ID });
	expect(error).toMatchObject({ message: 'The link to the recording is not a web address' });
	expect(JSON.stringify(error)).not.toContain('/etc/passwd');
});

test('an address in the storage of the user is told to be fetched from there', async () => {
	await listed({ recordingId: 'r1', externalFileUrl: 's3://our-recordings/2030/r1.mp3' });
	const { error } = await run('download', { sessionId: SESSION_ID });
	expect(error?.description).toContain('lie in your own storage');
});

test.each([
	[401, 'The storage of the recording did not give out the file', 'want its own key'],
	[403, 'The storage of the recording did not give out the file', 'want its own key'],
	[410, 'The link to the recording has expired', 'a new link'],
])('a link that answers %d is told in words, and is not in the error', async (...expected) => {
	const [status, message, description] = expected;
	files.serve((response) => response.writeHead(status).end());
	await listed({ recordingId: 'r1', externalFileUrl: `${files.url}/r1.mp3?token=secret-token` });
	const { error } = await run('download', { sessionId: SESSION_ID });
	expect(error).toMatchObject({ message, description: expect.stringContaining(description) });
	expect(error?.description).toMatch(new RegExp(` Its server answered with HTTP ${status}\\.$`));
	expect(JSON.stringify(error)).not.toContain('secret-token');
});

test.each([
	['PROCESSING_FAILED', 'none will come'],
	['UPLOAD_FAILED', 'into your storage'],
	['CALLBACK_FAILED', 'fetch it from there'],
	['TRANSCODING_FAILED', 'No file will come'],
])('a recording that ended as %s is not to be waited for', async (status, description) => {
	await listed({ recordingId: 'r1', status });
	const { error } = await run('download', { sessionId: SESSION_ID });
	expect(error).toMatchObject({
		message: 'The recording has failed',
		description: expect.stringContaining(description),
	});
	expect(error?.description).toMatch(new RegExp(` Its status is '${status}'\\.$`));
	expect(error?.description).not.toContain('later');
});

test.each(['UPLOAD_COMPLETED', 'CALLBACK_FAILED', 'UNKNOWN'])(
	'a recording that is %s and has an address is fetched',
	async (status) => {
		files.serve((response) => response.end('bytes'));
		await listed({ recordingId: 'r1', status, externalFileUrl: `${files.url}/r1.mp3` });
		const { outputs } = await run('download', { sessionId: SESSION_ID });
		expect(bytesOf(outputs[0]?.[0]).toString()).toBe('bytes');
	},
);

test('a file whose connection breaks is fetched again, whole', async () => {
	files.serve((response) => {
		// Breaks once the first half is under way, and not before the answer has begun.
		const next = files.seen.length > 1 ? () => response.end('half') : () => response.destroy();
		response.writeHead(200, { 'Content-Length': '8' }).write('half', next);
	});
	await listed({ recordingId: 'r1', externalFileUrl: `${files.url}/r1.mp3` });
	const { outputs } = await run('download', { sessionId: SESSION_ID });
	expect(bytesOf(outputs[0]?.[0]).toString()).toBe('halfhalf');
	expect(files.seen).toHaveLength(2);
});

test.each(['recording', 'PROCESSING', null])(
	'a recording that is %s says what to wait for',
	async (status) => {
		await listed({ recordingId: 'r1', status });
		const { error } = await run('download', { sessionId: SESSION_ID });
		expect(error).toMatchObject({
			message: 'The recording has no file yet',
			description: `Its status is '${status ?? 'unknown'}'. Wait for the 8x8 Voice Trigger's event "When a recording has been stored", or try again later.`,
		});
	},
);

test('with On Error: Continue, a recording without a file loses none of the others', async () => {
	files.serve((response, { path }) =>
		path === '/r2.mp3' ? response.writeHead(410).end() : response.end(`bytes of ${path}`),
	);
	const address = (id: string) => ({ recordingId: id, externalFileUrl: `${files.url}/${id}.mp3` });
	await listed(address('r1'), address('r2'), address('r3'));
	const { outputs } = await run(
		'download',
		{ sessionId: SESSION_ID },
		{ onError: 'continueRegularOutput' },
	);
	const items = outputs[0] ?? [];
	expect(items.slice(0, 2).map((item) => bytesOf(item).toString())).toEqual([
		'bytes of /r1.mp3',
		'bytes of /r3.mp3',
	]);
	expect(items.slice(2)).toMatchObject([
		{
			json: { error: { message: 'The link to the recording has expired', recordingId: 'r2' } },
			pairedItem: { item: 0 },
		},
	]);
});

test('with On Error: Continue, each recording without a file comes out as an error of its own', async () => {
	files.serve((response) => response.writeHead(410).end());
	const address = (id: string) => ({ recordingId: id, externalFileUrl: `${files.url}/${id}.mp3` });
	await listed(address('r1'), address('r2'));
	const { outputs } = await run(
		'download',
		{ sessionId: SESSION_ID },
		{ onError: 'continueRegularOutput' },
	);
	const message = 'The link to the recording has expired';
	expect(outputs[0]).toMatchObject([
		{ json: { error: { message, recordingId: 'r1' } }, pairedItem: { item: 0 } },
		{ json: { error: { message, recordingId: 'r2' } }, pairedItem: { item: 0 } },
	]);
});

test('a session without recordings gives no file', async () => {
	await listed();
	expect(await run('download', { sessionId: SESSION_ID })).toMatchObject({ outputs: [[]] });
});

test('a recording of another session is refused', async () => {
	await listed({ recordingId: 'r1', externalFileUrl: `${files.url}/r1.mp3` });
	const { error } = await run('download', { sessionId: SESSION_ID, recordingId: 'r9' });
	expect(error).toMatchObject({ message: "'Recording ID' is not in this session" });
});

test('a session that the platform does not know is told in words', async () => {
	const { error } = await run('getAll', { sessionId: SESSION_ID });
	expect(error).toMatchObject({ message: "'Session ID' is no session with recordings" });
});

test.each(['../webhooks', '', 'abc', `../${SESSION_ID}`, `${SESSION_ID}/..`])(
	'%j never becomes part of an address',
	async (id) => {
		const { error } = await run('getAll', { sessionId: `={{ ${JSON.stringify(id)} }}` });
		expect(error).toMatchObject({ message: "'Session ID' is not a valid ID" });
		expect(await platform.control('GET', 'requests')).toEqual([]);
	},
);

test('an error after recordings were listed speaks of no calls', async () => {
	const { outputs } = await run('getAll', { sessionId: await recordedSession() });
	const id = outputs[0]?.[0]?.json.sessionId as string;
	const result = await runVoiceNode({
		credential: platform.credential,
		parameters: { resource: 'recording', operation: 'getAll', sessionId: '={{ $json.id }}' },
		items: [{ id }, { id: 'none' }],
	});
	expect(result.error).toMatchObject({ context: { sessions: [] } });
});
