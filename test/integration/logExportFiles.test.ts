import { useFileServer } from './engine/fileServer';
import { usePlatform } from './engine/platform';
import { runVoiceNode } from './engine/runVoiceNode';

const platform = usePlatform();
const files = useFileServer();

/** Downloads an export that has finished with these links. */
async function download(data: unknown, output = 'items') {
	const body = { status: 'succeeded', data };
	const path = '/messages/exports';
	await platform.control('POST', 'faults', {
		...{ kind: 'status', status: 200, method: 'GET', times: 1 },
		...{ path, body },
	});
	return await runVoiceNode({
		credential: platform.credential,
		parameters: { resource: 'logExport', operation: 'download', returnAll: true, output },
		items: [{}],
	});
}

test('a heading that is there twice loses nothing, in n8n neither', async () => {
	files.serve((response) => response.end('__proto__,Status,Status\r\n1,2,3\r\n'));
	const { outputs } = await download([`${files.url}/1.csv`]);
	expect(outputs[0]?.map(({ json }) => json)).toEqual([
		{ 'Column 1': '1', Status: '2', 'Status 2': '3' },
	]);
});

const NO_CSV: Array<[string, string, string]> = [
	['a web page', '<!DOCTYPE html><title>Sign in</title>', 'HTML'],
	['JSON', '{"message": "Not now"}', 'JSON'],
	['nothing', '', 'empty'],
	['a file that is packed', 'PK\u0003\u0004\0\0', 'not a text'],
];
test.each(['items', 'file'].flatMap((output) => NO_CSV.map((kind) => [output, ...kind])))(
	'as %s, %s in place of the CSV is an error in words',
	async (output, _what, content, told) => {
		files.serve((response) => response.end(content));
		const { outputs, error } = await download([`${files.url}/1.csv`], output);
		expect(outputs).toEqual([]);
		expect(error).toMatchObject({
			message: 'The link to the log export leads to something that is no CSV file',
			description: expect.stringMatching(
				`^It is .*${told}.*\\. A proxy .*Run this operation again`,
			),
		});
		expect(JSON.stringify(error)).not.toContain('/1.csv');
	},
);

test('a large file that is no CSV is not read to its end', async () => {
	files.serve((response) => {
		response.on('error', () => {});
		response.write(`<p>${'a'.repeat(100_000)}`);
	});
	const { error } = await download([`${files.url}/1.csv`], 'file');
	expect(error?.message).toContain('no CSV');
});

test.each([[[]], [null], ['https://example.com/1.csv']])(
	'a job that has succeeded with %j for links is an error',
	async (data) => {
		const { error } = await download(data);
		expect(error).toMatchObject({
			message: '8x8 made the log export and gave no link to it',
			description: expect.stringMatching(
				/^Look for it later with Get and the job ID \S+, or run the operation again\.$/,
			),
		});
	},
);
