import { NodeApiError, type IExecuteFunctions, type INode } from 'n8n-workflow';

import type { Item } from '../../../nodes/EightByEightVoice/run/item';
import { SEALED_FOR } from '../../../nodes/EightByEightVoice/trigger/hub/hubMessage';
import { sealForWaiting } from '../../../nodes/EightByEightVoice/trigger/seals';
import {
	placeAndWait,
	type CallToWaitFor,
} from '../../../nodes/EightByEightVoice/waiting/waitForCall';

// The proofs of a credential are known for a minute, so it is read again when a call takes longer to be placed.
const CALL_TAKES_MS = 70_000;

beforeEach(() => void jest.useFakeTimers({ now: 0, advanceTimers: true }));
afterEach(() => void jest.useRealTimers());

const NODE = { id: 'voice', name: '8x8 Voice', type: 'voice', parameters: {} } as unknown as INode;
const HUB = 'https://n8n.example.com/webhook/hub/webhook';

const CALL = {
	question: { responseType: 'outcome', keys: [] },
	address: { path: '1/voice?signature=x', base: 'https://n8n.example.com' },
	limit: new Date('2031-01-01T00:00:00Z'),
	clientRequestId: 'request-1',
	numbers: { source: '+12025550190', destination: '+6591230001' },
} as unknown as CallToWaitFor;

function contextOf(id: string, getCredentials: () => Promise<object>) {
	return { getNode: () => ({ ...NODE, id }), getWorkflow: () => ({ id: 'w' }), getCredentials };
}

const hub = contextOf('hub', async () => ({ apiKey: 'key' })) as unknown as IExecuteFunctions;

/** The published trigger, which understands everything, and stores it. */
async function answerAsHub({ body }: { body: string }) {
	const { nonce } = JSON.parse(body) as { nonce: string };
	const proof = await sealForWaiting(hub, [SEALED_FOR.node, HUB, nonce]);
	return { statusCode: 200, body: { proof, isStored: true, address: 'open' } };
}

/** An n8n that cannot read the credential any more once the call is placed. */
function n8nThatLosesTheCredential(more: object = {}) {
	let isPlaced = false;
	const waitsUntil: Date[] = [];
	const warnings: string[] = [];
	const context = {
		...contextOf('voice', async () => {
			if (isPlaced) throw new Error('Database is not ready!');
			return { apiKey: 'key' };
		}),
		getInstanceBaseUrl: () => 'https://n8n.example.com/',
		getContext: () => ({}),
		getExecuteData: () => ({ data: { main: [[{ json: {} }]] } }),
		helpers: { httpRequest: answerAsHub },
		logger: { warn: (line: string) => void warnings.push(line) },
		putExecutionToWait: async (until: Date) => void waitsUntil.push(until),
		...more,
	};
	const webhooks = [{ type: 'VSS', url: HUB, enabled: true }];
	const api = { node: NODE, request: async () => ({ webhooks }) };
	return {
		item: { keptInput: {}, run: { context, api } } as unknown as Item,
		waitsUntil,
		warnings,
		place() {
			isPlaced = true;
			jest.setSystemTime(CALL_TAKES_MS);
		},
	};
}

async function placeSession() {
	return [{ sessionId: 'session-1' }];
}

test('an execution waits for its call also when n8n cannot read the credential any more', async () => {
	const n8n = n8nThatLosesTheCredential();
	const [output] = await placeAndWait(n8n.item, CALL, async () => {
		n8n.place();
		return [{ sessionId: 'session-1' }];
	});
	expect(output).toMatchObject({ sessionId: 'session-1', timedOut: true });
	expect(n8n.waitsUntil).toEqual([CALL.limit]);
});

test('so does one whose call may have been placed', async () => {
	const n8n = n8nThatLosesTheCredential();
	const [output] = await placeAndWait(n8n.item, CALL, async () => {
		n8n.place();
		const error = new NodeApiError(NODE, { message: '8x8 had a problem' });
		error.context.mayHaveBeenPlaced = true;
		throw error;
	});
	expect(output).toMatchObject({ sessionId: null, mayHaveBeenPlaced: true });
	expect(n8n.waitsUntil).toEqual([CALL.limit]);
});

test("n8n's log says when the trigger could not be told of a call", async () => {
	const n8n = n8nThatLosesTheCredential();
	await placeAndWait(n8n.item, CALL, async () => {
		n8n.place();
		return [{ sessionId: 'session-1' }];
	});
	expect(n8n.warnings).toEqual([expect.stringContaining('could not be told for certain')]);
});

test('a call that was refused stays an error of that refusal', async () => {
	const n8n = n8nThatLosesTheCredential();
	const placed = placeAndWait(n8n.item, CALL, async () => {
		n8n.place();
		throw new NodeApiError(NODE, { message: '8x8 did not accept the API key' });
	});
	await expect(placed).rejects.toThrow('8x8 did not accept the API key');
	expect(n8n.waitsUntil).toEqual([]);
});

test('n8n 1.x is told that whoever goes on with the execution has to show its signature', async () => {
	const setSignatureValidationRequired = jest.fn();
	const n8n = n8nThatLosesTheCredential({ setSignatureValidationRequired });
	await placeAndWait(n8n.item, CALL, placeSession);
	expect(setSignatureValidationRequired).toHaveBeenCalledTimes(1);
});

test.each<{ main?: unknown[] }>([{}, { main: [null] }])(
	'an execution in which n8n has given the node %j waits as well, and has no item at its limit',
	async (data) => {
		const n8n = n8nThatLosesTheCredential({ getExecuteData: () => ({ data }) });
		await placeAndWait(n8n.item, CALL, placeSession);
		expect(n8n.waitsUntil).toEqual([CALL.limit]);
		expect(data.main?.[0] ?? []).toEqual([]);
	},
);
