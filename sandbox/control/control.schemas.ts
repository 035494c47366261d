import { z } from 'zod';

import { OPERATIONAL_STATUSES } from '../accounts';
import { DIGITS_FORMS, NOTHING_PRESSED, SOURCES } from '../behaviour';
import { asE164, isMsisdn } from '../callflow/msisdn';
import { DEFAULT_LINK_SECONDS, EXPORT_OUTCOMES } from '../exports/exports';
import { RECORDING_STATUSES } from '../recordings/recordingStatus';
import { GESTURES } from '../session/handset';
import { DELIVERY_MODES } from '../webhooks/deliveryBehaviour';
import { PRODUCTS } from '../webhooks/products';
import { WEBHOOK_TYPES } from '../webhooks/registrations';
import { FAULT_KINDS } from './faults';

const DEFAULT_DELAY_SECONDS = 60;

const httpUrl = z
	.string()
	.url()
	.regex(/^https?:/i, 'should be an http or https URL');

export const behaviourSchema = z
	.object({
		mode: z.enum(DELIVERY_MODES),
		seconds: z.number().nonnegative().default(DEFAULT_DELAY_SECONDS),
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
		type: z.enum(WEBHOOK_TYPES),
		body: z.unknown(),
		header: z.string().optional(),
		url: httpUrl.optional(),
	})
	.strict();

export const faultSchema = z
	.object({
		kind: z.enum(FAULT_KINDS),
		placed: z.boolean().default(false),
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

export const apiKeySchema = z
	.object({ apiKey: z.string(), newApiKey: z.string().regex(/^\S+$/, 'should have no spaces') })
	.strict();

export const policySchema = z.object({ onExisting: z.enum(['replace', 'refuse']) }).strict();

export const platformBehaviourSchema = z
	.object({
		follows: z.enum(SOURCES),
		digitsForm: z.enum(DIGITS_FORMS),
		nothingPressed: z.enum(NOTHING_PRESSED),
		echoesClientIds: z.boolean(),
	})
	.partial()
	.strict();

export const productSchema = z
	.object({ subAccountId: z.string(), product: z.enum(PRODUCTS).nullable() })
	.strict();

const msisdn = z.string().refine(isMsisdn, 'should be an E.164 number').transform(asE164);

const pressed = z.string().regex(/^[0-9*#]*$/, 'should be digits, * and #');

export const pressSchema = z
	.object({ digits: pressed.min(1, 'should have at least one digit') })
	.strict();

export const scriptSchema = z.object({ destination: msisdn, digits: z.array(pressed) }).strict();

export const inboundSchema = z
	.object({ from: msisdn, to: msisdn, byHand: z.boolean().optional() })
	.strict();

/** Long enough for any prompt, which takes as many of them as it asks for. */
const SAMPLE = '1234567890123456789012345';

export const mapSchema = z
	.object({
		to: msisdn,
		from: msisdn.default('+13125550100'),
		depth: z.number().int().min(1).max(20).default(6),
		calls: z.number().int().min(1).max(10_000).default(1000),
		// Longer, and those who ask give up.
		seconds: z.number().positive().max(240).default(60),
		slowMs: z.number().nonnegative().default(2000),
		sample: pressed.default(SAMPLE),
	})
	.strict();

export const phoneSchema = z.object({ msisdn: msisdn.optional(), byHand: z.boolean() }).strict();

export const gestureSchema = z.object({ gesture: z.enum(GESTURES) }).strict();

export const soundSchema = z.object({ soundId: z.number().int() }).strict();

export const numberSchema = z
	.object({
		subAccountId: z.string(),
		msisdn,
		operationalStatus: z.enum(OPERATIONAL_STATUSES).default('Active'),
	})
	.strict();

export const recordingBehaviourSchema = z
	.object({ everySession: z.boolean(), status: z.enum(RECORDING_STATUSES) })
	.partial()
	.strict();

export const exportBehaviourSchema = z
	.object({
		outcome: z.enum(EXPORT_OUTCOMES),
		linkSeconds: z.number().nonnegative().default(DEFAULT_LINK_SECONDS),
	})
	.strict();

export const answerBehaviourSchema = z
	.object({ afterMs: z.number().nonnegative().max(600_000) })
	.strict();

export const speedSchema = z.object({ speed: z.number().positive().max(100_000) }).strict();

export const idleSchema = z.object({ timeoutMs: z.coerce.number().positive().default(10_000) });
