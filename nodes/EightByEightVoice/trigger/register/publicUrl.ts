import { isLoopback } from '../../transport/baseUrl';

const PRIVATE_ADDRESS = /^(0|10|127|169\.254|172\.(1[6-9]|2\d|3[01])|192\.168)(\.\d+)+$|^\[f[cde]/i;
/** Endings that no public name has; a name without a dot belongs to one's own network. */
const PRIVATE_NAME = /(^|\.)(local|internal|lan|localhost|home\.arpa)$|^[^.:[\]]+$/i;

/**
 * Why 8x8 could not deliver to this webhook URL, in words for the user; undefined when nothing prevents it. A platform
 * on this machine (the sandbox) reaches everything that n8n does.
 */
export function explainUnreachable(
	webhookUrl: string,
	baseUrl: string,
): { message: string; description: string } | undefined {
	if (isLoopback(new URL(baseUrl).hostname)) return undefined;
	const { hostname, protocol, origin } = new URL(webhookUrl);
	const remedy =
		'Give n8n a public https address: set the environment variable WEBHOOK_URL to it, or use a tunnel while you try things out. Then publish again.';
	if (isLoopback(hostname) || PRIVATE_ADDRESS.test(hostname) || PRIVATE_NAME.test(hostname)) {
		return {
			message: `8x8 cannot reach this n8n: its address is ${origin}. ${remedy}`,
			description: `That address works only inside your own network, so no event would ever arrive.`,
		};
	}
	if (protocol !== 'https:') {
		return {
			message: `8x8 needs an https address to deliver to, and this n8n has ${origin}. ${remedy}`,
			description: `Over plain http everybody on the way could read who was called.`,
		};
	}
	return undefined;
}
