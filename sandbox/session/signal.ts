/** Something that happens once and that many can wait for. */
export class Signal {
	private resolve = () => {};

	readonly given = new Promise<void>((resolve) => {
		this.resolve = resolve;
	});

	give(): void {
		this.resolve();
	}
}
