import { both, inBothWays, type RetryRow } from './row';

/** Executions in which the same people are called for another time: nothing of it is a repetition. */
export const newRuns: RetryRow[] = [
	{
		fault: 'a step before the node fails, and is retried',
		expected: 'the node runs for the first time, and calls',
		figures: both({ retries: ['success'], calls: [1, 1] }),
		lists: inBothWays({ reachable: 2, asksFirst: true }, async (list) => {
			await list.askFirst('nothing answers');
			const failed = await list.run();
			await list.askFirst('answers');
			return [await list.retry(failed)];
		}),
	},
	{
		fault: 'the same, and the same people were called the day before',
		expected: 'the node runs for the first time in this execution, and calls',
		figures: both({ retries: ['success'], calls: [2, 2] }),
		lists: inBothWays({ reachable: 2, asksFirst: true }, async (list) => {
			await list.askFirst('answers');
			await list.run();
			await list.askFirst('nothing answers');
			const failed = await list.run();
			await list.askFirst('answers');
			return [await list.retry(failed)];
		}),
	},
	{
		fault: 'the same people in an execution of the day before',
		expected: 'they are called again',
		figures: both({ retries: [], calls: [2, 2] }),
		lists: inBothWays({ reachable: 2 }, async (list) => {
			await list.run();
			await list.run();
			return [];
		}),
	},
	{
		fault: 'the same people in an execution of the day before, which was retried as this one is',
		expected: 'who was refused today is called',
		figures: both({ retries: ['success', 'success'], calls: [2, 2, 2] }),
		lists: inBothWays({ reachable: 2, refused: 1 }, async (list) => {
			const dayBefore = await list.run();
			await list.accept(2);
			const retriedDayBefore = await list.retry(dayBefore);
			list.refuse(2);
			const today = await list.run();
			await list.accept(2);
			return [retriedDayBefore, await list.retry(today)];
		}),
	},
];
