import { isRecord, text } from '../json';

/** The fields that a virtual number always has. Some answers have only `referenceId`, `msisdn` and `countryCode`. */
const UNKNOWN = {
	msisdn: null,
	countryCode: null,
	operationalStatus: null,
	referenceId: null,
};

/** A virtual number as the platform describes it; a field named here that it does not give is null. */
export type VirtualNumber = Record<keyof typeof UNKNOWN, unknown> & Record<string, unknown>;

export function readNumber(answer: unknown): VirtualNumber {
	return { ...UNKNOWN, ...(isRecord(answer) ? answer : {}) };
}

/** The numbers of an answer of GET /numbers; entries that are no objects are left out. */
export function readNumbers(answer: unknown): VirtualNumber[] {
	const numbers = isRecord(answer) ? answer.numbers : undefined;
	return Array.isArray(numbers) ? numbers.filter(isRecord).map(readNumber) : [];
}

/** The statuses of numbers that take no part in calls. One that is Expiring still does. */
const CANNOT_CALL = ['inactive', 'unhealthy'];

/** A number for a person who looks for a caller ID, with its country, and its status or why it cannot call: `+6531580190 · SG · Active`. */
export function describeNumber({
	msisdn,
	countryCode,
	operationalStatus,
	numberHealth,
}: VirtualNumber): string {
	const [number, country] = [text.parse(msisdn), text.parse(countryCode)];
	return [number, country, describeStatus(operationalStatus, numberHealth)]
		.filter(Boolean)
		.join(' · ');
}

function describeStatus(status: unknown, health: unknown): string {
	const name = text.parse(status) ?? '';
	if (CANNOT_CALL.includes(name.trim().toLowerCase())) return `cannot call: ${name}`;
	return isRecord(health) && health.isHealthy === false ? 'health check failed' : name;
}
