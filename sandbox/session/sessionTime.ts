import type { SimulatedClock } from '../simulatedClock';

/** The time of one session: simulated seconds since it was accepted. */
export class SessionTime {
	private seconds = 0;

	constructor(private readonly clock: SimulatedClock) {}

	get now(): number {
		return this.seconds;
	}

	async pass(seconds: number): Promise<void> {
		if (seconds <= 0) return;
		await this.clock.sleep(seconds);
		this.seconds += seconds;
	}

	/** Passes these seconds, or fewer when `interrupted` comes first. */
	async passUnless(interrupted: Promise<void>, seconds: number): Promise<void> {
		if (seconds <= 0) return;
		this.seconds += await this.clock.sleepUnless(interrupted, seconds);
	}
}
