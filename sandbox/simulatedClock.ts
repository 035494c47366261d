/* eslint-disable @n8n/community-nodes/no-restricted-globals -- runs on a developer's machine, never inside n8n */

/** Waits in simulated seconds: at speed 100, a call of 20 seconds takes 0.2 s. */
export class SimulatedClock {
	private readonly timers = new Set<NodeJS.Timeout>();

	private closed = false;

	constructor(private readonly speed: number) {}

	/** Never resolves once the clock is closed: what waited on it is simply over. */
	sleep(seconds: number): Promise<void> {
		return new Promise((resolve) => {
			if (this.closed) return;
			const timer = setTimeout(
				() => {
					this.timers.delete(timer);
					resolve();
				},
				(seconds * 1000) / this.speed,
			);
			this.timers.add(timer);
		});
	}

	close(): void {
		this.closed = true;
		for (const timer of this.timers) clearTimeout(timer);
		this.timers.clear();
	}
}
