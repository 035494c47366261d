/** The code of a request that ended because its execution was stopped. */
export const STOPPED = 'ERR_CANCELED';

/** The code of a request that n8n's own protection of internal addresses (SSRF) has kept from leaving. */
export const BLOCKED = 'ERR_BLOCKED_BY_N8N';

/** What to do then. */
export const HOW_TO_UNBLOCK =
	"Nothing was sent: n8n's protection of internal addresses (SSRF) blocks that host. Whoever runs this n8n can allow it with N8N_SSRF_ALLOWED_HOSTNAMES.";

/** n8n's errors for it have names alone. */
const BLOCKED_NAME = /^SsrfBlocked/;

/**
 * n8n wraps the network's error, whose code is then somewhere along the chain of causes. n8n 1.x keeps no cause, and
 * writes the code where an HTTP status would be.
 */
export function readNetworkCode(error: unknown): string {
	let link = error;
	for (let depth = 0; typeof link === 'object' && link !== null && depth < 5; depth++) {
		const { name, code, httpCode, cause } = link as Record<string, unknown>;
		if (typeof name === 'string' && BLOCKED_NAME.test(name)) return BLOCKED;
		if (typeof code === 'string' && code !== '') return code;
		if (typeof httpCode === 'string' && /[A-Z]/.test(httpCode)) return httpCode;
		link = cause;
	}
	return 'UNKNOWN';
}
