import type { WebhookType } from './registrations';

/** What 8x8 can set up for a sub-account. */
export const PRODUCTS = ['voiceMessaging', 'ivr', 'numberMasking', 'programmableSip'] as const;

export type Product = (typeof PRODUCTS)[number];

const WEBHOOKS: Record<Product, readonly WebhookType[]> = {
	voiceMessaging: ['VSS'],
	ivr: ['VCA', 'VSS'],
	numberMasking: ['VSS', 'VCS', 'VCA', 'VRU', 'VNU'],
	programmableSip: ['VSS'],
};

/** Whether a product sends webhooks of this type; a sub-account without a product gets them all. */
export function sends(product: Product | undefined, type: WebhookType): boolean {
	return product === undefined || WEBHOOKS[product].includes(type);
}
