export const faultKinds = ['status', 'hang', 'reset', 'resetAfter', 'truncated'] as const;

export type FaultKind = (typeof faultKinds)[number];

/** What the next matching API requests meet. */
export interface Fault {
	kind: FaultKind;
	/** Whether the request is processed all the same, before its answer meets the fault. */
	placed: boolean;
	/** A part of the path; every path where it is absent. */
	path?: string | undefined;
	method?: string | undefined;
	/** For kind status. */
	status: number;
	headers: Record<string, string>;
	/** In place of the body that the API has for this status; a text is sent as it is. */
	body?: unknown;
	/** How many requests are left; null for all until it is removed. */
	times: number | null;
}

/** An answer that is lost or cut was one: there the request is always processed. */
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

	/** The first fault that matches, which has then one time less. */
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
