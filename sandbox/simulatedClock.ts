/* eslint-disable @n8n/community-nodes/no-restricted-globals -- runs on a developer's machine, never inside n8n */

/** Waits in simulated seconds: at speed 100, a call of 20 seconds takes 0.2 s. */
export class SimulatedClock {
	private readonly timers = new Set<NodeJS.Timeout>();

	private closed = false;

	/** Waits that have begun keep their length when the speed changes. */
	constructor(public speed: number) {}

	/** Never resolves once the clock is closed: nothing that waits for it goes on. */
	sleep(seconds: number): Promise<void> {
		return new Promise((resolve) => this.after(seconds, resolve));
	}

	/** Sleeps, at most until `interrupted` resolves; returns how many whole seconds that took. */
	sleepUnless(interrupted: Promise<void>, seconds: number): Promise<number> {
		const startedAt = Date.now();
		return new Promise((resolve) => {
			const timer = this.after(seconds, () => resolve(seconds));
			void interrupted.then(() => {
				if (!timer || !this.timers.delete(timer)) return;
				clearTimeout(timer);
				resolve(Math.min(seconds, Math.round(this.secondsSince(startedAt))));
			});
		});
	}

	/** Simulated seconds since a moment of real time, in milliseconds. */
	secondsSince(realMs: number): number {
		return ((Date.now() - realMs) / 1000) * this.speed;
	}

	close(): void {
		this.closed = true;
		for (const timer of this.timers) clearTimeout(timer);
		this.timers.clear();
	}

	private after(seconds: number, done: () => void): NodeJS.Timeout | undefined {
		if (this.closed) return undefined;
		const timer = setTimeout(
			() => {
				this.timers.delete(timer);
				done();
			},
			(seconds * 1000) / this.speed,
		);
		this.timers.add(timer);
		return timer;
	}
}
