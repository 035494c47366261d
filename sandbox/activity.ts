/* eslint-disable @n8n/community-nodes/no-restricted-globals -- runs on a developer's machine, never inside n8n */

/** What is under way (sessions playing, deliveries waiting), so that a test can wait for it to end. */
export class Activity {
	private underWay = 0;

	private readonly waiting = new Set<(idle: boolean) => void>();

	track(work: Promise<void>): void {
		this.underWay += 1;
		void work.finally(() => {
			this.underWay -= 1;
			if (this.underWay === 0) this.tellWaiting({ idle: true });
		});
	}

	/** True once nothing is under way, false after `timeoutMs` real milliseconds or when the sandbox closes. */
	untilIdle(timeoutMs: number): Promise<boolean> {
		if (this.underWay === 0) return Promise.resolve(true);
		return new Promise((resolve) => {
			const tell = (idle: boolean) => {
				clearTimeout(timer);
				this.waiting.delete(tell);
				resolve(idle);
			};
			const timer = setTimeout(() => tell(false), timeoutMs);
			this.waiting.add(tell);
		});
	}

	close(): void {
		this.tellWaiting({ idle: false });
	}

	private tellWaiting({ idle }: { idle: boolean }): void {
		for (const tell of [...this.waiting]) tell(idle);
	}
}
