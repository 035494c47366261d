import { magicDigitOf } from '../magicNumbers';

/** What each number presses in the captures of a session, unless somebody presses by hand. */
export class DigitScripts {
	private readonly scripts = new Map<string, readonly string[]>();

	/** `digits` has one text for each capture; an empty one presses nothing. */
	put(number: string, digits: readonly string[]): void {
		this.scripts.set(number, digits);
	}

	/** What a number presses in a capture of a session, counted from 0. */
	digitsOf(number: string, capture: number): string {
		const script = this.scripts.get(number);
		return (script ? script[capture] : magicDigitOf(number)) ?? '';
	}
}
