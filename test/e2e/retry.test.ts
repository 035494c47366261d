import { makeTemporaryFolder, type TemporaryFolder } from '../../n8n/temporaryFolder';
import { Instance } from './instance';
import { doubleClicks, repeatedRetries } from './retry/failedRuns';
import { killedRun, stoppedRun } from './retry/lostRuns';
import { newRuns } from './retry/newRuns';
import { observe, type RetryObservation, type RetryRow } from './retry/row';

const MINUTE = 60_000;

let instance: Instance;
let folder: TemporaryFolder;

const atOnce = [...doubleClicks, ...repeatedRetries, ...newRuns, stoppedRun];
const killed = killedRun(async () => {
	await instance.n8n.kill();
	await instance.n8n.stop();
	await instance.startAgain();
});
const rows = [...atOnce, killed];
const observations = new Map<RetryRow, Promise<RetryObservation>>();

beforeAll(async () => {
	folder = makeTemporaryFolder('retry');
	instance = await Instance.start({}, folder.path);
	const place = { instance, webhooks: () => instance.n8n.url };
	for (const row of atOnce) observations.set(row, observe(row, place));
	await Promise.allSettled(observations.values());
	observations.set(killed, observe(killed, place));
	await Promise.allSettled(observations.values());
}, 6 * MINUTE);
afterAll(async () => {
	try {
		await instance.stop();
	} finally {
		await folder.remove();
	}
}, 2 * MINUTE);

afterAll(async () => {
	for (const row of rows) {
		const o = await Promise.resolve(observations.get(row)).catch(() => undefined);
		process.stderr.write(`| ${row.fault} | ${row.expected} | ${o?.words} | ${o?.calledTwice} |\n`);
	}
});
test.each(rows)('$fault: $expected', async (row) => {
	const observation = await observations.get(row);
	expect(observation?.figures).toEqual(row.figures);
	expect(observation?.calledTwice).toBe(0);
});
