export const DELIVERY_MODES = ['normal', 'duplicate', 'delay', 'reorder', 'drop'] as const;

export interface DeliveryBehaviour {
	mode: (typeof DELIVERY_MODES)[number];
	/** Simulated seconds, for delay. */
	seconds: number;
	/** How many deliveries it applies to before they are normal again; absent for all. */
	count?: number | undefined;
}

const NORMAL_DELIVERY: DeliveryBehaviour = { mode: 'normal', seconds: 0 };

/** The current delivery mode, and the delivery held back until another one was sent. */
export class DeliveryOrder {
	private behaviour = NORMAL_DELIVERY;

	private held: (() => void) | undefined;

	change(behaviour: DeliveryBehaviour): void {
		this.behaviour = behaviour;
		this.releaseHeld();
	}

	/** The behaviour of the next delivery, which it counts. */
	take(): DeliveryBehaviour {
		const taken = this.behaviour;
		if (taken.count !== undefined) {
			const count = taken.count - 1;
			this.behaviour = count > 0 ? { ...taken, count } : NORMAL_DELIVERY;
		}
		return taken;
	}

	/** Waits until another delivery was sent. Only one ever waits: two could wait for each other. */
	holdBack(): Promise<void> {
		if (this.held) return Promise.resolve();
		return new Promise((resolve) => {
			this.held = resolve;
		});
	}

	releaseHeld(): void {
		this.held?.();
		this.held = undefined;
	}
}
