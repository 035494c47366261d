/* eslint-disable @n8n/community-nodes/no-restricted-globals -- runs on a developer's machine, never inside n8n */

export interface PhoneState {
	/** Whether a person answers the phones that have no setting of their own. */
	everyPhone: boolean;
	phones: Array<{ msisdn: string; byHand: boolean }>;
}

export interface PhonesOptions {
	/** How long a page may be away, e.g. to load again; real milliseconds. */
	graceMs: number;
	changed: () => void;
	/** Nobody is left to answer, or to hang up. */
	abandoned: () => void;
}

/** Which phones a person answers, as long as a page is open. */
export class Phones {
	private everyPhone = false;

	private readonly switches = new Map<string, boolean>();

	private pages = 0;

	private leaving: NodeJS.Timeout | undefined;

	private isClosed = false;

	constructor(private readonly options: PhonesOptions) {}

	get state(): PhoneState {
		const phones = [...this.switches].map(([msisdn, byHand]) => ({ msisdn, byHand }));
		return { everyPhone: this.everyPhone, phones };
	}

	get isPageOpen(): boolean {
		return this.pages > 0 || this.leaving !== undefined;
	}

	/** Without a number: all phones, whatever their own setting was. */
	put({ msisdn, byHand }: { msisdn?: string | undefined; byHand: boolean }): void {
		if (msisdn !== undefined) this.switches.set(msisdn, byHand);
		else {
			this.everyPhone = byHand;
			for (const known of this.switches.keys()) this.switches.set(known, byHand);
		}
		this.options.changed();
	}

	isByHand(msisdn: string): boolean {
		return this.isPageOpen && (this.switches.get(msisdn) ?? this.everyPhone);
	}

	/** A page was opened; call the returned function when it is gone. */
	pageCame(): () => void {
		this.pages += 1;
		clearTimeout(this.leaving);
		this.leaving = undefined;
		return () => {
			this.pages -= 1;
			if (this.pages > 0 || this.isClosed) return;
			this.leaving = setTimeout(() => {
				this.leaving = undefined;
				this.options.abandoned();
			}, this.options.graceMs);
		};
	}

	close(): void {
		this.isClosed = true;
		clearTimeout(this.leaving);
	}
}
