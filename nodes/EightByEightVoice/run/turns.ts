/** Carries out tasks for the same thing one after another, also after one that failed; those for others meanwhile. */
export class Turns {
	/** When the last task for a thing is over, by its name. */
	private readonly last = new Map<string, Promise<void>>();

	async take<Result>(name: string, task: () => Promise<Result>): Promise<Result> {
		const result = (this.last.get(name) ?? Promise.resolve()).then(task);
		const over = result.then(
			() => undefined,
			() => undefined,
		);
		this.last.set(name, over);
		void over.then(() => {
			if (this.last.get(name) === over) this.last.delete(name);
		});
		return await result;
	}
}
