import { randomUUID } from 'node:crypto';
import type { Fact, LoggedFact } from './fact';

/** How many facts a page gets that connects late. */
const longestLog = 1000;

export interface Listener {
	fact(fact: LoggedFact): void;
	/** Something changed that is no fact: phones, numbers, webhooks, faults. */
	change(): void;
	end(): void;
}

/** What happened of late, for pages that look on. */
export class EventLog {
	/** Another one after a reset, so that a page knows that it has to forget. */
	readonly id = randomUUID();

	private facts: LoggedFact[] = [];

	private last = 0;

	private readonly listeners = new Set<Listener>();

	tell(fact: Fact): void {
		this.last += 1;
		const logged = { at: new Date().toISOString(), ...fact, number: this.last };
		this.facts.push(logged);
		if (this.facts.length > 2 * longestLog) this.facts = this.facts.slice(-longestLog);
		for (const listener of this.listeners) listener.fact(logged);
	}

	changed(): void {
		for (const listener of this.listeners) listener.change();
	}

	/** The latest facts after a number, in their order. */
	after(number: number): LoggedFact[] {
		return this.facts.slice(-longestLog).filter((fact) => fact.number > number);
	}

	/** Call what it returns to hear no more. */
	follow(listener: Listener): () => void {
		this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	}

	close(): void {
		for (const listener of [...this.listeners]) listener.end();
		this.listeners.clear();
	}
}
