import type { IWebhookFunctions } from 'n8n-workflow';

import { isAllowed, readAllowedIps } from './allowedIps';
import { isHandedOver } from './handOver';

const LONGEST_ADDRESS_LOGGED = 45;

/** Whether the option Allowed IPs lets this delivery in; if not, the log says why. */
export async function isSenderAllowed(context: IWebhookFunctions, body: unknown): Promise<boolean> {
	const allowed = readAllowedIps(context.getNodeParameter('options.allowedIps', ''));
	// n8n's setting N8N_PROXY_HOPS decides whether this is the other end of the connection, or what a proxy says.
	const { ip }: { ip?: unknown } = context.getRequestObject();
	if (isAllowed(allowed, ip) || (await isHandedOver(context, body))) return true;
	context.logger.warn(
		'wrongEntry' in allowed
			? "8x8 Voice Trigger: refused a delivery, because 'Allowed IPs' has an entry that is no IP address"
			: `8x8 Voice Trigger: refused a delivery from ${String(ip).slice(0, LONGEST_ADDRESS_LOGGED)}, which 'Allowed IPs' does not name`,
	);
	return false;
}
