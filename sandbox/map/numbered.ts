import type { Branch, MenuMap, Outcome, Prompt } from './menuMap';
import type { Place, Walked, WalkedOutcome } from './place';

/** Numbers the prompts in the order in which they are drawn: along each way to its end, the first keys first. */
export function numbered(start: Walked): Pick<MenuMap, 'start' | 'prompts'> {
	const places = placesBelow(start);
	const numberOf = (place: Place) => places.indexOf(place) + 1;

	const outcome = (walked: WalkedOutcome): Outcome =>
		walked.kind === 'prompt'
			? { kind: 'prompt', prompt: numberOf(walked.place), way: walked.way }
			: walked;
	const branch = (walked: Walked): Branch => ({ ...walked, outcome: outcome(walked.outcome) });
	const prompt = (place: Place): Prompt => ({
		number: numberOf(place),
		path: [...place.path],
		leadIn: [...place.leadIn],
		question: place.question,
		branches: place.branches.map(branch),
		notPressed: place.notPressed,
	});
	return { start: branch(start), prompts: places.map(prompt) };
}

function placesBelow({ outcome }: Walked): Place[] {
	if (outcome.kind !== 'prompt' || outcome.way !== 'next') return [];
	return [outcome.place, ...outcome.place.branches.flatMap(placesBelow)];
}
