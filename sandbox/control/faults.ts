export const FAULT_KINDS = ['status', 'hang', 'reset', 'resetAfter', 'truncated'] as const;

export type FaultKind = (typeof FAULT_KINDS)[number];

/** What the next matching API requests meet. */
export interface Fault {
	kind: FaultKind;
	/** Whether the request is processed first, so that only its answer meets the fault. */
	placed: boolean;
	/** A part of the path; every path where it is absent. */
	path?: string | undefined;
	method?: string | undefined;
	/** For kind status. */
	status: number;
	headers: Record<string, string>;
	/** Sent instead of the API's own body for this status; a text is sent as it is. */
	body?: unknown;
	/** How many more requests it applies to; null until it is removed. */
	times: number | null;
}

/** An answer can only be lost or cut if there was one: those kinds always process the request. */
export function letsRequestPass({ kind, placed }: Fault): boolean {
	return placed || kind === 'resetAfter' || kind === 'truncated';
}

export class Faults {
	private faults: Fault[] = [];

	constructor(private readonly changed: () => void) {}

	add(fault: Fault): void {
		this.faults.push(fault);
		this.changed();
	}

	list(): readonly Fault[] {
		return this.faults;
	}

	clear(): void {
		this.faults = [];
		this.changed();
	}

	/** Takes the first matching fault and counts it down. */
	take(method: string, path: string): Fault | undefined {
		const fault = this.faults.find(
			(candidate) => path.includes(candidate.path ?? '') && method === (candidate.method ?? method),
		);
		if (fault && fault.times !== null) {
			fault.times -= 1;
			if (fault.times === 0) this.faults = this.faults.filter((other) => other !== fault);
			this.changed();
		}
		return fault;
	}
}
