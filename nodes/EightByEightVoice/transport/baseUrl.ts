import { UserError } from 'n8n-workflow';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i;

/** Whether this host name is the machine itself. */
export function isLoopback(hostname: string): boolean {
	return LOOPBACK.test(hostname);
}

/**
 * The credential's Base URL, without a trailing slash. Plain http is taken for loopback only: anywhere else
 * the API key would travel unprotected. Throws a UserError whose message is meant for the user.
 */
export function readBaseUrl(value: unknown): string {
	const text = String(value ?? '').trim();
	if (!URL.canParse(text)) {
		throw new UserError(
			"The Base URL of the credential is not a web address. Use 'https://voice.8x8.com'.",
		);
	}
	const { protocol, hostname } = new URL(text);
	if (protocol !== 'https:' && !(protocol === 'http:' && isLoopback(hostname))) {
		throw new UserError(
			"The Base URL of the credential must start with 'https://', so that your API key stays secret on its way. Only a sandbox on this machine may use 'http://'.",
		);
	}
	if (/[?#@\\]/.test(text)) {
		throw new UserError(
			"The Base URL of the credential must be an address alone, without a user, a password, '?' or '#'. Use 'https://voice.8x8.com'.",
		);
	}
	return text.replace(/(?<!\/)\/+$/, '');
}
