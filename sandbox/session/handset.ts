import { Signal } from './signal';

export const GESTURES = ['answer', 'decline', 'hangup'] as const;

export type Gesture = (typeof GESTURES)[number];

/** The phone of one leg in the hands of a person. */
export class Handset {
	private readonly ringingEnded = new Signal();

	private readonly putDown = new Signal();

	/** What the person did when it rang; absent if nothing. */
	choice: 'answer' | 'decline' | undefined;

	constructor(private state: 'ringing' | 'offHook' | 'onHook') {}

	get isOffHook(): boolean {
		return this.state === 'offHook';
	}

	/** Resolves when the person stops the ringing. */
	get decided(): Promise<void> {
		return this.ringingEnded.given;
	}

	get hungUp(): Promise<void> {
		return this.putDown.given;
	}

	/** Whether it was possible: only a ringing phone can be answered, only an answered one hung up. */
	does(gesture: Gesture): boolean {
		const needed = gesture === 'hangup' ? 'offHook' : 'ringing';
		if (this.state !== needed) return false;
		if (gesture !== 'hangup') this.choice = gesture;
		this.state = gesture === 'answer' ? 'offHook' : 'onHook';
		this.tell();
		return true;
	}

	/** The person is gone, or the call is over. */
	leave(): void {
		this.state = 'onHook';
		this.tell();
	}

	private tell(): void {
		this.ringingEnded.give();
		if (this.state === 'onHook') this.putDown.give();
	}
}
