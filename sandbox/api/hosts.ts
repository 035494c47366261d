/** Two names for this machine stand for the two hosts of the platform. */
export const CURRENT_HOST = '127.0.0.1';
export const OLDER_HOST = 'localhost';

/** Whether a request went to the platform's older host, by the name in its Host header. */
export function isOlderHost(hostname: string): boolean {
	return hostname === OLDER_HOST || hostname === 'voice.wavecell.com';
}
