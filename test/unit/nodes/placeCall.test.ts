import { CallingHoursOver, placeCall } from '../../../nodes/EightByEightVoice/calling/placeCall';
import type { Item } from '../../../nodes/EightByEightVoice/run/item';

beforeEach(() => void jest.useFakeTimers({ now: new Date('2026-03-02T17:59:00Z') }));
afterEach(() => void jest.useRealTimers());

const CLOSING_TIME = new Date('2026-03-02T18:00:00Z');

/** A platform that takes every call, and a pace at which the call's turn comes at this time. */
function itemWithTurnAt(time: string) {
	const sent: string[] = [];
	const run = {
		pace: { turn: async () => void jest.setSystemTime(new Date(time)) },
		placedCalls: { remember: () => undefined },
		api: {
			request: async ({ turn }: { turn: (afterMs: number) => Promise<void> }) => {
				await turn(0);
				sent.push(new Date().toISOString());
				return { sessionId: 'session-1', sessionStatus: 'CREATED' };
			},
		},
	};
	return { item: { index: 0, run } as unknown as Item, sent };
}

const call = {
	bodyAt: () => ({}),
	source: '+12025550190',
	destination: '+6591230001',
	clientIds: { clientRequestId: 'parcel-4711' },
	subAccountId: undefined,
	closing: CLOSING_TIME,
};

test('a call whose turn comes before the hours end is sent', async () => {
	const { item, sent } = itemWithTurnAt('2026-03-02T17:59:59.999Z');
	expect(await placeCall(item, call)).toMatchObject([{ sessionStatus: 'CREATED' }]);
	expect(sent).toHaveLength(1);
});

test('a call whose turn comes when the hours have ended is not sent', async () => {
	const { item, sent } = itemWithTurnAt('2026-03-02T18:00:00Z');
	await expect(placeCall(item, call)).rejects.toThrow(CallingHoursOver);
	expect(sent).toEqual([]);
});
