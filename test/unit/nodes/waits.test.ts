import type { IDataObject } from 'n8n-workflow';

import { readWaits } from '../../../nodes/EightByEightVoice/trigger/hub/storedWaits';
import { Waits } from '../../../nodes/EightByEightVoice/trigger/hub/waits';
import { HeldResponse } from '../../../nodes/EightByEightVoice/trigger/receive/heldResponse';

beforeEach(() => void jest.useFakeTimers({ now: new Date('2026-03-02T10:00:00Z') }));
afterEach(() => void jest.useRealTimers());

const UNTIL = Date.parse('2026-03-02T11:00:00Z');
const WAIT = { path: '1/node?signature=x', until: UNTIL };
const NEWER = { path: '2/node?signature=y', until: UNTIL };
const IDS = { sessionId: 'session-1', clientRequestId: null };

/** A request that is under way, with this copy of what n8n has stored. */
function begin(waits: Waits, staticData: IDataObject): void {
	const answer = { statusCode: 200, end: () => undefined };
	waits.takeIn(staticData, new HeldResponse(answer as never));
}

/** The call is waited for; gives a copy of what n8n has stored then. */
function expectCall(waits: Waits): IDataObject {
	const staticData: IDataObject = {};
	begin(waits, staticData);
	waits.expect('request-1', 'session-1', WAIT);
	return { ...staticData };
}

test('what n8n has stored is known to a process that starts afterwards', () => {
	const waits = new Waits();
	begin(waits, expectCall(new Waits()));
	expect(waits.find(IDS)).toMatchObject(WAIT);
});

test('a call that nobody waits for any more comes back from no older copy', () => {
	const waits = new Waits();
	const older = expectCall(waits);
	waits.forget('ssession-1');
	begin(waits, older);
	expect(waits.find(IDS)).toBeUndefined();
});

test('what is known of a call is newer than any copy', () => {
	const waits = new Waits();
	const older = expectCall(waits);
	waits.expect('request-1', 'session-1', NEWER);
	begin(waits, older);
	expect(waits.find(IDS)).toMatchObject(NEWER);
});

test('what is no wait, and what is over, is not read', () => {
	const stored = `x\n${Date.now() - 1} 1/node?signature=x ssession-0\n${UNTIL} ${WAIT.path} ssession-1`;
	expect(readWaits(stored)).toEqual([['ssession-1', WAIT]]);
	expect(readWaits(undefined)).toEqual([]);
});

describe('an event of an unknown session', () => {
	test('is held until a call that is just being made has its session', async () => {
		const waits = new Waits();
		waits.announce('request-1', WAIT);
		const found = waits.findInTime(IDS);
		await jest.advanceTimersByTimeAsync(1000);
		waits.expect('request-1', 'session-1', WAIT);
		await jest.advanceTimersByTimeAsync(1000);
		expect(await found).toMatchObject(WAIT);
	});

	test('is held for three seconds at most', async () => {
		const waits = new Waits();
		waits.announce('request-1', WAIT);
		const found = waits.findInTime(IDS);
		await jest.advanceTimersByTimeAsync(3100);
		expect(await found).toBeUndefined();
	});

	test('is not held for a call that was announced a minute ago', async () => {
		const waits = new Waits();
		waits.announce('request-1', WAIT);
		jest.setSystemTime(Date.now() + 60_001);
		expect(await waits.findInTime(IDS)).toBeUndefined();
	});

	test('is not held where no call is being made', async () => {
		expect(await new Waits().findInTime(IDS)).toBeUndefined();
	});
});
