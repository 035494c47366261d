import { isAllowedIp, readAllowedIps } from '../allowedIps';
import { isHandedOver } from '../authenticity';
import { allowedIps } from '../triggerOptions';
import type { Delivery } from './delivery';

const LONGEST_ADDRESS_LOGGED = 45;

/** Whether the option Allowed IPs lets this delivery in; if not, the log says why. */
export async function isAllowedSender(delivery: Delivery): Promise<boolean> {
	const { context, ip, options } = delivery;
	const allowed = readAllowedIps(options.value(allowedIps));
	if (isAllowedIp(allowed, ip) || (await isHandedOver(context, delivery))) return true;
	context.logger.warn(
		'wrongEntry' in allowed
			? "8x8 Voice Trigger: refused a delivery, because 'Allowed IPs' has an entry that is no IP address"
			: `8x8 Voice Trigger: refused a delivery from ${String(ip).slice(0, LONGEST_ADDRESS_LOGGED)}, which 'Allowed IPs' does not name`,
	);
	return false;
}
