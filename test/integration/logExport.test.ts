import { useFileServer } from './engine/fileServer';
import { usePlatform } from './engine/platform';
import { runVoiceNode } from './engine/runVoiceNode';

const platform = usePlatform();
const files = useFileServer();

async function run(operation: string, more: object = {}, engine: object = {}) {
	const parameters = { resource: 'logExport', operation, returnAll: true, ...more } as never;
	const result = await runVoiceNode({
		credential: platform.credential,
		parameters,
		items: [{}],
		...engine,
	});
	return { ...result, items: (result.outputs[0] ?? []).map(({ json }) => json) };
}

async function jobs(behaviour: object) {
	return await platform.control('PUT', 'exports/behaviour', behaviour);
}

/** The next look at a job finds this. */
async function found(body: object, times = 1) {
	return await platform.control('POST', 'faults', {
		kind: 'status',
		status: 200,
		method: 'GET',
		path: '/messages/exports',
		body,
		times,
	});
}

describe('create', () => {
	const bodyFor = async (more: object, timezone = 'UTC') => {
		files.serve((response) =>
			response
				.writeHead(202, { 'Content-Type': 'application/json' })
				.end(JSON.stringify({ jobId: 'job-1' })),
		);
		const credential = { ...platform.credential, baseUrl: files.url };
		const { items } = await run('create', more, { credential, timezone });
		expect(items).toEqual([{ jobId: 'job-1' }]);
		return JSON.parse(files.seen[0]?.body ?? '') as unknown;
	};

	test("From and To are read in the workflow's time zone and sent as UTC", async () => {
		const expected = { from: '2030-06-30T16:00:00Z', to: '2030-07-01T16:00:00Z', limit: 0 };
		const times = { from: '2030-07-01T00:00:00', to: '2030-07-02T00:00:00' };
		expect(await bodyFor(times, 'Asia/Singapore')).toEqual(expected);
	});

	test('what is left empty is left to 8x8, and a limit goes along', async () => {
		expect(await bodyFor({ returnAll: false, limit: 20 })).toEqual({ limit: 20 });
	});

	test.each([{}, { jobId: '' }, { jobId: 4711 }])(
		'an answer without the ID of a job, %j, is no export',
		async (body) => {
			const path = '/messages/exports';
			await platform.control('POST', 'faults', { kind: 'status', status: 202, path, body });
			const { error } = await run('create');
			expect(error).toMatchObject({
				message: '8x8 started no export',
				description: 'Its answer names no job. Try again later.',
			});
		},
	);

	test.each([
		[{ from: '2030-07-02T00:00:00', to: '2030-07-01T00:00:00' }, "'From' must be before 'To'"],
		[{ from: '2030-07-01T00:00:00', to: '2030-07-01T00:00:00' }, "'From' must be before 'To'"],
		[{ to: 'tomorrow' }, "'To' is not a date and time"],
	])('%j is refused before anything is sent', async (times, message) => {
		const { error } = await run('create', times);
		expect(error).toMatchObject({ message });
		expect(await platform.control('GET', 'requests')).toEqual([]);
	});
});

describe('get and cancel', () => {
	const startExport = async () => {
		const { items } = await run('create');
		return String(items[0]?.jobId);
	};

	test('a job is told with its links once it has succeeded', async () => {
		await platform.call('+12025550100');
		const jobId = await startExport();
		const first = await run('get', { jobId });
		expect(first.items).toEqual([{ jobId, status: 'queued' }]);
		await run('get', { jobId });
		const last = await run('get', { jobId });
		expect(last.items).toMatchObject([
			{ jobId, status: 'succeeded', data: [expect.stringMatching(/^http/)] },
		]);
	});

	test('a cancelled job stays cancelled', async () => {
		const jobId = await startExport();
		expect((await run('cancel', { jobId })).items).toEqual([{ jobId, cancelled: true }]);
		expect((await run('get', { jobId })).items).toEqual([{ jobId, status: 'cancelled' }]);
	});

	test.each(['get', 'cancel'])(
		'%s: a job that is not known is told in words',
		async (operation) => {
			const { error } = await run(operation, { jobId: 'nobody-knows' });
			expect(error).toMatchObject({
				message: "'Job ID' is no log export of this sub-account",
			});
		},
	);

	test.each(['get', 'cancel'])('%s: a path never becomes part of an address', async (operation) => {
		const { error } = await run(operation, { jobId: '../../webhooks/VSS' });
		expect(error).toMatchObject({ message: "'Job ID' is not a valid ID" });
		expect(await platform.control('GET', 'requests')).toEqual([]);
	});
});

describe('download', () => {
	test('each call of the log is an item, paired with the one that asked', async () => {
		await platform.call('+12025550100');
		await platform.call('+12025550101');
		const { outputs } = await run('download');
		expect(outputs).toMatchObject([
			[
				{ json: { DestinationEndpoint: '+12025550100', CallStatus: 'COMPLETED' } },
				{ json: { DestinationEndpoint: '+12025550101', CallStatus: 'BUSY' } },
			],
		]);
		expect(outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 0 }]);
	});

	test('as a file it is the CSV as it is', async () => {
		await platform.call('+12025550100');
		const { outputs } = await run('download', { output: 'file' });
		const [item] = outputs[0] ?? [];
		expect(item?.binary?.data).toMatchObject({
			fileName: 'voice-log-1.csv',
			mimeType: 'text/csv',
		});
		const csv = Buffer.from(item?.binary?.data?.data ?? '', 'base64').toString();
		expect(csv).toMatch(/^SessionId,CallId,.*\r\n.*\+12025550100.*\r\n$/);
	});

	test('the file is put into the field data where the name of the field is empty', async () => {
		await platform.call('+12025550100');
		const { outputs } = await run('download', { output: 'file', binaryPropertyName: '={{ " " }}' });
		expect(outputs[0]?.[0]?.binary?.data).toMatchObject({ fileName: 'voice-log-1.csv' });
	});

	test.each(['items', 'file'])('an empty log gives no %s and no error', async (output) => {
		const { outputs, error } = await run('download', { output });
		expect(error).toBeUndefined();
		expect(outputs).toEqual([[]]);
	});

	test('the rows of all files come in order, whatever is in their fields', async () => {
		const parts: Record<string, string> = {
			'/1.csv': 'SessionId,Content\r\ns-1,"{""text"":""One, two""}\r\nthree"\r\n',
			'/2.csv': 'SessionId,Content\r\ns-2,Größe\r\n',
		};
		files.serve((response, { path }) => response.end(parts[path]));
		await found({ status: 'succeeded', data: [`${files.url}/1.csv`, `${files.url}/2.csv`] });
		const { items } = await run('download');
		expect(items).toEqual([
			{ SessionId: 's-1', Content: '{"text":"One, two"}\r\nthree' },
			{ SessionId: 's-2', Content: 'Größe' },
		]);
		expect(files.seen.map(({ authorization }) => authorization)).toEqual([undefined, undefined]);
	});

	test('a connection that breaks in the middle loses no row and doubles none', async () => {
		files.serve((response) => {
			const next = files.seen.length > 1 ? () => response.end('s-2\n') : () => response.destroy();
			response.writeHead(200, { 'Content-Length': '20' }).write('SessionId\r\ns-1\r\n', next);
		});
		await found({ status: 'succeeded', data: [`${files.url}/1.csv`] });
		expect((await run('download')).items).toEqual([{ SessionId: 's-1' }, { SessionId: 's-2' }]);
	});

	test('a link that has expired says so, and is not in the error', async () => {
		await platform.call('+12025550100');
		await jobs({ outcome: 'succeed', linkSeconds: 0 });
		const { error } = await run('download');
		expect(error).toMatchObject({ message: 'The link to the log export has expired' });
		expect(JSON.stringify(error)).not.toContain('/_sandbox/exports/');
	});

	test.each(['fail', 'error'])('a job that ends as %s is an error', async (outcome) => {
		await jobs({ outcome });
		const { error } = await run('download');
		expect(error).toMatchObject({
			message: '8x8 could not make the log export',
			description: expect.stringMatching(
				/^The job \S+ ended as '(failed|error)'\. Try again later, or ask for fewer days\.$/,
			),
		});
	});

	test('a job that somebody cancelled is an error', async () => {
		await found({ status: 'cancelled' });
		const { error } = await run('download');
		expect(error).toMatchObject({
			message: 'The log export was cancelled',
			description: expect.stringMatching(
				/^Somebody cancelled the job \S+\. Run the operation again\.$/,
			),
		});
	});

	test('a job that takes too long is left running, and the error names it', async () => {
		await jobs({ outcome: 'never' });
		const { error } = await run('download', { options: { timeout: 0.01 } });
		expect(error).toMatchObject({
			message: 'The log export was not finished after 0.01 seconds',
			description: expect.stringMatching(
				/^It goes on at 8x8: look for it later with Get and the job ID [0-9a-f-]{36}, ask for fewer days, or raise 'Options → Timeout \(Seconds\)'\.$/,
			),
		});
	});

	test('a time-out that is none is refused before an export starts', async () => {
		const { error } = await run('download', { options: { timeout: 0 } });
		expect(error).toMatchObject({ message: "'Timeout (Seconds)' is not a time to wait" });
		expect(await platform.control('GET', 'requests')).toEqual([]);
	});
});
