import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { readBaseUrl } from './baseUrl';

const CURRENT_ORIGIN = 'https://voice.8x8.com';
const OLDER_HOST = 'voice.wavecell.com';

const EXPORTS = /\/api\/v1\/subaccounts\/[^/]+\/messages\/exports(\/[^/]+)?$/;

/**
 * The platform documents log exports only for its older host. This is the address there of a log export that the
 * current host does not have; undefined for any other Base URL, and if the credential's Allowed Domains leave that host
 * out.
 */
export function readOlderAddress(
	url: string,
	credentials: ICredentialDataDecryptedObject,
): string | undefined {
	const { origin, pathname } = new URL(url);
	if (new URL(readBaseUrl(credentials.baseUrl)).origin !== CURRENT_ORIGIN) return undefined;
	if (origin !== CURRENT_ORIGIN || !EXPORTS.test(pathname)) return undefined;
	return allowsOlderHost(credentials) ? `https://${OLDER_HOST}${pathname}` : undefined;
}

/** Whether the API key may go there: to a log export on the older host, of a credential for the current one. */
export function isOlderAddress(target: URL, credentials: ICredentialDataDecryptedObject): boolean {
	const onCurrent = `${CURRENT_ORIGIN}${target.pathname}`;
	return readOlderAddress(onCurrent, credentials) === target.href;
}

/** n8n adds the two fields to every credential; where requests are limited, the host must be one of those listed. */
function allowsOlderHost({
	allowedHttpRequestDomains: mode,
	allowedDomains,
}: ICredentialDataDecryptedObject): boolean {
	if (mode === 'none') return false;
	if (mode !== 'domains') return true;
	return String(allowedDomains ?? '')
		.split(',')
		.map((domain) => domain.trim().toLowerCase().replace(/\.$/, ''))
		.some((domain) => domain === OLDER_HOST || domain === '*.wavecell.com');
}
