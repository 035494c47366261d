import { readPage, rowsOf } from '../../docs/markdown';
import { FileServer } from '../engine/fileServer';
import type { Situation } from './situation';

const SESSION = { sessionId: '2f1f2a1e-5c1b-4b44-9d3e-0c7d0a9be111' };

/** Brings about what a heading of docs/TROUBLESHOOTING.md is about, and gives what is said then. */
export type Produce = (situation: Situation) => Promise<string>;

export function call(parameters: object): Produce {
	return async (situation) => await situation.fail({ parameters: { ...parameters } });
}

export function to(destination: string) {
	return call({ destination });
}

export function option(options: object) {
	return call({ options });
}

export function fault(what: object): Produce {
	return async (situation) => await situation.failWith(what);
}

export function credential(changes: object): Produce {
	return async (situation) => await situation.testCredential(changes);
}

export function account(changes: object): Produce {
	return async (situation) => await situation.fail({ credential: changes });
}

/** What became of an item that was not called on purpose. */
export function skipped(parameters: object, times = 1): Produce {
	return async (situation) => {
		let words = '';
		for (let time = 1; time <= times; time += 1) {
			const { sessionStatus, reason } = await situation.run({ parameters: { ...parameters } });
			words = `sessionStatus: ${sessionStatus}${reason === undefined ? '' : `, reason: ${reason}`}`;
		}
		return words;
	};
}

/** The node has recordings or exports to fetch that the platform describes like this. */
function described(path: string, body: object, parameters: object): Produce {
	return async (situation) => {
		const status = { kind: 'status', status: 200, method: 'GET', path, body };
		await situation.platform.control('POST', 'faults', status);
		return await situation.fail({ parameters: { ...parameters } });
	};
}

export function recordings(recording: object) {
	return described(
		'/recordings',
		{ recordings: [recording] },
		{ resource: 'recording', operation: 'download', ...SESSION },
	);
}

/** The job of an export has finished with these links; where they lead to nothing else, it is JSON. */
export function finishedExport(linksAt: (sandboxUrl: string) => string[]): Produce {
	return async (situation) => {
		const data = linksAt(situation.platform.credential.baseUrl);
		const job = described(
			'/messages/exports',
			{ jobId: 'job-1', status: 'succeeded', data },
			{ resource: 'logExport', operation: 'download', returnAll: true },
		);
		return await job(situation);
	};
}

/** The link to the recording's file gets this answer. */
export function refusedFile(status: number): Produce {
	return async (situation) => {
		const files = new FileServer();
		await files.open();
		files.serve((response) => response.writeHead(status).end());
		const externalFileUrl = `${files.url}/r1.mp3`;
		const said = await recordings({ recordingId: 'r1', externalFileUrl })(situation);
		await files.close();
		return said;
	};
}

/** The job of an export ends like this, or does not. */
export function failingExport(outcome: string, options = {}): Produce {
	return async (situation) => {
		await situation.platform.control('PUT', 'exports/behaviour', { outcome });
		const parameters = { resource: 'logExport', operation: 'download', returnAll: true, options };
		return await situation.fail({ parameters });
	};
}

/** In the rows of RELIABILITY.md, which an end-to-end test compares with what it sees. */
export function seen(words: string): Produce {
	return async () => {
		const rows = rowsOf(await readPage('docs/RELIABILITY.md'), 'Fault');
		return rows.some((cells) => cells[2]?.startsWith(`"${words}"`)) ? words : 'not seen';
	};
}
