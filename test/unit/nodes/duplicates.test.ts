import type { IDataObject } from 'n8n-workflow';

import type { Delivery } from '../../../nodes/EightByEightVoice/trigger/receive/delivery';
import { isRepeated } from '../../../nodes/EightByEightVoice/trigger/receive/duplicates';
import { HeldResponse } from '../../../nodes/EightByEightVoice/trigger/receive/heldResponse';

/** Takes events for a trigger, in a process that has nothing in its memory yet; tells of each whether it came before. */
function openProcess(name: string, staticData: IDataObject) {
	const context = {
		getNode: () => ({ id: 'trigger' }),
		getWorkflow: () => ({ id: name }),
		getWorkflowStaticData: () => staticData,
	};
	return async (event: string): Promise<boolean> => {
		const answer = { statusCode: 200, end: () => undefined };
		const response = new HeldResponse(answer as never);
		const isKnown = await isRepeated({ context, response } as unknown as Delivery, event);
		answer.end();
		return isKnown;
	};
}

async function takeMany(take: (event: string) => Promise<boolean>, count: number): Promise<void> {
	for (let event = 0; event < count; event += 1) await take(`event ${event}`);
}

test('of 502 events, n8n stores the newest 500, which a process that starts afterwards knows', async () => {
	const staticData: IDataObject = {};
	await takeMany(openProcess('before', staticData), 502);
	expect(String(staticData.seen).split(' ')).toHaveLength(500);
	const take = openProcess('after', staticData);
	expect([await take('event 2'), await take('event 501')]).toEqual([true, true]);
	expect(await take('event 1')).toBe(false);
});

test('the process itself forgets those that are older, too', async () => {
	const take = openProcess('alone', {});
	await takeMany(take, 502);
	expect(await take('event 2')).toBe(true);
	expect(await take('event 1')).toBe(false);
});
