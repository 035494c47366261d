import { comparePage } from './faults/page';
import { QueueRun } from './queueRun';
import { doubleClicks } from './retry/failedRuns';
import { killedWorker, stoppedRun } from './retry/lostRuns';
import { observe, type RetryObservation, type RetryRow } from './retry/row';

const MINUTE = 60_000;

let run: QueueRun;

const killed = killedWorker(async (executions) => {
	for (const worker of executions.flatMap((id) => run.workersOf(id))) await worker.kill();
});
const rows = [...doubleClicks, stoppedRun, killed];
const observations = new Map<RetryRow, Promise<RetryObservation>>();

// One after the other, so that both workers are free for what is retried twice at once.
beforeAll(async () => {
	run = await QueueRun.start();
	const place = { instance: run.instance, webhooks: () => run.n8n.webhooks[0].url };
	for (const row of rows) {
		observations.set(row, observe(row, place));
		await Promise.allSettled(observations.values());
	}
}, 10 * MINUTE);
afterAll(async () => await run.stop(), MINUTE);

test.each(rows)('with two workers, $fault: $expected', async (row) => {
	const observation = await observations.get(row);
	expect(observation?.figures).toEqual(row.figures);
	expect(observation?.calledTwice).toBe(0);
});

test('the page on reliability has what was seen in this run', async () => {
	const observed = rows.map(async (row) => ({ ...row, ...(await observations.get(row)) }));
	const { page, ofThisRun } = await comparePage(
		(await Promise.all(observed)).map(({ fault, expected, words = '', calledTwice = NaN }) => ({
			...{ fault, expected, words, calledTwice },
		})),
		'Retry with two workers',
	);
	expect(page).toBe(ofThisRun);
});
