import { Turns } from '../../../nodes/EightByEightVoice/run/turns';

function deferred() {
	let resolve = () => {};
	const promise = new Promise<void>((onResolve) => {
		resolve = onResolve;
	});
	return { promise, resolve };
}

/** Takes turns for these names, each of which waits until it is told to end; gives what has begun, in order. */
function takeTurns(turns: Turns, ...names: string[]) {
	const begun: string[] = [];
	const tasks = names.map((name, place) => {
		const end = deferred();
		const done = turns.take(name, async () => {
			begun.push(`${name}${place}`);
			await end.promise;
			return place;
		});
		return { end: end.resolve, done };
	});
	return { begun, tasks };
}

test('tasks for one thing are carried out one after another, in the order in which they came', async () => {
	const { begun, tasks } = takeTurns(new Turns(), 'a', 'a');
	await Promise.resolve();
	expect(begun).toEqual(['a0']);
	tasks.forEach(({ end }) => end());
	expect(await Promise.all(tasks.map(async ({ done }) => await done))).toEqual([0, 1]);
	expect(begun).toEqual(['a0', 'a1']);
});

test('a task for another thing does not wait', async () => {
	const { begun, tasks } = takeTurns(new Turns(), 'a', 'b');
	await Promise.resolve();
	expect(begun).toEqual(['a0', 'b1']);
	tasks.forEach(({ end }) => end());
	await Promise.all(tasks.map(async ({ done }) => await done));
});

test('a task that fails says so, and the next one is carried out', async () => {
	const turns = new Turns();
	const failed = turns.take('a', async () => await Promise.reject(new Error('broken')));
	const next = turns.take('a', async () => await Promise.resolve('done'));
	await expect(failed).rejects.toThrow('broken');
	expect(await next).toBe('done');
});
