import { CallList, type CallListOptions, type Place } from './callList';
import type { RetryRow, Seen } from './row';

const PEOPLE = 8;
/** The call to this person is placed, and its answer never arrives. */
const HELD = 4;
/** As long as n8n takes to see that a worker is gone. */
const GIVEN_UP_WITHIN_MS = 120_000;

const calls = [1, 1, 1, 1, 1, 0, 0, 0];
const retried = { retries: ['error'], calls };
/** n8n stores nothing of an execution by hand that it could be retried from. */
const notRetried = { retries: ['refused by n8n'], calls };

type Lose = (executions: string[]) => Promise<void>;

export const stoppedRun: RetryRow = {
	fault: 'an execution that was stopped in the middle is retried',
	expected: 'nobody is called, and the error says what to do',
	figures: [retried, notRetried],
	lists: async (place) =>
		await retryLost(place, bothWays, async (executions) => {
			const { client } = place.instance;
			for (const id of executions) await client.stop(id);
		}),
};

/** Without a chance for n8n to store anything. */
export const killedRun = (kill: Lose): RetryRow => ({
	fault: 'n8n is killed in the middle of an execution, which is then retried',
	expected: 'nobody is called, and the error says what to do',
	figures: [retried, notRetried, retried],
	lists: async (place) =>
		await retryLost(place, [...bothWays, { ...production, isFirstInFile: true }], kill),
});

/** The same where n8n is several processes, and one worker is killed. */
export const killedWorkerRun = (kill: Lose): RetryRow => ({
	fault: 'a worker is killed in the middle of an execution, which is then retried',
	expected: 'nobody is called, and the error says what to do',
	figures: [retried],
	lists: async (place) => await retryLost(place, [production], kill),
});

const production: CallListOptions = {
	reachable: PEOPLE,
	options: {
		concurrency: 1,
		subAccountId: `={{ $json.phone.endsWith('0${HELD}') ? 'sandbox_second' : '' }}`,
	},
};
const bothWays = [production, { ...production, byHand: true }];

async function retryLost(place: Place, options: CallListOptions[], lose: Lose): Promise<Seen[]> {
	const { instance } = place;
	await instance.control('POST', 'faults', {
		...{ kind: 'hang', placed: true, path: '/sandbox_second/callflows', times: 0 },
	});
	const lists: CallList[] = [];
	const executions: string[] = [];
	for (const one of options) {
		const list = await CallList.create(place, one);
		lists.push(list);
		executions.push(await list.start());
		await list.untilCalled(HELD + 1);
	}
	await lose(executions);
	await instance.control('DELETE', 'faults');
	const retries = lists.map(async (list, index) => {
		const lost = await list.ended(String(executions[index]), GIVEN_UP_WITHIN_MS);
		return { list, retries: [await list.retry(lost)] };
	});
	return await Promise.all(retries);
}
