import type { SimulatedClock } from '../simulatedClock';
import { Signal } from './signal';

/** The time of one session: simulated seconds since it was accepted. */
export class SessionTime {
	private seconds = 0;

	/** Since when the session has run on the hand clock; real milliseconds. */
	private heldSince: number | undefined;

	private readonly end = new Signal();

	isOver = false;

	constructor(
		private readonly clock: SimulatedClock,
		/** For sessions in which a person holds a phone. */
		private readonly handClock: SimulatedClock,
	) {}

	get now(): number {
		if (this.heldSince === undefined) return this.seconds;
		return this.seconds + Math.round(this.handClock.secondsSince(this.heldSince));
	}

	/** From now on time runs at a person's pace. */
	runByHand(): void {
		if (!this.isOver) this.heldSince ??= Date.now();
	}

	/** Somebody hung up: ends all waits, and lets no more time pass. */
	stop(): void {
		this.seconds = this.now;
		this.heldSince = undefined;
		this.isOver = true;
		this.end.give();
	}

	async pass(seconds: number): Promise<void> {
		await this.passUnless(undefined, seconds);
	}

	/** Lets these seconds pass, or fewer if `interrupted` resolves first. */
	async passUnless(interrupted: Promise<void> | undefined, seconds: number): Promise<void> {
		if (seconds <= 0 || this.isOver) return;
		if (this.heldSince !== undefined) {
			const ends = [this.end.given, ...(interrupted ? [interrupted] : [])];
			await this.handClock.sleepUnless(Promise.race(ends), seconds);
		} else if (interrupted) {
			this.seconds += await this.clock.sleepUnless(interrupted, seconds);
		} else {
			await this.clock.sleep(seconds);
			this.seconds += seconds;
		}
	}

	/** The result of the work, or undefined if somebody hangs up first. */
	async unlessOver<Result>(work: Promise<Result>): Promise<Result | undefined> {
		return await Promise.race([work, this.end.given.then(() => undefined)]);
	}
}
