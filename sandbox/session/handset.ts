import { Signal } from './signal';

export const gestures = ['answer', 'decline', 'hangup'] as const;

export type Gesture = (typeof gestures)[number];

/** The phone of one leg in the hands of a person. */
export class Handset {
	private readonly picked = new Signal();

	private readonly down = new Signal();

	/** What a person made of the ringing; absent where nobody was there. */
	choice: 'answer' | 'decline' | undefined;

	constructor(private state: 'ringing' | 'offHook' | 'onHook') {}

	get isOffHook(): boolean {
		return this.state === 'offHook';
	}

	/** When it stops ringing by what a person does. */
	get decided(): Promise<void> {
		return this.picked.given;
	}

	get hungUp(): Promise<void> {
		return this.down.given;
	}

	/** Whether it could be done: one answers what rings, and hangs up what was answered. */
	does(gesture: Gesture): boolean {
		const needed = gesture === 'hangup' ? 'offHook' : 'ringing';
		if (this.state !== needed) return false;
		if (gesture !== 'hangup') this.choice = gesture;
		this.state = gesture === 'answer' ? 'offHook' : 'onHook';
		this.tell();
		return true;
	}

	/** Nobody is there any more, or the call is over. */
	leave(): void {
		this.state = 'onHook';
		this.tell();
	}

	private tell(): void {
		this.picked.give();
		if (this.state === 'onHook') this.down.give();
	}
}
