import { z } from 'zod';

import { boolean, number, text, time } from '../json';
import { additional, additionalOf } from './additional';
import { anything, fieldReader, readPayload } from './fields';
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
				additional,
			}),
		),
		additional,
	})
	.merge(markingSchema);

export type VirtualNumberUpdated = z.infer<typeof schema>;

const readUpdate = fieldReader({
	subAccountId: text,
	updateEventType: text,
	totalNumbers: number,
	virtualNumbers: anything,
});

const readNumber = fieldReader({
	msisdn: text,
	countryCode: text,
	operationalStatus: text,
	referenceId: text,
	updateStatus: text,
	updatedTimestamp: time,
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
	label: 'When your numbers have changed',
	happens: 'Virtual number updated: numbers came, went or changed',
	words: 'number updates',
	schema,
	parse: parseVirtualNumberUpdated,
	identify: ({ subAccountId, updateType, totalNumbers, numbers }) => [
		...[subAccountId, updateType, totalNumbers],
		numbers.map((number) => ({ ...number, additional: undefined })),
	],
});

function parseVirtualNumberUpdated(body: unknown): VirtualNumberUpdated {
	const envelope = readPayload(body);
	const { fields, rest } = readUpdate(envelope.payload);
	const { subAccountId, updateEventType, totalNumbers, virtualNumbers } = fields;
	const isReadable = Array.isArray(virtualNumbers);
	return {
		event: 'virtualNumberUpdated',
		subAccountId,
		updateType: updateEventType,
		totalNumbers,
		numbers: isReadable ? virtualNumbers.map(parseNumber) : [],
		additional: additionalOf(envelope.rest, rest),
		...markUnless(isReadable, body),
	};
}

function parseNumber(entry: unknown): VirtualNumberUpdated['numbers'][number] {
	const { fields, rest } = readNumber(entry);
	const { updatedTimestamp, numberHealthCheckEnabled, ...others } = fields;
	return {
		...others,
		updatedAt: updatedTimestamp,
		healthCheckEnabled: numberHealthCheckEnabled,
		additional: additionalOf(rest),
	};
}
