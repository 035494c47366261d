import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import { toText } from '../../../core/json';
import { hmac, isSame } from './digests';
import { isProven, proofsOf } from './proofs';

const SEAL_HEADER = 'x-8x8-voice-hand-over';

/** Whether a delivery carries the secret of this trigger. */
export async function isAuthentic(
	context: IWebhookFunctions,
	headers: IDataObject,
): Promise<boolean> {
	return await isProven(context, ({ secret }) => carriesSecret(headers, secret));
}

/**
 * The headers of an event that a test of this trigger hands over to production. The seal shows that it comes from
 * this n8n, wherever its own requests seem to come from: 8x8, and whoever reads its deliveries, cannot make it,
 * because they know the secret and not the API key.
 */
export async function headersOfHandOver(context: IWebhookFunctions, body: string) {
	const { secret, sealKey } = await proofsOf(context);
	return { Authorization: secret, [SEAL_HEADER]: hmac(sealKey, body) };
}

/** Whether a delivery is one that a test of this trigger hands over. */
export async function isHandedOver(
	context: IWebhookFunctions,
	{ headers, body }: { headers: IDataObject; body: unknown },
): Promise<boolean> {
	const seal = headers[SEAL_HEADER];
	if (typeof seal !== 'string') return false;
	const text = toText(body);
	if (text === undefined) return false;
	return await isProven(context, ({ sealKey }) => isSame(seal, hmac(sealKey, text)));
}

/** Whether one of the headers carries the secret. 8x8 does not document which, so all are looked at. */
export function carriesSecret(headers: IDataObject, secret: string): boolean {
	const values = Object.values(headers).flatMap((value) =>
		Array.isArray(value) ? value : [value],
	);
	// How long the secret is, everybody knows.
	return values
		.filter((value): value is string => typeof value === 'string' && value.length >= secret.length)
		.flatMap((value) => [value, value.replace(/^\S+\s+/, '')])
		.map((value) => isSame(value, secret))
		.includes(true);
}
