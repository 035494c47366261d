import type { Fault } from '../../../sandbox/control/faults';
import type { Execution } from '../../../n8n/client/execution';
import type { Instance } from '../instance';
import { withCredential, type NodeSettings } from '../voiceWorkflows';
import {
	startClosedPlatform,
	startFaultyPlatform,
	startUnknownPlatform,
	startUntrustedPlatform,
	type FaultyPlatform,
} from './faultyPlatform';
import { countCalledTwice, type FaultRow, type Observation } from './row';

/** What must come of a request; one call for each of the two runs, or none. */
interface Expectation {
	expected: string;
	ends: 'success' | 'error';
	mayHaveBeenPlaced: boolean;
	/** Without Retry On Fail, and with it. */
	requests: [plain: number, withRetryOnFail: number];
	calls: 0 | 1;
}

function unclear(calls: 0 | 1): Expectation {
	return {
		expected: 'never sent again; the error says that the call may have been placed',
		ends: 'error',
		mayHaveBeenPlaced: true,
		requests: [1, 1],
		calls,
	};
}

function refused(...requests: Expectation['requests']): Expectation {
	return {
		expected: 'an error, and nobody is called',
		ends: 'error',
		mayHaveBeenPlaced: false,
		requests,
		calls: 0,
	};
}

const SENT_AGAIN: Expectation = {
	expected: 'sent again, and the call is placed',
	ends: 'success',
	mayHaveBeenPlaced: false,
	requests: [2, 2],
	calls: 1,
};

type FaultyAnswer = Partial<Fault> & Pick<Fault, 'kind'>;

function behind(fault: FaultyAnswer) {
	return async () => await startFaultyPlatform(fault);
}
function status(httpStatus: number, more: Partial<Fault> = {}) {
	return behind({ kind: 'status', status: httpStatus, ...more });
}
function after(seconds: number) {
	return { 'Retry-After': String(seconds) };
}
const HTML_PAGE = { headers: { 'Content-Type': 'text/html' }, body: '<html>Bad gateway</html>' };

const rows: Array<[fault: string, open: () => Promise<FaultyPlatform>, expectation: Expectation]> =
	[
		['connection refused', startClosedPlatform, refused(0, 0)],
		['host name unknown (DNS)', startUnknownPlatform, refused(0, 0)],
		['certificate not trusted (TLS)', startUntrustedPlatform, refused(0, 0)],
		['connection reset before the request was read', behind({ kind: 'reset' }), unclear(0)],
		['connection reset after the request was read', behind({ kind: 'resetAfter' }), unclear(1)],
		['no answer at all', behind({ kind: 'hang', placed: true }), unclear(1)],
		['401', status(401), refused(1, 3)],
		['403', status(403), refused(1, 3)],
		['404', status(404), refused(1, 3)],
		['429 once', status(429, { times: 1 }), SENT_AGAIN],
		['429 with Retry-After once', status(429, { times: 1, headers: after(1) }), SENT_AGAIN],
		['429 that stays', status(429), refused(3, 9)],
		['500', status(500, { placed: true }), unclear(1)],
		['502 with a page of HTML', status(502, { placed: true, ...HTML_PAGE }), unclear(1)],
		['503', status(503, { placed: true }), unclear(1)],
		['503 with Retry-After once', status(503, { times: 1, headers: after(1) }), SENT_AGAIN],
		['503 with Retry-After of a minute', status(503, { headers: after(60) }), refused(1, 3)],
		['answer cut off in the middle', behind({ kind: 'truncated' }), unclear(1)],
		['200 with a page of HTML', status(200, { placed: true, ...HTML_PAGE }), unclear(1)],
		['200 with broken JSON', status(200, { placed: true, ...brokenJson() }), unclear(1)],
		[
			'200 with JSON of another shape',
			status(200, { placed: true, body: [{ id: 7 }] }),
			unclear(1),
		],
	];

export const requestFaults: FaultRow[] = rows.map(([fault, open, expectation], index) => ({
	fault,
	expected: expectation.expected,
	figures: figuresOf(expectation),
	observe: async (instance) => await observe(instance, open, index),
}));

function brokenJson() {
	return { headers: { 'Content-Type': 'application/json' }, body: '{"sessionId": "5f1' };
}

function figuresOf({ ends, mayHaveBeenPlaced, requests, calls }: Expectation) {
	return requests.map((requestCount) => ({ ends, mayHaveBeenPlaced, requestCount, calls }));
}

const RETRY_ON_FAIL: NodeSettings = { retryOnFail: true, maxTries: 3, waitBetweenTries: 0 };

/** Two runs at once, without Retry On Fail and with it, each with a sub-account and a number of its own. */
async function observe(
	instance: Instance,
	open: () => Promise<FaultyPlatform>,
	index: number,
): Promise<Observation> {
	const platform = await open();
	try {
		const runs = [
			{ subAccountId: 'sandbox_main', phone: `+65912310${10 + index}`, settings: {} },
			{ subAccountId: 'sandbox_second', phone: `+65912320${10 + index}`, settings: RETRY_ON_FAIL },
		];
		const executions = [];
		for (const { subAccountId, phone, settings } of runs) {
			const credential = await instance.createCredential(platform.baseUrl, subAccountId);
			const node = { ...settings, ...withCredential(credential) };
			const workflow = await instance.createCalls('Call', {
				destinations: [phone],
				settings: node,
			});
			executions.push(await instance.client.run(workflow));
		}
		const seen = [];
		for (const [run, { subAccountId, phone }] of runs.entries()) {
			const ended = await instance.client.waitForExecution(String(executions[run]));
			seen.push({
				...readEnd(ended),
				requestCount: platform.requestCount(subAccountId),
				calls: platform.calls()[phone] ?? 0,
			});
		}
		const figures = seen.map(({ ends, mayHaveBeenPlaced, requestCount, calls }) => ({
			...{ ends, mayHaveBeenPlaced, requestCount, calls },
		}));
		return { figures, words: inWords(seen), calledTwice: countCalledTwice(platform.calls()) };
	} finally {
		await platform.close();
	}
}

function readEnd({ status: ends, error }: Execution) {
	const context = error?.context as { mayHaveBeenPlaced?: boolean } | undefined;
	return {
		ends,
		message: error?.message ?? null,
		mayHaveBeenPlaced: context?.mayHaveBeenPlaced === true,
	};
}

type Seen = Array<ReturnType<typeof readEnd> & { requestCount: number; calls: number }>;

function inWords(seen: Seen): string {
	const ends = seen.map(({ message, mayHaveBeenPlaced }) => {
		if (message === null) return 'placed';
		return `"${message}"${mayHaveBeenPlaced ? ', may have been placed' : ''}`;
	});
	const requests = seen.map(({ requestCount }) => requestCount).join(' / ');
	const calls = seen.map((run) => run.calls).join(' / ');
	return `${[...new Set(ends)].join(' / ')}; requests ${requests}; calls ${calls}`;
}
