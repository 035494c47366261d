import { makeCall, voiceMessage } from './sandboxClient';
import { useSandbox } from './useSandbox';

const client = useSandbox();

const EXPORTS_PATH = 'sandbox_main/messages/exports';

async function startExport(body?: object): Promise<string> {
	const answer = await client.api('POST', EXPORTS_PATH, body);
	return `${EXPORTS_PATH}/${(answer.body as { jobId: string }).jobId}`;
}

interface Job {
	status: string;
	data: string[];
	expires: string;
}

async function poll(job: string): Promise<Job> {
	return (await client.api('GET', job)).body as Job;
}

async function end(body?: object): Promise<Job> {
	const job = await startExport(body);
	await poll(job);
	await poll(job);
	return poll(job);
}

async function call(...callflow: unknown[]): Promise<void> {
	await client.call(callflow);
	await client.untilIdle();
}

async function rowsOf({ data }: Job): Promise<string[]> {
	const csv = await (await fetch(data[0] ?? '')).text();
	return csv.trim().split('\r\n');
}

test('a job is accepted with 202', async () => {
	const expected = { status: 202, body: { jobId: expect.any(String) } };
	expect(await client.api('POST', EXPORTS_PATH)).toEqual(expected);
});

test('a job is queued, then running, then succeeded with a link that expires', async () => {
	const expected = [
		{ status: 'queued' },
		{ status: 'running' },
		{
			status: 'succeeded',
			data: [expect.stringContaining(`${client.sandbox.url}/_sandbox/exports/`)],
			expires: expect.stringMatching(/Z$/),
		},
	];
	await call(...voiceMessage());
	const job = await startExport();
	expect([await poll(job), await poll(job), await poll(job)]).toEqual(expected);
});

test('the file has a header and one row for each call', async () => {
	const [source, second] = ['+12025550190', '+442079460999'];
	await call(makeCall('+13125550100'), makeCall(second));
	await call(makeCall('+13125550101'));
	const [header = '', ...rows] = await rowsOf(await end());
	const names = header.split(',');
	const cell = (row: string, name: string) => row.split(',')[names.indexOf(name)];
	expect(
		rows.map((row) =>
			['SourceEndpoint', 'DestinationEndpoint', 'DurationInSec', 'CallStatus'].map((name) =>
				cell(row, name),
			),
		),
	).toEqual([
		[source, '+13125550100', '35', 'COMPLETED'],
		[source, second, '30', 'COMPLETED'],
		[source, '+13125550101', '0', 'BUSY'],
	]);
});

test('a limit counts calls', async () => {
	await call(makeCall('+13125550100'), makeCall('+442079460999'));
	expect(await rowsOf(await end({ limit: 1 }))).toHaveLength(2);
});

test.each([
	['a day, the end included', { from: '2020-01-01', to: new Date().toISOString().slice(0, 10) }],
	['times with an offset', { from: '2020-01-01T00:00:00+07:00', to: '2999-01-01T00:00:00Z' }],
	['times without one', { from: '2020-01-01T00:00:00', to: '2999-01-01T00:00:00' }],
])('%s are understood', async (_what, range) => {
	await call(...voiceMessage());
	expect(await rowsOf(await end(range))).toHaveLength(2);
});

test('an export without calls is empty', async () => {
	await call(...voiceMessage());
	const { status } = await end({ from: '2020-01-01', to: '2020-02-01' });
	expect(status).toBe('empty');
});

test.each([
	['empty', 'empty'],
	['fail', 'failed'],
	['error', 'error'],
	['never', 'running'],
])('a job that is told to %s is %s in the end', async (outcome, status) => {
	await call(...voiceMessage());
	await client.control('PUT', 'exports/behaviour', { outcome });
	expect(await end()).toEqual({ status });
});

test('a link that expired answers 403 with a sentence', async () => {
	await call(...voiceMessage());
	await client.control('PUT', 'exports/behaviour', { outcome: 'succeed', linkSeconds: 0 });
	const { data, expires } = await end();
	const response = await fetch(data[0] ?? '');
	expect(response.status).toBe(403);
	expect(await response.json()).toEqual({ error: `This link expired at ${expires}.` });
});

test('a job that is deleted stays cancelled', async () => {
	const job = await startExport();
	expect((await client.api('DELETE', job)).status).toBe(204);
	await poll(job);
	expect(await poll(job)).toEqual({ status: 'cancelled' });
});

test.each(['GET', 'DELETE'])('%s of a job that nobody knows is 404', async (method) => {
	const body = { statusCode: '404', statusMessage: 'Export job not found' };
	expect(await client.api(method, `${EXPORTS_PATH}/unknown`)).toEqual({ status: 404, body });
});

test('a job of another sub-account is 404', async () => {
	const job = (await startExport()).replace('sandbox_main', 'sandbox_second');
	expect((await client.api('GET', job)).status).toBe(404);
});

test.each<[object, string]>([
	[{ from: 'yesterday' }, 'from should be a date or a date with a time'],
	[{ to: 7 }, 'to should be a date or a date with a time'],
	[{ from: '2020-02-01', to: '2020-01-01' }, 'from should be before to'],
	[{ limit: -1 }, 'limit should be an integer from 0'],
])('%j is refused', async (body, problem) => {
	const expected = { status: 422, body: { statusMessage: `Invalid param: ${problem}` } };
	expect(await client.api('POST', EXPORTS_PATH, body)).toMatchObject(expected);
});
