/** Lets what is sent for one session go one after the other, so that its events keep their order. */
export class Turns {
	private readonly last = new Map<string, Promise<unknown>>();

	/** Sends once all that had a turn before is through; what belongs to no session never waits. */
	take<Result>(sessionId: string | null, send: () => Promise<Result>): Promise<Result> {
		if (sessionId === null) return send();
		const turn = (this.last.get(sessionId) ?? Promise.resolve()).then(send);
		this.last.set(sessionId, turn);
		return turn;
	}
}
