/** The code of a request that ended because its execution was stopped. */
export const STOPPED = 'ERR_CANCELED';

/**
 * n8n wraps the network's error, whose code is then somewhere along the chain of causes. n8n 1.x keeps no cause, and
 * writes the code where an HTTP status would be.
 */
export function readNetworkCode(error: unknown): string {
	let link = error;
	for (let depth = 0; typeof link === 'object' && link !== null && depth < 5; depth++) {
		const { code, httpCode, cause } = link as Record<'code' | 'httpCode' | 'cause', unknown>;
		if (typeof code === 'string' && code !== '') return code;
		if (typeof httpCode === 'string' && /[A-Z]/.test(httpCode)) return httpCode;
		link = cause;
	}
	return 'UNKNOWN';
}
