import type { NodeRun } from '../../../nodes/EightByEightVoice/actions/operation';
import {
	CallingHoursOver,
	placeCall,
} from '../../../nodes/EightByEightVoice/actions/voiceMessage/placeCall';

beforeEach(() => void jest.useFakeTimers({ now: new Date('2026-03-02T17:59:00Z') }));
afterEach(() => void jest.useRealTimers());

const closing = new Date('2026-03-02T18:00:00Z');

/** A platform that takes every call, and a pace at which the call's turn comes at this time. */
function runWithTurnAt(time: string) {
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
	return { run: run as unknown as NodeRun, sent };
}

const call = {
	body: {},
	itemIndex: 0,
	source: '+12025550190',
	destination: '+6591230001',
	subAccountId: undefined,
	closing,
};

test('a call whose turn comes before the hours end is sent', async () => {
	const { run, sent } = runWithTurnAt('2026-03-02T17:59:59.999Z');
	expect(await placeCall(run, call)).toMatchObject([{ sessionStatus: 'CREATED' }]);
	expect(sent).toHaveLength(1);
});

test('a call whose turn comes when the hours have ended is not sent', async () => {
	const { run, sent } = runWithTurnAt('2026-03-02T18:00:00Z');
	await expect(placeCall(run, call)).rejects.toThrow(CallingHoursOver);
	expect(sent).toEqual([]);
});
