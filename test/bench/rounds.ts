/** Enough for what is measured, and an end in sight where a machine is slow. */
const MOST_MS = 4 * 60_000;

/** The list from another start, so that nobody is always first. */
export const rotate = <Entry>(list: readonly Entry[], by: number): Entry[] => {
	const start = list.length === 0 ? 0 : by % list.length;
	return [...list.slice(start), ...list.slice(0, start)];
};

/** Lets all take their turns, round by round; begins no other round after some minutes. */
export const inRounds = async <Entry>(
	entries: readonly Entry[],
	rounds: number,
	takeTurn: (entry: Entry) => Promise<void>,
): Promise<void> => {
	const startedAt = performance.now();
	for (let round = 0; round < rounds && performance.now() - startedAt < MOST_MS; round++)
		for (const entry of rotate(entries, round)) await takeTurn(entry);
};
