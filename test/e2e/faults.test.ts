import { makeTemporaryFolder, type TemporaryFolder } from '../../n8n/temporaryFolder';
import { deliveryFaults } from './faults/deliveryFaults';
import { comparePage } from './faults/page';
import { requestFaults } from './faults/requestFaults';
import { n8nRestart, platformRestart } from './faults/restarts';
import type { FaultRow, Observation } from './faults/row';
import { Instance } from './instance';

const MINUTE = 60_000;

const atOnce = [...requestFaults, platformRestart, ...deliveryFaults];
const rows = [...atOnce, n8nRestart];
const observations = new Map<FaultRow, Promise<Observation>>();

let instance: Instance;
let folder: TemporaryFolder;

// Nearly all of it is waiting, so the rows wait together.
beforeAll(async () => {
	folder = makeTemporaryFolder('faults');
	instance = await Instance.start({}, folder.path);
	for (const row of atOnce) observations.set(row, row.observe(instance));
	await Promise.allSettled(observations.values());
	observations.set(n8nRestart, n8nRestart.observe(instance));
	await Promise.allSettled(observations.values());
}, 6 * MINUTE);
afterAll(async () => {
	try {
		await instance.stop();
	} finally {
		await folder.remove();
	}
}, 2 * MINUTE);

test.each(rows)('$fault: $expected; nobody is called twice', async (row) => {
	const observation = await observations.get(row);
	expect(observation?.figures).toEqual(row.figures);
	expect(observation?.calledTwice).toBe(0);
});

test('the page on reliability has what was seen in this run', async () => {
	const observed = await Promise.all(
		rows.map(async (row) => ({ ...row, ...(await observations.get(row)) })),
	);
	const { page, ofThisRun } = await comparePage(
		observed.map(({ fault, expected, words = '', calledTwice = NaN }) => ({
			...{ fault, expected, words, calledTwice },
		})),
	);
	expect(page).toBe(ofThisRun);
});
