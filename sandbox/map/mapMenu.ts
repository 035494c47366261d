import type { Step } from './callReader';
import { keysFor, SILENCE } from './keys';
import type { Heard, MapLimits, MenuMap, Question } from './menuMap';
import { numbered } from './numbered';
import {
	isLikeQuestion,
	isSameHeard,
	isSameQuestion,
	withKeysTogether,
	withPromptsOnce,
	withSilenceTogether,
	type Place,
	type Walked,
	type WalkedOutcome,
} from './place';

export interface MapOptions extends MapLimits {
	/** From when on an answer counts as slow; real milliseconds. */
	slowMs: number;
	/** What is pressed where more than one digit is asked for. */
	sample: string;
}

/** What a map is made with: calls that press keys. */
export interface Caller {
	line: { from: string; to: string };
	call(keys: readonly string[]): Promise<Step[]>;
	/** Whether there is no use in calling any more. */
	isCutOff: boolean;
}

/** How often a key is pressed that leads to the same prompt again: a menu may give up after some tries. */
const MOST_PRESSES = 6;

/** What was met on the way along some keys. */
interface Way {
	pressed: readonly string[];
	/** One more than keys: the first is what was met before them. */
	steps: readonly Step[];
	/** The prompts at which they were pressed. */
	way: readonly Place[];
}

/** Calls a number and presses every key at every prompt, the nearest prompts first, as far as the limits go. */
export async function mapMenu(caller: Caller, options: MapOptions): Promise<MenuMap> {
	const exploration = new Exploration(caller, options);
	const start = await exploration.start();
	const { depth, calls, seconds, slowMs } = options;
	return {
		...caller.line,
		calls: exploration.calls,
		limits: { depth, calls, seconds },
		slowMs,
		...numbered(start),
	};
}

class Exploration {
	calls = 0;

	/** All prompts, in the order in which they were found. */
	private readonly places: Place[] = [];

	private readonly deadline: number;

	constructor(
		private readonly caller: Caller,
		private readonly options: MapOptions,
	) {
		this.deadline = performance.now() + options.seconds * 1000;
	}

	/** What the answer of the call leads to, with all that lies behind it. */
	async start(): Promise<Walked> {
		const start = this.branch([], { pressed: [], steps: await this.call([]), way: [] });
		// Those that are found on the way are explored in their turn.
		for (const place of this.places) await this.explore(place);
		return start;
	}

	private get isSpent(): boolean {
		const { isCutOff } = this.caller;
		return isCutOff || this.calls >= this.options.calls || performance.now() >= this.deadline;
	}

	private async call(keys: readonly string[]): Promise<Step[]> {
		this.calls += 1;
		return await this.caller.call(keys);
	}

	private async explore(place: Place): Promise<void> {
		const isTooDeep = place.path.length >= this.options.depth;
		const pressed: Walked[] = [];
		for (const key of keysFor(place.question, this.options.sample)) {
			if (isTooDeep || this.isSpent) place.notPressed.push(key);
			else pressed.push(await this.press(place, key));
		}
		const branches: Walked[] = [];
		for (const branch of withKeysTogether(pressed)) {
			branches.push(branch);
			if (leadsBack(branch, place)) branches.push(...(await this.insist(place, branch)));
		}
		place.branches = withPromptsOnce(withSilenceTogether(branches));
	}

	private async press(place: Place, key: string): Promise<Walked> {
		const pressed = [...place.path, key];
		const steps = await this.call(pressed);
		if (!comesBy(place, steps)) return walked([key], undefined, { kind: 'unsteady' });
		return this.branch([key], { pressed, steps, way: [...place.way, place] });
	}

	/** What comes when the same key is pressed on and on; nothing where it is always the same prompt. */
	private async insist(place: Place, branch: Walked): Promise<Walked[]> {
		const [key = SILENCE] = branch.keys;
		if (this.isSpent) return [];
		const pressedAfter = (presses: number) => [...place.path, ...Array<string>(presses).fill(key)];
		const steps = await this.call(pressedAfter(MOST_PRESSES));
		if (!comesBy(place, steps)) return [];
		const way = [...place.way, place];
		for (let presses = 2; presses <= MOST_PRESSES; presses += 1) {
			const next = this.branch(branch.keys, { pressed: pressedAfter(presses), steps, way });
			if (!leadsBack(next, place)) return [{ ...next, presses }];
		}
		branch.isEndless = true;
		return [];
	}

	/** What came after the last of some keys; a prompt that is not known yet is noted, to be explored. */
	private branch(keys: string[], { pressed, steps, way }: Way): Walked {
		const step = steps[pressed.length];
		if (step?.problem !== undefined) {
			return walked(keys, step, { kind: 'failed', problem: step.problem });
		}
		if (!step?.question) return walked(keys, step, { kind: 'end' });
		const { heard: leadIn, question } = step;
		const known = this.find(leadIn, question, way);
		if (known) return walked(keys, step, wayTo(known, way));
		const met = steps.slice(0, pressed.length + 1).flatMap((each) => each.question ?? []);
		const place = { path: pressed, way, met, leadIn, question, branches: [], notPressed: [] };
		this.places.push(place);
		return walked(keys, step, { kind: 'prompt', place, way: 'next' });
	}

	/**
	 * A prompt is known by what the caller hears, because nothing else tells: on the way here by its question alone, as it may
	 * be led in by "That was not a choice"; elsewhere also by what is said before it, which may be what somebody has chosen.
	 */
	private find(
		leadIn: readonly Heard[],
		question: Question,
		way: readonly Place[],
	): Place | undefined {
		const asks = (place: Place) => isSameQuestion(place.question, question);
		return (
			way.find(asks) ??
			this.places.find((place) => asks(place) && isSameHeard(place.leadIn, leadIn))
		);
	}
}

function walked(keys: string[], step: Step | undefined, outcome: WalkedOutcome): Walked {
	const { heard = [], answerMs = 0 } = step ?? {};
	return { keys, presses: 1, heard, answerMs, outcome, isEndless: false };
}

function wayTo(place: Place, way: readonly Place[]): WalkedOutcome {
	if (way.includes(place)) return { kind: 'prompt', place, way: 'again' };
	const isBelow = place.way.at(-1) === way.at(-1);
	return { kind: 'prompt', place, way: isBelow ? 'next' : 'elsewhere' };
}

function leadsBack({ outcome }: Walked, place: Place): boolean {
	return outcome.kind === 'prompt' && outcome.place === place;
}

/** Whether a call came by the same questions as the one that found the prompt. */
function comesBy({ met }: Place, steps: readonly Step[]): boolean {
	return met.every((question, index) => {
		const now = steps[index]?.question;
		return now !== undefined && isLikeQuestion(now, question);
	});
}
