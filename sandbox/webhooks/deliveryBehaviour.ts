export const deliveryModes = ['normal', 'duplicate', 'delay', 'reorder', 'drop'] as const;

export interface DeliveryBehaviour {
	mode: (typeof deliveryModes)[number];
	/** Simulated seconds, for delay. */
	seconds: number;
	/** How many deliveries go this way before it is normal again; all where it is absent. */
	count?: number | undefined;
}

const normalDelivery: DeliveryBehaviour = { mode: 'normal', seconds: 0 };

/** How deliveries go; and the one that is held back until another was sent. */
export class DeliveryOrder {
	private behaviour = normalDelivery;

	private held: (() => void) | undefined;

	change(behaviour: DeliveryBehaviour): void {
		this.behaviour = behaviour;
		this.releaseHeld();
	}

	/** The behaviour of the next delivery, which counts as one that went this way. */
	take(): DeliveryBehaviour {
		const taken = this.behaviour;
		if (taken.count !== undefined) {
			const count = taken.count - 1;
			this.behaviour = count > 0 ? { ...taken, count } : normalDelivery;
		}
		return taken;
	}

	/** Waits until another delivery was sent; two never wait at once, or both could wait for ever. */
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
