import { both, inBothWays, RETRIED_ALREADY, type RetryRow } from './row';

/** Two people are called, and the calls of two more are refused. */
const HALF_REFUSED = { reachable: 2, refused: 2 };
/** What 8x8 says of those whose calls it refuses. */
const NO_CALLER_ID = '8x8 refused the request: 8x8 does not allow this caller ID';
function byStatus(one: { status: string }, other: { status: string }) {
	return one.status.localeCompare(other.status);
}

export const doubleClicks: RetryRow[] = [
	{
		fault: 'a double click on Retry',
		expected: 'one retry calls who was not called, the other one nobody',
		figures: both({ retries: [RETRIED_ALREADY, 'success'], calls: [1, 1, 1, 1] }),
		lists: inBothWays(HALF_REFUSED, async (list) => {
			const failed = await list.run();
			await list.accept(2, 3);
			return (await list.retryTwice(failed)).sort(byStatus);
		}),
	},
	{
		fault: 'a double click on Retry where nobody has been called',
		expected: 'one retry calls everybody, the other one nobody',
		figures: both({ retries: [RETRIED_ALREADY, 'success'], calls: [1, 1, 1] }),
		lists: inBothWays({ reachable: 0, refused: 3 }, async (list) => {
			const failed = await list.run();
			await list.accept(0, 1, 2);
			return (await list.retryTwice(failed)).sort(byStatus);
		}),
	},
];

/** Executions that failed in the action node, and are retried more than once. */
export const repeatedRetries: RetryRow[] = [
	{
		fault: 'a retry, a retry of the retry, and the first execution once more',
		expected: 'the last one calls nobody',
		figures: both({ retries: [NO_CALLER_ID, 'success', RETRIED_ALREADY], calls: [1, 1, 1, 1] }),
		lists: inBothWays(HALF_REFUSED, async (list) => {
			const failed = await list.run();
			await list.accept(2);
			const retried = await list.retry(failed);
			await list.accept(3);
			return [retried, await list.retry(retried), await list.retry(failed)];
		}),
	},
	{
		fault: 'the first execution again, after its retry has called some',
		expected: 'nobody is called; the newest execution can be retried instead',
		figures: both({ retries: [NO_CALLER_ID, RETRIED_ALREADY, 'success'], calls: [1, 1, 1, 1] }),
		lists: inBothWays(HALF_REFUSED, async (list) => {
			const failed = await list.run();
			await list.accept(2);
			const retried = await list.retry(failed);
			await list.accept(3);
			return [retried, await list.retry(failed), await list.retry(retried)];
		}),
	},
	{
		fault: 'the first execution again, after its retry has called nobody',
		expected: 'who was not called is called',
		figures: both({ retries: [NO_CALLER_ID, 'success'], calls: [1, 1, 1, 1] }),
		lists: inBothWays(HALF_REFUSED, async (list) => {
			const failed = await list.run();
			const retried = await list.retry(failed);
			await list.accept(2, 3);
			return [retried, await list.retry(failed)];
		}),
	},
	{
		fault: 'a third retry, where the text has the time of day in it',
		expected: 'the text is another one, the people are the same: nobody is called again',
		figures: both({ retries: ['success', RETRIED_ALREADY], calls: [1, 1, 1, 1] }),
		lists: inBothWays({ ...HALF_REFUSED, text: '={{ `It is ${$now.toISO()}` }}' }, async (list) => {
			const failed = await list.run();
			await list.accept(2, 3);
			return [await list.retry(failed), await list.retry(failed)];
		}),
	},
	{
		fault: 'a loop over the same people, retried twice',
		expected: 'the first retry goes on where the loop has failed, the second calls nobody',
		figures: both({ retries: ['success', RETRIED_ALREADY], calls: [3, 1] }),
		lists: inBothWays({ reachable: 1, refused: 1, repeated: [0, 0, 1, 0] }, async (list) => {
			const failed = await list.run();
			await list.accept(1);
			return [await list.retry(failed), await list.retry(failed)];
		}),
	},
];
