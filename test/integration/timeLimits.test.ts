/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import type { ServerResponse } from 'node:http';

import { ExecuteContext } from 'n8n-core';
import { createRunExecutionData, Workflow, type IExecuteFunctions, type INode } from 'n8n-workflow';

import { downloadFile } from '../../nodes/EightByEightVoice/transport/fileDownload';
import { openVoiceApi } from '../../nodes/EightByEightVoice/transport/voiceApi';
import { useFileServer, type FileServer } from './engine/fileServer';
import { createAdditionalData, LoadedNodeTypes, packageLoaded } from './engine/instance';

const NODE: INode = {
	...{ id: 'voice', name: '8x8 Voice', type: 'n8n-nodes-8x8-voice.eightByEightVoice' },
	...{ typeVersion: 1, position: [0, 0], parameters: {} },
	credentials: { eightByEightVoiceApi: { id: '1', name: 'Sandbox' } },
};
const SHORT_MS = 300;
const DROP_EVERY_MS = 20;
const LONG_MS = 60_000;
const WORDS = { file: 'the file', newLink: 'Run this operation again.' };

const server = useFileServer();
// A request that was ended early can still arrive, which nobody shall take for one of another test.
const slowServer = useFileServer();

beforeAll(async () => await packageLoaded);

/** What an operation has from n8n, in an execution that `stopped` ends. */
function openContext({
	stopped = new AbortController(),
	url = server.url,
} = {}): IExecuteFunctions {
	const nodeTypes = new LoadedNodeTypes();
	const workflow = new Workflow({ nodes: [NODE], connections: {}, active: false, nodeTypes });
	const credential = { apiKey: 'the-key', subAccountId: 'sandbox_main', baseUrl: url };
	return new ExecuteContext(
		workflow,
		NODE,
		createAdditionalData(credential),
		'manual',
		createRunExecutionData({}),
		0,
		[],
		{ main: [[]] },
		{ node: NODE, data: { main: [[]] }, source: null },
		[],
		stopped.signal,
	) as unknown as IExecuteFunctions;
}

function inDrops(response: ServerResponse): void {
	response.writeHead(200, { 'Content-Type': 'application/json' });
	const drops = setInterval(() => response.write(' '), DROP_EVERY_MS);
	response.on('close', () => clearInterval(drops));
}

const GET = { method: 'GET', path: '/numbers' } as const;
const CALL = { method: 'POST', path: '/callflows', body: {}, placesCall: true } as const;

describe('a request ends at its limit', () => {
	test.each<[string, (response: ServerResponse) => void]>([
		['when the answer comes in drops', inDrops],
		['when the server says nothing', () => undefined],
		[
			'when the server promises an answer and leaves it at that',
			(response) => response.writeContinue(),
		],
	])('%s', async (_when, answer) => {
		slowServer.serve(answer);
		const api = openVoiceApi(openContext({ url: slowServer.url }), SHORT_MS);
		await expect(api.request(CALL)).rejects.toMatchObject({
			message: '8x8 did not answer in time',
			context: { mayHaveBeenPlaced: true },
		});
	});
});

test('a server that switches to another protocol gave no answer', async () => {
	slowServer.serve(({ socket }) =>
		socket?.write(
			'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
		),
	);
	await expect(
		openVoiceApi(openContext({ url: slowServer.url }), SHORT_MS).request(CALL),
	).rejects.toMatchObject({
		message: expect.stringMatching(/did not answer in time|connection to 8x8 broke/),
		context: { mayHaveBeenPlaced: true },
	});
});

describe('when the execution is stopped', () => {
	test('a request that calls nobody ends and is not sent again', async () => {
		const stopped = new AbortController();
		server.serve(() => stopped.abort());
		const api = openVoiceApi(openContext({ stopped }), LONG_MS);
		await expect(api.request(GET)).rejects.toMatchObject({
			message: 'The execution was stopped while 8x8 was asked',
		});
		expect(server.seen).toHaveLength(1);
	});

	test('the wait for another try ends', async () => {
		const stopped = new AbortController();
		server.serve((response) => {
			response.writeHead(429, { 'Retry-After': '15' }).end();
			response.on('close', () => stopped.abort());
		});
		const api = openVoiceApi(openContext({ stopped }), LONG_MS);
		await expect(api.request(GET)).rejects.toMatchObject({
			message: 'The execution was stopped while 8x8 was asked',
		});
		expect(server.seen).toHaveLength(1);
	});

	test('a request that places a call is let finish', async () => {
		const stopped = new AbortController();
		const session = { sessionId: 's-1', sessionStatus: 'CREATED' };
		server.serve((response) => {
			stopped.abort();
			response.writeHead(200, { 'Content-Type': 'application/json' });
			response.end(JSON.stringify(session));
		});
		const api = openVoiceApi(openContext({ stopped }), LONG_MS);
		expect(await api.request(CALL)).toEqual(session);
	});
});

describe('a file', () => {
	async function download(context: IExecuteFunctions, { url }: FileServer, limitMs: number) {
		const link = new URL(`${url}/file`);
		await downloadFile(context, {
			link,
			words: WORDS,
			read: async ({ stream }) => await stream.forEach(() => undefined),
			limitMs,
		});
	}

	test.each<[string, (response: ServerResponse) => void]>([
		['that comes in drops', inDrops],
		['that stops in the middle', (response) => response.writeHead(200).write('half of it')],
		['that does not come', () => undefined],
	])('%s ends at its limit', async (_how, answer) => {
		slowServer.serve(answer);
		await expect(download(openContext(), slowServer, SHORT_MS)).rejects.toMatchObject({
			message: 'The file did not arrive in time',
		});
	});

	test('is not fetched on when the execution is stopped', async () => {
		const stopped = new AbortController();
		server.serve((response) => {
			response.writeHead(200).write('half of it');
			stopped.abort();
		});
		await expect(download(openContext({ stopped }), server, LONG_MS)).rejects.toMatchObject({
			message: 'The execution was stopped while the file was fetched',
		});
		expect(server.seen).toHaveLength(1);
	});
});

test('what 8x8 quotes of a secret is in no output and no error', async () => {
	const api = openVoiceApi(openContext(), LONG_MS);
	const quoting = (httpStatus: number) => (response: ServerResponse) => {
		response.writeHead(httpStatus, { 'Content-Type': 'application/json' });
		const statusMessage = 'the-key may not set letmein, dGhlLWtleQ==';
		response.end(JSON.stringify({ statusCode: -1009, statusMessage }));
	};
	const request = { method: 'POST', path: '/recording-push-config' } as const;
	const body = { password: 'letmein' };

	server.serve(quoting(200));
	expect(JSON.stringify(await api.request({ ...request, body }))).not.toMatch(
		/the-key|letmein|dGhlLWtl/,
	);
	server.serve(quoting(400));
	const error: unknown = await api.request({ ...request, body }).catch((thrown: unknown) => thrown);
	expect(error).toMatchObject({
		description: '8x8 said: "… may not set …, …==". 8x8 answered with HTTP 400.',
	});
});
