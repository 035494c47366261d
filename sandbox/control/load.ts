/** How many API requests are under way at the same time, and how long all of them took together. */
export class Load {
	private requests = 0;

	private inFlight = 0;

	private mostInFlight = 0;

	private firstAt = 0;

	private lastAt = 0;

	/** Counts a request; call the returned function once its connection is done with it. */
	begin(): () => void {
		this.requests += 1;
		this.inFlight += 1;
		this.mostInFlight = Math.max(this.mostInFlight, this.inFlight);
		this.firstAt ||= performance.now();
		return () => {
			this.inFlight -= 1;
			this.lastAt = performance.now();
		};
	}

	report() {
		const { requests, inFlight, mostInFlight } = this;
		/** From the first request to the end of the last answer; real milliseconds. */
		const tookMs = Math.max(0, this.lastAt - this.firstAt);
		return { requests, inFlight, mostInFlight, tookMs };
	}
}
