import { randomUUID } from 'node:crypto';

import type { Fact, LoggedFact } from './fact';

/** How many facts a page that connects late still gets. */
const LONGEST_LOG = 1000;

export interface Listener {
	fact(fact: LoggedFact): void;
	/** Something changed that is not a fact: phones, numbers, webhooks, faults, the behaviour. */
	change(): void;
	end(): void;
}

/** The latest facts, for the pages that follow them. */
export class EventLog {
	/** A new one after each reset, so that a page knows to start afresh. */
	readonly id = randomUUID();

	private facts: LoggedFact[] = [];

	private last = 0;

	private readonly listeners = new Set<Listener>();

	tell(fact: Fact): void {
		this.last += 1;
		const logged = { at: new Date().toISOString(), ...fact, number: this.last };
		this.facts.push(logged);
		if (this.facts.length > 2 * LONGEST_LOG) this.facts = this.facts.slice(-LONGEST_LOG);
		for (const listener of this.listeners) listener.fact(logged);
	}

	changed(): void {
		for (const listener of this.listeners) listener.change();
	}

	/** The facts after this number, oldest first. */
	after(number: number): LoggedFact[] {
		return this.facts.slice(-LONGEST_LOG).filter((fact) => fact.number > number);
	}

	/** Call the returned function to stop following. */
	follow(listener: Listener): () => void {
		this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	}

	close(): void {
		for (const listener of [...this.listeners]) listener.end();
		this.listeners.clear();
	}
}
