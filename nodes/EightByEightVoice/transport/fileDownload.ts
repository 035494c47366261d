import type { BinaryHelperFunctions, IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { BLOCKED, HOW_TO_UNBLOCK, readNetworkCode, STOPPED } from './networkCode';
import { waitBeforeRetry, type Attempt } from './retryRule';
import { openTimeLimit, waitUnlessStopped, type TimeLimit } from './timeLimit';

const LONGEST_SILENCE_MS = 60_000;
const LIMIT_MS = 600_000;

export type FileStream = Exclude<
	Parameters<BinaryHelperFunctions['prepareBinaryData']>[0],
	Uint8Array
>;

export interface OpenFile {
	stream: FileStream;
	/** As the server says; undefined when it says nothing, or only that it is some file. */
	mimeType: string | undefined;
	/** The encoding of its text, as the server says. */
	charset: string | undefined;
}

/** What a file is called in errors, and how the user gets another link to it. */
export interface FileWords {
	file: string;
	newLink: string;
	/** What to do if the file is in the user's own storage. */
	ownStorage?: string;
}

export interface FileToRead<Result> {
	link: URL;
	words: FileWords;
	read: (file: OpenFile) => Promise<Result>;
	/** For the file with all its tries. */
	limitMs?: number;
}

/**
 * Opens a link of the platform's without the API key, which belongs only to the Base URL's host, and has the file read
 * while it arrives. `read` starts again when the connection breaks. The link, which is a key to the file, is in no
 * error.
 */
export async function downloadFile<Result>(
	context: IExecuteFunctions,
	{ link, words, read, limitMs = LIMIT_MS }: FileToRead<Result>,
): Promise<Result> {
	const limit = openTimeLimit(context, { limitMs, goesOn: false });
	for (let attemptNumber = 1; ; attemptNumber++) {
		const outcome = await attempt(context, { link, read, limit });
		if ('result' in outcome) return outcome.result;
		const wait = waitBeforeRetry(outcome.failed, {
			attemptNumber,
			placesCall: false,
			now: new Date(),
		});
		if (wait === undefined || limit.code() !== undefined) {
			throw toError(context, outcome.failed, words);
		}
		await waitUnlessStopped(context, wait);
	}
}

/** A link that the platform gave out, checked before it is opened. */
export function readLink(context: IExecuteFunctions, link: string, words: FileWords): URL {
	if (URL.canParse(link)) {
		const address = new URL(link);
		if (address.protocol === 'https:' || address.protocol === 'http:') return address;
	}
	const { file, ownStorage } = words;
	const description = 'It was not opened, because it does not start with http:// or https://.';
	throw new NodeOperationError(context.getNode(), `The link to ${file} is not a web address`, {
		description: ownStorage === undefined ? description : `${description} ${ownStorage}`,
	});
}

async function attempt<Result>(
	context: IExecuteFunctions,
	{ link, read, limit }: Pick<FileToRead<Result>, 'link' | 'read'> & { limit: TimeLimit },
): Promise<{ result: Result } | { failed: Attempt }> {
	let isReading = false;
	try {
		const { statusCode, headers, body } = (await context.helpers.httpRequest({
			method: 'GET',
			url: link.href,
			encoding: 'stream',
			timeout: LONGEST_SILENCE_MS,
			abortSignal: limit.signal,
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: false,
		})) as StreamResponse;
		if (statusCode !== 200) {
			body.destroy();
			return { failed: { answered: true, httpStatus: statusCode, headers, body: undefined } };
		}
		isReading = true;
		return { result: await read({ stream: body, ...readContentType(headers) }) };
	} catch (error) {
		const networkCode = limit.code() ?? readNetworkCode(error);
		// What goes wrong while reading need not be the network's fault: the disk may be full, the file broken.
		if (isReading && !BROKEN_CONNECTION.has(networkCode)) {
			throw new NodeOperationError(context.getNode(), error as Error);
		}
		return { failed: { answered: false, networkCode } };
	}
}

const BROKEN_CONNECTION = new Set([
	STOPPED,
	'ECONNRESET',
	'ECONNABORTED',
	'ETIMEDOUT',
	'ERR_STREAM_PREMATURE_CLOSE',
]);

interface StreamResponse {
	statusCode: number;
	headers: IDataObject;
	body: FileStream;
}

function readContentType(headers: IDataObject): Omit<OpenFile, 'stream'> {
	const [given = '', ...parameters] = String(headers['content-type'] ?? '').split(';');
	const mimeType = given.trim().toLowerCase();
	const isAnyFile = /^$|\/octet-stream$/.test(mimeType);
	const [, charset] = /^\s*charset\s*=\s*"?([^"\s]+)/im.exec(parameters.join('\n')) ?? [];
	return { mimeType: isAnyFile ? undefined : mimeType, charset };
}

function toError(context: IExecuteFunctions, failed: Attempt, words: FileWords) {
	const { file, newLink, ownStorage } = words;
	const node = context.getNode();
	if (!failed.answered && failed.networkCode === STOPPED) {
		return new NodeOperationError(node, `The execution was stopped while ${file} was fetched`);
	}
	if (!failed.answered && failed.networkCode === BLOCKED) {
		return new NodeOperationError(node, `n8n does not let ${file} be fetched from its server`, {
			description: HOW_TO_UNBLOCK,
		});
	}
	if (!failed.answered && failed.networkCode === 'ETIMEDOUT') {
		return new NodeOperationError(node, `${capital(file)} did not arrive in time`, {
			description: `It took longer than ${LIMIT_MS / 60_000} minutes. Check the network of your n8n, or try again later.`,
		});
	}
	if (!failed.answered) {
		return new NodeOperationError(node, `The connection broke while ${file} was fetched`, {
			description: `Check the network of your n8n, or try again later. The code of the network is ${failed.networkCode}.`,
		});
	}
	const { httpStatus } = failed;
	const status = `Its server answered with HTTP ${httpStatus}.`;
	if (ownStorage !== undefined && (httpStatus === 401 || httpStatus === 403)) {
		return new NodeOperationError(node, `The storage of ${file} did not give out the file`, {
			description: `${ownStorage} If the link has expired: ${newLink} ${status}`,
		});
	}
	if (httpStatus === 403 || httpStatus === 410) {
		return new NodeOperationError(node, `The link to ${file} has expired`, {
			description: `${newLink} ${status}`,
		});
	}
	return new NodeOperationError(node, `The link to ${file} does not work`, {
		description: `${newLink} If it stays, write to 8x8 support. ${status}`,
	});
}

function capital(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}
