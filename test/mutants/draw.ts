/** So many of the list, without repetition and in the order in which they are drawn: the first ones are the same in a larger sample. */
export function draw<Item>(items: readonly Item[], count: number, seed: number): Item[] {
	const rest = [...items];
	const next = numbersFrom(seed);
	const drawn: Item[] = [];
	while (drawn.length < count && rest.length > 0) {
		const [item] = rest.splice(Math.floor(next() * rest.length), 1);
		if (item !== undefined) drawn.push(item);
	}
	return drawn;
}

/** Mulberry32: numbers from 0 up to 1, the same for the same seed. */
function numbersFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
