/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { setImmediate as immediate } from 'node:timers/promises';

import { summary } from '../sandbox/sessionSummary';
import { usePlatform } from './engine/platform';
import type { TriggerHost } from './engine/triggerHost';

const platform = usePlatform();
let host: TriggerHost;

beforeEach(async () => {
	host = await platform.startTrigger();
	await host.publish();
});

async function deliver(sessionId: string): Promise<number> {
	return (await platform.deliver('VSS', summary(sessionId))).httpStatus;
}

function started() {
	return host.executions.map(({ json }) => json.sessionId);
}

function deferred() {
	let resolve = () => {};
	let reject: (error: Error) => void = resolve;
	const promise = new Promise<void>((onResolve, onReject) => {
		resolve = onResolve;
		reject = onReject;
	});
	return { promise, resolve, reject };
}

/** The next start of this session waits until it is told how it ends; later ones go well. */
function holdStartOf(sessionId: string) {
	const begun = deferred();
	const end = deferred();
	let isHeld = false;
	host.start = async (json) => {
		if (json.sessionId !== sessionId || isHeld) return;
		isHeld = true;
		begun.resolve();
		await end.promise;
	};
	return { begun: begun.promise, end };
}

const CANNOT_START = new Error('The database is full');

test('an event that n8n could not start an execution for is taken when it is delivered again', async () => {
	const { end } = holdStartOf('session-1');
	end.reject(CANNOT_START);
	expect(await deliver('session-1')).toBe(500);
	expect(await deliver('session-1')).toBe(200);
	expect(started()).toEqual(['session-1']);
});

test('it is taken although an event after it was stored in the meantime', async () => {
	const { begun, end } = holdStartOf('session-1');
	const first = deliver('session-1');
	await begun;
	expect(await deliver('session-2')).toBe(200);
	end.reject(CANNOT_START);
	expect(await first).toBe(500);
	expect(await deliver('session-1')).toBe(200);
	expect(started()).toEqual(['session-2', 'session-1']);
});

/** Delivers an event, and a copy of it while n8n is still starting an execution for the first. */
async function deliverTwice() {
	const { begun, end } = holdStartOf('session-1');
	const first = deliver('session-1');
	await begun;
	const arrived = deferred();
	host.received = arrived.resolve;
	const copy = deliver('session-1');
	await arrived.promise;
	await immediate();
	return { first, copy, end };
}

test('a copy that arrives while the first is being started takes its place when that fails', async () => {
	const { first, copy, end } = await deliverTwice();
	end.reject(CANNOT_START);
	expect(await first).toBe(500);
	expect(await copy).toBe(200);
	expect(started()).toEqual(['session-1']);
});

test('a copy that arrives while the first is being started starts nothing when that succeeds', async () => {
	const { first, copy, end } = await deliverTwice();
	end.resolve();
	expect([await first, await copy]).toEqual([200, 200]);
	expect(started()).toEqual(['session-1']);
});

test('of two events that arrive together, both are known to a process that starts afterwards', async () => {
	const { begun, end } = holdStartOf('session-1');
	const first = deliver('session-1');
	await begun;
	expect(await deliver('session-2')).toBe(200);
	end.resolve();
	await first;
	await host.restart();
	expect(await deliver('session-1')).toBe(200);
	expect(await deliver('session-2')).toBe(200);
	expect(started()).toEqual(['session-2', 'session-1']);
});

test('an event that an earlier version stored by a longer mark is known', async () => {
	await deliver('session-1');
	host.production.seen = `${String(host.production.seen)}Ab-9`;
	await host.restart();
	expect(await deliver('session-1')).toBe(200);
	expect(started()).toEqual(['session-1']);
});
