/** Sends the events of one session one after another, so that they keep their order. */
export class Turns {
	private readonly last = new Map<string, Promise<unknown>>();

	/** Sends once everything queued before it is done; what belongs to no session never waits. */
	take<Result>(sessionId: string | null, send: () => Promise<Result>): Promise<Result> {
		if (sessionId === null) return send();
		const turn = (this.last.get(sessionId) ?? Promise.resolve()).then(send);
		this.last.set(sessionId, turn);
		return turn;
	}
}
