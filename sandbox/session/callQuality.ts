export interface CallQuality {
	mos: number;
	packetLossRate: number;
	/** Milliseconds. */
	jitter: number;
}

// One sample of each band, from excellent to bad.
const excellent: CallQuality = { mos: 4.4, packetLossRate: 0, jitter: 12 };
const good: CallQuality = { mos: 4.1, packetLossRate: 0.2, jitter: 18 };
const fair: CallQuality = { mos: 3.7, packetLossRate: 1.1, jitter: 31 };
const poor: CallQuality = { mos: 3.2, packetLossRate: 2.6, jitter: 47 };
const bad: CallQuality = { mos: 2.4, packetLossRate: 6.3, jitter: 85 };

const byLastDigit = [
	excellent,
	excellent,
	good,
	excellent,
	good,
	fair,
	excellent,
	good,
	poor,
	bad,
] as const;

/** The same number always sounds the same: its last digit decides. */
export function callQualityOf(destination: string): CallQuality {
	return byLastDigit[Number(destination.at(-1))] ?? excellent;
}
