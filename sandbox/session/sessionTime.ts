import type { SimulatedClock } from '../simulatedClock';
import { Signal } from './signal';

/** The time of one session: simulated seconds since it was accepted. */
export class SessionTime {
	private seconds = 0;

	/** Real milliseconds; since then, the time of the session is that of the wall. */
	private heldSince: number | undefined;

	private readonly end = new Signal();

	isOver = false;

	constructor(
		private readonly clock: SimulatedClock,
		/** For the sessions that a person plays. */
		private readonly handClock: SimulatedClock,
	) {}

	get now(): number {
		if (this.heldSince === undefined) return this.seconds;
		return this.seconds + Math.round(this.handClock.secondsSince(this.heldSince));
	}

	/** From now on time runs as fast as a person lives. */
	runByHand(): void {
		if (!this.isOver) this.heldSince ??= Date.now();
	}

	/** Somebody hung up: whoever waits goes on, and no time passes any more. */
	stop(): void {
		this.seconds = this.now;
		this.heldSince = undefined;
		this.isOver = true;
		this.end.give();
	}

	async pass(seconds: number): Promise<void> {
		await this.passUnless(undefined, seconds);
	}

	/** Passes these seconds, or fewer when `interrupted` comes first. */
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

	/** What comes of it, or undefined when somebody hangs up before. */
	async unlessOver<Result>(work: Promise<Result>): Promise<Result | undefined> {
		return await Promise.race([work, this.end.given.then(() => undefined)]);
	}
}
