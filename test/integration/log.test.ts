import type { IDataObject } from 'n8n-workflow';

import { summary } from '../sandbox/sessionSummary';
import { logged } from './engine/log';
import { textMessage } from './engine/parameters';
import { usePlatform } from './engine/platform';
import { runVoiceNode } from './engine/runVoiceNode';
import { SEAL } from './engine/seals';
import { failAfter } from './engine/storedKeys';

const platform = usePlatform();

let nodeId: string;
let nodeCount = 0;
let linesBefore: number;

beforeEach(() => {
	nodeId = `voice-${++nodeCount}`;
	linesBefore = logged().length;
});
afterEach(() => failAfter(Infinity));

/** The log has been told this in the meantime. */
function expectLogged(...messages: string[]): void {
	const lines = logged().slice(linesBefore);
	expect(lines).toEqual(
		expect.arrayContaining(messages.map((message): unknown => expect.stringContaining(message))),
	);
}

async function call(options: IDataObject = {}): Promise<void> {
	await runVoiceNode({
		credential: platform.credential,
		parameters: textMessage({ options }),
		items: [{ phone: '+6591230001' }],
		node: { id: nodeId },
	});
}

describe("n8n's log says", () => {
	test('that n8n could not store that a run calls', async () => {
		failAfter(0);
		await call();
		expectLogged('Should it be cut off, a retry of it calls them again');
	});

	test('that n8n could not record the duplicate keys of a run at its end', async () => {
		// The mark of the run, its key, and then the end.
		failAfter(2);
		await call({ duplicateKey: 'a' });
		expectLogged('could not record the duplicate keys of a run again');
	});

	test('that n8n has kept the key and the note of a call that was refused', async () => {
		await platform.control('POST', 'faults', { kind: 'status', status: 401 });
		failAfter(2);
		await call({ duplicateKey: 'a' });
		expectLogged('The key counts as called', 'could not take back its note');
	});

	test('that a trigger has got what no node of this n8n has sealed', async () => {
		const hub = await platform.startTrigger({ parameters: { event: 'waitingCalls' } });
		await hub.publish();
		const response = await fetch(hub.productionUrl, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json', [SEAL]: 'a'.repeat(64) },
			body: JSON.stringify({ tells: 'hasNotCalled', nonce: 'n', clientRequestId: 'r' }),
		});
		expect([response.status, await response.json()]).toEqual([
			401,
			{ message: 'This message was not sealed with the API key of this trigger' },
		]);
		expectLogged('which no node with the API key of this trigger has sent');
	});

	test('that a test could not ask the published workflow who waits for an event', async () => {
		const host = await platform.startTrigger();
		await host.publish();
		await host.listen();
		host.productionIsDown = true;
		await platform.deliver('VSS', summary());
		expectLogged('the published workflow could not be asked whether somebody waits for it');
	});
});
