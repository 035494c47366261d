/** So many of each, unless fewer are asked for: a reader sees what is noise. */
export const ROUNDS = 5;

/** The list from another start, so that nobody is always first. */
export function rotate<Entry>(list: readonly Entry[], by: number): Entry[] {
	const start = list.length === 0 ? 0 : by % list.length;
	return [...list.slice(start), ...list.slice(0, start)];
}

/** Lets all take their turns, round by round: what is compared is measured within minutes, whatever the machine does. */
export async function inRounds<Entry>(
	entries: readonly Entry[],
	rounds: number,
	takeTurn: (entry: Entry) => Promise<void>,
): Promise<void> {
	for (let round = 0; round < rounds; round++)
		for (const entry of rotate(entries, round)) await takeTurn(entry);
}
