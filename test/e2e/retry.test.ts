import { makeTemporaryFolder, type TemporaryFolder } from '../../n8n/temporaryFolder';
import { comparePage } from './faults/page';
import { Instance } from './instance';
import { doubleClicks, repeatedRetries } from './retry/failedRuns';
import { killedRun, stoppedRun } from './retry/lostRuns';
import { newRuns } from './retry/newRuns';
import { observe, type RetryObservation, type RetryRow } from './retry/row';

const MINUTE = 60_000;

let instance: Instance;
let folder: TemporaryFolder;

const killed = killedRun(async () => {
	await instance.n8n.kill();
	await instance.n8n.stop();
	await instance.startAgain();
});
const atOnce = [...doubleClicks, ...repeatedRetries, ...newRuns, stoppedRun];
const rows = [...atOnce, killed];
const observations = new Map<RetryRow, Promise<RetryObservation>>();

// Nearly all of it is waiting, so the rows wait together; the last one ends n8n.
beforeAll(async () => {
	folder = makeTemporaryFolder('retry');
	instance = await Instance.start({}, folder.path);
	const place = { instance, webhooks: () => instance.n8n.url };
	for (const row of atOnce) observations.set(row, observe(row, place));
	await Promise.allSettled(observations.values());
	observations.set(killed, observe(killed, place));
	await Promise.allSettled(observations.values());
}, 10 * MINUTE);
afterAll(async () => {
	try {
		await instance.stop();
	} finally {
		await folder.remove();
	}
}, 2 * MINUTE);

test.each(rows)('$fault: $expected', async (row) => {
	const observation = await observations.get(row);
	expect(observation?.figures).toEqual(row.figures);
	expect(observation?.calledTwice).toBe(0);
});

test('a retry that calls nobody, because another one has, says which one to retry instead', async () => {
	const [doubleClick] = doubleClicks;
	const observation = doubleClick && (await observations.get(doubleClick));
	expect(observation?.advice).toContainEqual(expect.stringMatching(/newest of its retries/));
});

test('a retry that calls nobody, because n8n was killed, says how to find out who was called', async () => {
	const observation = await observations.get(killed);
	expect(observation?.advice).toContainEqual(expect.stringMatching(/look in 8x8 Connect/));
});

test('the page on reliability has what was seen in this run', async () => {
	const observed = rows.map(async (row) => ({ ...row, ...(await observations.get(row)) }));
	const { page, ofThisRun } = await comparePage(
		(await Promise.all(observed)).map(({ fault, expected, words = '', calledTwice = NaN }) => ({
			...{ fault, expected, words, calledTwice },
		})),
		'Retry',
	);
	expect(page).toBe(ofThisRun);
});
