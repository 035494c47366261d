import type { IExecuteFunctions } from 'n8n-workflow';

import { StoredKeys } from '../../../nodes/EightByEightVoice/run/storedKeys';

/** n8n's list of one node, oldest first, which is read, changed and written as a whole. */
function openList(list: string[] = []) {
	const helpers = {
		checkProcessedAndRecord: async (items: string[], _: string, { maxEntries = 0 }) => {
			const isNew = items.filter((item) => !list.includes(item));
			list.push(...isNew);
			list.splice(0, list.length - maxEntries);
			return { new: isNew, processed: items.filter((item) => !isNew.includes(item)) };
		},
		removeProcessed: async (items: string[]) => {
			for (const item of items.filter((key) => list.includes(key))) {
				list.splice(list.indexOf(item), 1);
			}
		},
	} as unknown as IExecuteFunctions['helpers'];
	return { helpers, list };
}

function names(prefix: string, count: number): string[] {
	return Array.from({ length: count }, (_, index) => `${prefix} ${index}`);
}

test('of two claims of one key at once, one gets it', async () => {
	const { helpers } = openList();
	const keys = new StoredKeys();
	const claims = [keys.claim(helpers, ['a']), keys.claim(helpers, ['a'])];
	expect(await Promise.all(claims)).toEqual([true, false]);
});

test('a key of which one name was recorded is not new', async () => {
	const { helpers } = openList([' a ']);
	expect(await new StoredKeys().claim(helpers, ['a', ' a '])).toBe(false);
});

test('a key that was freed is new', async () => {
	const { helpers } = openList();
	const keys = new StoredKeys();
	await keys.claim(helpers, ['a']);
	await keys.free(helpers, ['a']);
	expect(await keys.claim(helpers, ['a'])).toBe(true);
});

test('of the marks of a thousand runs, those of the newest 500 are kept, and at times of up to 49 more', async () => {
	const { helpers, list } = openList();
	const keys = new StoredKeys();
	const runs = names('run', 1000).map((run) => [`${run} a`, `${run} b`, `${run} c`]);
	for (const marks of runs) await keys.claimMarks(helpers, marks);
	const newest = runs.slice(-500).flat();
	expect(list.slice(-newest.length)).toEqual(newest);
	expect(list.length).toBeLessThan(3 * 550);
});

test('a mark that is left again is one of the newest', async () => {
	const { helpers, list } = openList();
	const keys = new StoredKeys();
	await keys.claimMarks(helpers, ['again']);
	await keys.claimMarks(helpers, names('run', 1400));
	await keys.claimMarks(helpers, ['again']);
	await keys.claimMarks(helpers, names('more', 1400));
	expect(list).toContain('again');
});

test('marks push out no key: of 50,000 calls, each with a key and a run of its own, all keys are left', async () => {
	const keys = names('key', 50_000);
	// What restarts of n8n leave behind: as many marks as keys, which no process knows any more.
	const { helpers, list } = openList(keys.flatMap((key) => [...names(`mark of ${key}`, 3), key]));
	await new StoredKeys().claimMarks(helpers, names('run', 300));
	expect(list.filter((key) => key.startsWith('key '))).toEqual(keys);
});
