/** n8n wraps the network's error, whose code is then somewhere along the chain of causes. */
export function readNetworkCode(error: unknown): string {
	let link = error;
	for (let depth = 0; typeof link === 'object' && link !== null && depth < 5; depth++) {
		const { code, cause } = link as { code?: unknown; cause?: unknown };
		if (typeof code === 'string' && code !== '') return code;
		link = cause;
	}
	return 'UNKNOWN';
}
