import type { IDataObject } from 'n8n-workflow';

import { compileCallflow } from '../../../core/callflow/compile';
import { prepareCall } from '../../../nodes/EightByEightVoice/calling/prepareCall';
import { readCallOptions } from '../../../nodes/EightByEightVoice/form/callOptions';
import type { Item } from '../../../nodes/EightByEightVoice/run/item';

beforeEach(() => void jest.useFakeTimers({ now: new Date('2026-03-02T10:00:00Z') }));
afterEach(() => void jest.useRealTimers());

/** A call that is prepared at 10:00 UTC; its turn comes so many minutes after it was begun. */
async function prepare(optionValues: object, waitsMinutes = 0) {
	const sent: IDataObject[] = [];
	const turn = async () => void jest.setSystemTime(Date.now() + waitsMinutes * 60_000);
	const run = {
		pace: { turn },
		placedCalls: { remember: () => undefined, recall: () => undefined },
		hint: () => undefined,
		api: {
			request: async (request: { body: IDataObject; turn: (afterMs: number) => Promise<void> }) => {
				await request.turn(0);
				sent.push(request.body);
				return { sessionId: 'session-1', sessionStatus: 'CREATED' };
			},
		},
	};
	const item = { index: 0, run } as unknown as Item;
	const values = { ...optionValues };
	const options = readCallOptions({ optionValues: values, typedOptions: values, timeZone: 'UTC' });
	const callflow = compileCallflow([
		{ action: 'makeCall', source: '+12025550190', destination: '+6591230001' },
		{ action: 'hangup' },
	]);
	const call = await prepareCall(item, { callflow, options, nameField: String });
	return { call, sent };
}

function hours(end: string) {
	const days = [1, 2, 3, 4, 5, 6, 7];
	return { callingHours: { hours: { start: '09:00', end, days, timeZone: 'UTC' } } };
}

test('Valid For counts from when the call is made, not from when it was prepared', async () => {
	const { call, sent } = await prepare({ validFor: 30 });
	jest.setSystemTime(new Date('2026-03-02T11:00:00Z'));
	await call.perform();
	expect(sent).toMatchObject([{ validUntil: '2026-03-02T11:30:00.000Z' }]);
});

test('nor from when it began to wait for its turn', async () => {
	const { call, sent } = await prepare({ validFor: 30 }, 90);
	await call.perform();
	expect(sent).toMatchObject([{ validUntil: '2026-03-02T12:00:00.000Z' }]);
});

test('hours that were open when the call was prepared, and are over when it is made, keep it from being made', async () => {
	const { call, sent } = await prepare(hours('18:00'));
	jest.setSystemTime(new Date('2026-03-02T18:00:00Z'));
	expect(await call.perform()).toMatchObject([
		{
			sessionStatus: 'SKIPPED',
			reason: 'outsideCallingHours',
			nextCallingTime: '2026-03-03T09:00:00.000Z',
		},
	]);
	expect(sent).toEqual([]);
});

test('hours that end while the call waits for its turn keep it from being made', async () => {
	const { call, sent } = await prepare(hours('11:00'), 90);
	expect(await call.perform()).toMatchObject([{ reason: 'outsideCallingHours' }]);
	expect(sent).toEqual([]);
});

test('hours that open meanwhile let it be made', async () => {
	jest.setSystemTime(new Date('2026-03-02T08:00:00Z'));
	const { call, sent } = await prepare(hours('18:00'));
	jest.setSystemTime(new Date('2026-03-02T10:00:00Z'));
	await call.perform();
	expect(sent).toMatchObject([{ validUntil: '2026-03-02T18:00:00.000Z' }]);
});

test('Valid For ends with the calling hours', async () => {
	const { call, sent } = await prepare({ ...hours('11:00'), validFor: 300 });
	await call.perform();
	expect(sent).toMatchObject([{ validUntil: '2026-03-02T11:00:00.000Z' }]);
});
