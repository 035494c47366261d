import type { IExecuteFunctions } from 'n8n-workflow';

import {
	downloadFile,
	readLink,
	type FileToRead,
	type FileWords,
} from '../../../nodes/EightByEightVoice/transport/fileDownload';
import { VOICE_NODE } from './voiceNode';

// What is waited for between two tries.
beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const LINK = new URL('https://files.example.com/r1.mp3?token=secret-token');
const WORDS: FileWords = { file: 'the file', newLink: 'Run this operation again.' };
const OWN_STORAGE: FileWords = { ...WORDS, ownStorage: 'Fetch it from there.' };
const MOST_TRIES = 3;

/** An n8n whose requests all end like this, and how many there were. */
function n8nThat(request: () => Promise<unknown>) {
	const n8n = { requests: 0 };
	const httpRequest = async () => {
		n8n.requests += 1;
		return await request();
	};
	const context = { getNode: () => VOICE_NODE, helpers: { httpRequest } };
	return { n8n, context: context as unknown as IExecuteFunctions };
}

/** The request of n8n's helper fails with this. */
function failing(error: object) {
	return n8nThat(async () => await Promise.reject(error));
}

/** The server answers with this status. */
function answering(statusCode: number, contentType?: string) {
	const headers = { 'content-type': contentType };
	const body = { destroy: () => undefined };
	return n8nThat(async () => ({ statusCode, headers, body }));
}

async function download<Result>(
	context: IExecuteFunctions,
	read: FileToRead<Result>['read'],
	words = WORDS,
): Promise<Result> {
	const file = downloadFile(context, { link: LINK, words, read });
	// Its failure is looked at below.
	void file.catch(() => undefined);
	await jest.runAllTimersAsync();
	return await file;
}

async function errorOf(context: IExecuteFunctions, words = WORDS): Promise<unknown> {
	return await download(context, async () => 'read', words).catch((thrown: unknown) => thrown);
}

describe('when no answer comes, the error says why, and what to do', () => {
	test.each([
		[
			'the connection breaks',
			{ code: 'ECONNRESET' },
			'The connection broke while the file was fetched',
			'Check the network of your n8n, or try again later. The code of the network is ECONNRESET.',
		],
		[
			'the server cannot be reached',
			{ cause: { code: 'ECONNREFUSED' } },
			'The connection broke while the file was fetched',
			'Check the network of your n8n, or try again later. The code of the network is ECONNREFUSED.',
		],
		[
			'it takes too long',
			{ code: 'ETIMEDOUT' },
			'The file did not arrive in time',
			'It took longer than 10 minutes. Check the network of your n8n, or try again later.',
		],
		[
			'n8n blocks the address',
			{ name: 'SsrfBlockedIpError' },
			'n8n does not let the file be fetched from its server',
			"Nothing was sent: n8n's protection of internal addresses (SSRF) blocks that host. Whoever runs this n8n can allow it with N8N_SSRF_ALLOWED_HOSTNAMES.",
		],
	])('%s', async (_why, failure, message, description) => {
		const { context } = failing(failure);
		expect(await errorOf(context)).toMatchObject({ message, description });
	});
});

describe('a status that is no file is told in words', () => {
	test.each([
		[
			404,
			WORDS,
			'The link to the file does not work',
			'Run this operation again. If it stays, write to 8x8 support. Its server answered with HTTP 404.',
		],
		[
			500,
			OWN_STORAGE,
			'The link to the file does not work',
			'Run this operation again. If it stays, write to 8x8 support. Its server answered with HTTP 500.',
		],
		[
			401,
			WORDS,
			'The link to the file does not work',
			'Run this operation again. If it stays, write to 8x8 support. Its server answered with HTTP 401.',
		],
		[
			403,
			WORDS,
			'The link to the file has expired',
			'Run this operation again. Its server answered with HTTP 403.',
		],
		[
			410,
			OWN_STORAGE,
			'The link to the file has expired',
			'Run this operation again. Its server answered with HTTP 410.',
		],
		[
			401,
			OWN_STORAGE,
			'The storage of the file did not give out the file',
			'Fetch it from there. If the link has expired: Run this operation again. Its server answered with HTTP 401.',
		],
		[
			403,
			OWN_STORAGE,
			'The storage of the file did not give out the file',
			'Fetch it from there. If the link has expired: Run this operation again. Its server answered with HTTP 403.',
		],
	])('%i: %j', async (status, words, message, description) => {
		const { context } = answering(status);
		expect(await errorOf(context, words)).toMatchObject({ message, description });
	});
});

test('no error has the link in it, which is a key to the file', async () => {
	const { context } = failing({ config: { url: LINK.href } });
	const errors = [await errorOf(answering(404).context), await errorOf(context)];
	expect(JSON.stringify(errors)).toContain('the file');
	expect(JSON.stringify(errors)).not.toContain('secret-token');
});

test.each([
	[MOST_TRIES, 'the connection breaks', failing({ code: 'ECONNRESET' })],
	[MOST_TRIES, 'the server has a problem', answering(503)],
	[1, 'the file is not there', answering(404)],
	[1, 'n8n blocks the address', failing({ name: 'SsrfBlockedIpError' })],
])('it is asked for %i times in all when %s', async (expected, _when, { n8n, context }) => {
	await errorOf(context);
	expect(n8n.requests).toBe(expected);
});

test('what goes wrong with the file itself is told as it is, and the file is not fetched again', async () => {
	const { n8n, context } = answering(200);
	const read = async () => await Promise.reject(new Error('The disk is full'));
	await expect(download(context, read)).rejects.toThrow('The disk is full');
	expect(n8n.requests).toBe(1);
});

test('a connection that breaks while the file is read has it read from its beginning', async () => {
	const { n8n, context } = answering(200);
	const breaking = Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
	const read = async () => (n8n.requests === 1 ? await Promise.reject(breaking) : 'whole');
	expect(await download(context, read)).toBe('whole');
});

test.each([
	['audio/mpeg', { mimeType: 'audio/mpeg' }],
	[' Text/CSV ; charset="utf-16le"', { mimeType: 'text/csv', charset: 'utf-16le' }],
	[
		'text/csv; header=present;Charset = iso-8859-1',
		{ mimeType: 'text/csv', charset: 'iso-8859-1' },
	],
	['application/octet-stream', {}],
	['binary/octet-stream', {}],
	['', {}],
	[undefined, {}],
])('a file that comes as %j is read as %j', async (contentType, expected) => {
	const { context } = answering(200, contentType);
	const found = await download(context, async ({ mimeType, charset }) => ({ mimeType, charset }));
	expect(found).toEqual(expected);
});

describe('a link', () => {
	const { context } = answering(200);

	test.each(['https://files.example.com/r1.mp3', 'http://files.example.com/'])(
		'%s is opened',
		(link) => {
			expect(readLink(context, link, WORDS).href).toBe(link);
		},
	);

	test.each(['file:///etc/passwd', 's3://recordings/r1.mp3', 'recordings/r1.mp3', ''])(
		'%j is not, and the error says so without it',
		(link) => {
			const expected = {
				message: 'The link to the file is not a web address',
				description: 'It was not opened, because it does not start with http:// or https://.',
			};
			expect(() => readLink(context, link, WORDS)).toThrow(expect.objectContaining(expected));
		},
	);

	test('into storage of the user is told to be opened there', () => {
		const description =
			'It was not opened, because it does not start with http:// or https://. Fetch it from there.';
		expect(() => readLink(context, 's3://recordings/r1.mp3', OWN_STORAGE)).toThrow(
			expect.objectContaining({ description }),
		);
	});
});
