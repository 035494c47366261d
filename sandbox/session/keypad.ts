import type { SessionTime } from './sessionTime';

/** What a person presses while a capture listens. */
export class Keypad {
	private readonly pressed: string[] = [];

	private interrupt = () => {};

	press(digits: string): void {
		this.pressed.push(...digits);
		this.interrupt();
	}

	/** Lets time pass until somebody presses a digit, `over` resolves, or the seconds have passed. */
	async listen(time: SessionTime, seconds: number, over?: Promise<void>): Promise<void> {
		if (this.pressed.length > 0) return;
		const interrupted = new Promise<void>((resolve) => {
			this.interrupt = resolve;
		});
		await time.passUnless(over ? Promise.race([interrupted, over]) : interrupted, seconds);
	}

	/** The next digit, or undefined if nobody presses one in time. */
	async next(time: SessionTime, seconds: number): Promise<string | undefined> {
		await this.listen(time, seconds);
		return this.pressed.shift();
	}
}
