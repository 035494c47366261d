import type { IWebhookFunctions } from 'n8n-workflow';

import { isAuthentic, isHandedOver } from '../../../nodes/EightByEightVoice/trigger/authenticity';
import { renewSecret, secretOf } from '../../../nodes/EightByEightVoice/trigger/proofs';

const WITHIN_A_SECOND = 999;
const AFTER_A_SECOND = 1000;

let triggerCount = 0;
let now = 0;

beforeEach(() => {
	now = 1_900_000_000_000;
	jest.spyOn(Date, 'now').mockImplementation(() => now);
});
afterEach(() => jest.restoreAllMocks());

/** A trigger that is new to this process, and how often n8n has read its credential. */
function openTrigger() {
	const workflowId = `workflow-${++triggerCount}`;
	const trigger = { reads: 0, apiKey: 'key-1' };
	const context = {
		getWorkflow: () => ({ id: workflowId }),
		getNode: () => ({ id: 'node-1' }),
		getCredentials: async () => {
			trigger.reads++;
			return { apiKey: trigger.apiKey };
		},
	} as unknown as IWebhookFunctions;
	const withKey = (apiKey: string) => ({
		authorization: secretOf({ apiKey, workflowId, nodeId: 'node-1' }),
	});
	return {
		trigger,
		context,
		deliver: async (apiKey: string) => await isAuthentic(context, withKey(apiKey)),
	};
}

test('a hundred authentic deliveries read the credential once', async () => {
	const { trigger, deliver } = openTrigger();
	for (let count = 0; count < 100; count++) expect(await deliver('key-1')).toBe(true);
	expect(trigger.reads).toBe(1);
});

test('a hundred forged ones after an authentic one read it once more', async () => {
	const { trigger, deliver } = openTrigger();
	await deliver('key-1');
	for (let count = 0; count < 100; count++) expect(await deliver('forged')).toBe(false);
	expect(trigger.reads).toBe(2);
});

test('a hundred forged ones at once read it no more often', async () => {
	const { trigger, deliver } = openTrigger();
	await deliver('key-1');
	const forged = Array.from({ length: 100 }, async () => await deliver('forged'));
	expect(new Set(await Promise.all(forged))).toEqual(new Set([false]));
	expect(trigger.reads).toBe(2);
});

test('a hundred with a forged seal read it no more often', async () => {
	const { trigger, context, deliver } = openTrigger();
	await deliver('key-1');
	const headers = { 'x-8x8-voice-hand-over': 'forged' };
	for (let count = 0; count < 100; count++) {
		expect(await isHandedOver(context, { headers, body: {} })).toBe(false);
	}
	expect(trigger.reads).toBe(2);
});

test('a changed API key counts within a second, whatever is forged in the meantime', async () => {
	const { trigger, deliver } = openTrigger();
	await deliver('key-1');
	await deliver('forged');
	trigger.apiKey = 'key-2';
	now += WITHIN_A_SECOND;
	await deliver('forged');
	now += AFTER_A_SECOND - WITHIN_A_SECOND;
	expect([await deliver('key-2'), await deliver('key-1')]).toEqual([true, false]);
});

test('after publishing again, a changed API key counts at once', async () => {
	const { trigger, context, deliver } = openTrigger();
	await deliver('key-1');
	await deliver('forged');
	trigger.apiKey = 'key-2';
	await renewSecret(context as never);
	expect([await deliver('key-2'), await deliver('key-1')]).toEqual([true, false]);
});
