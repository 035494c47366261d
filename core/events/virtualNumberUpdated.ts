import { z } from 'zod';

import { boolean, number, readPayload, record, text } from '../json';
import { markingSchema, markUnless } from './marking';
import { nullableBoolean, nullableNumber, nullableText } from './nullable';
import { defineEvent } from './voiceEvent';

const schema = z
	.object({
		event: z.literal('virtualNumberUpdated'),
		subAccountId: nullableText,
		updateType: nullableText,
		totalNumbers: nullableNumber,
		numbers: z.array(
			z.object({
				msisdn: nullableText,
				countryCode: nullableText,
				operationalStatus: nullableText,
				referenceId: nullableText,
				updateStatus: nullableText,
				updatedAt: nullableText,
				rentalPrice: nullableNumber,
				incomingRate: nullableNumber,
				billingUnit: nullableNumber,
				billingCurrency: nullableText,
				healthCheckEnabled: nullableBoolean,
			}),
		),
	})
	.merge(markingSchema);

export type VirtualNumberUpdated = z.infer<typeof schema>;

const payloadSchema = z.object({
	subAccountId: text,
	updateEventType: text,
	totalNumbers: number,
	virtualNumbers: z.array(z.unknown()).nullable().catch(null),
});

const numberSchema = z.object({
	msisdn: text,
	countryCode: text,
	operationalStatus: text,
	referenceId: text,
	updateStatus: text,
	updatedTimestamp: text,
	rentalPrice: number,
	incomingRate: number,
	billingUnit: number,
	billingCurrency: text,
	numberHealthCheckEnabled: boolean,
});

/** Virtual numbers have changed: all of them (`updateType` SNAPSHOT) or some (UPDATES). */
export const virtualNumberUpdated = defineEvent({
	name: 'virtualNumberUpdated',
	type: 'VNU',
	words: 'number updates',
	schema,
	parse: parseVirtualNumberUpdated,
	identify: (event) => [event],
});

function parseVirtualNumberUpdated(body: unknown): VirtualNumberUpdated {
	const { subAccountId, updateEventType, totalNumbers, virtualNumbers } = payloadSchema.parse(
		readPayload(body),
	);
	return {
		event: 'virtualNumberUpdated',
		subAccountId,
		updateType: updateEventType,
		totalNumbers,
		numbers: (virtualNumbers ?? []).map((entry) => {
			const { updatedTimestamp, numberHealthCheckEnabled, ...rest } = numberSchema.parse(
				record.parse(entry),
			);
			return {
				...rest,
				updatedAt: updatedTimestamp,
				healthCheckEnabled: numberHealthCheckEnabled,
			};
		}),
		...markUnless(virtualNumbers !== null, body),
	};
}
