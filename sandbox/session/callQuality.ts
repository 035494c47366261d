export interface CallQuality {
	mos: number;
	packetLossRate: number;
	/** Milliseconds. */
	jitter: number;
}

// One sample of each band, from excellent to bad.
const EXCELLENT: CallQuality = { mos: 4.4, packetLossRate: 0, jitter: 12 };
const GOOD: CallQuality = { mos: 4.1, packetLossRate: 0.2, jitter: 18 };
const FAIR: CallQuality = { mos: 3.7, packetLossRate: 1.1, jitter: 31 };
const POOR: CallQuality = { mos: 3.2, packetLossRate: 2.6, jitter: 47 };
const BAD: CallQuality = { mos: 2.4, packetLossRate: 6.3, jitter: 85 };

const BY_LAST_DIGIT = [
	EXCELLENT,
	EXCELLENT,
	GOOD,
	EXCELLENT,
	GOOD,
	FAIR,
	EXCELLENT,
	GOOD,
	POOR,
	BAD,
] as const;

/** A number's last digit decides its call quality, so that it never changes. */
export function callQualityOf(destination: string): CallQuality {
	return BY_LAST_DIGIT[Number(destination.at(-1))] ?? EXCELLENT;
}
