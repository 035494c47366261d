import { z } from 'zod';
import { deliveryModes } from '../webhooks/deliveryBehaviour';
import { webhookTypes } from '../webhooks/registrations';
import { faultKinds } from './faults';

const defaultDelaySeconds = 60;

const httpUrl = z
	.string()
	.url()
	.regex(/^https?:/i, 'should be an http or https URL');

export const behaviourSchema = z
	.object({
		mode: z.enum(deliveryModes),
		seconds: z.number().nonnegative().default(defaultDelaySeconds),
		count: z.number().int().positive().optional(),
	})
	.strict();

export const headerSchema = z
	.object({
		name: z.string().regex(/^[\w!#$%&'*+.^`|~-]+$/, 'should be an HTTP header name'),
		value: z.string(),
	})
	.partial()
	.strict();

export const deliverySchema = z
	.object({
		subAccountId: z.string(),
		type: z.enum(webhookTypes),
		body: z.unknown(),
		header: z.string().optional(),
		url: httpUrl.optional(),
	})
	.strict();

export const faultSchema = z
	.object({
		kind: z.enum(faultKinds),
		path: z.string().optional(),
		method: z
			.string()
			.transform((method) => method.toUpperCase())
			.optional(),
		status: z.number().int().min(200).max(599).default(500),
		headers: z.record(z.coerce.string()).default({}),
		body: z.unknown(),
		times: z
			.number()
			.int()
			.nonnegative()
			.default(1)
			.transform((times) => (times === 0 ? null : times)),
	})
	.strict();

export const policySchema = z.object({ onExisting: z.enum(['replace', 'refuse']) }).strict();

export const idleSchema = z.object({ timeoutMs: z.coerce.number().positive().default(10_000) });
