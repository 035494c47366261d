import type { FaultKind } from './faults';

export interface JournalEntry {
	method: string;
	path: string;
	/** Null until an answer goes out, and for good if none does. */
	status: number | null;
	/** The fault that was injected, if one was. */
	fault: FaultKind | null;
	/** UTC, real time. */
	at: string;
	subAccountId: string | null;
}

/** The API requests in the order of their arrival; never their headers or bodies. */
export class Journal {
	private readonly requests: JournalEntry[] = [];

	add(request: Pick<JournalEntry, 'method' | 'path' | 'subAccountId'>): JournalEntry {
		const entry = { ...request, status: null, fault: null, at: new Date().toISOString() };
		this.requests.push(entry);
		return entry;
	}

	list(): readonly JournalEntry[] {
		return this.requests;
	}
}
