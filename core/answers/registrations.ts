import { z } from 'zod';

const flag = z.boolean().optional().catch(undefined);

const registrationSchema = z
	.object({
		type: z.string(),
		url: z.string().catch(''),
		enabled: flag,
		// The guides write `active` where the API document writes `enabled`.
		active: flag,
		httpAuthHeaderAvailable: flag,
	})
	.transform(({ type, url, enabled, active, httpAuthHeaderAvailable }) => ({
		type,
		url,
		enabled: enabled ?? active ?? true,
		hasSecret: httpAuthHeaderAvailable ?? false,
	}));

/** Where the platform sends one type of event of a sub-account. It never tells the secret, only whether there is one. */
export type WebhookRegistration = z.infer<typeof registrationSchema>;

/** The registrations in an answer of GET /webhooks. */
export function readRegistrations(answer: unknown): WebhookRegistration[] {
	const list = z.object({ webhooks: z.array(z.unknown()) }).safeParse(answer);
	return (list.success ? list.data.webhooks : []).flatMap((entry) => {
		const registration = registrationSchema.safeParse(entry);
		return registration.success ? [registration.data] : [];
	});
}
