import fc from 'fast-check';

import type { EventName } from '../../../core/events/events';
import { summaryBody } from './summaryBodies';

const time = fc.constantFrom('2030-01-31T09:00:00Z', '2030-01-31T09:00:00.000Z', '');
const number = fc.constantFrom('+6591230001', '6531580190', '');

function callEvent(eventType: string, statuses: string[]) {
	return fc
		.record(
			{
				eventId: fc.uuid(),
				sessionId: fc.uuid(),
				callId: fc.uuid(),
				subAccountId: fc.constant('flowershop_voice'),
				callStatus: fc.constantFrom(...statuses),
				callDirection: fc.constantFrom('INBOUND', 'OUTBOUND'),
				source: number,
				destination: number,
				callDuration: fc.nat(3600),
				sipCode: fc.constantFrom(200, 486),
				eventData: fc.oneof(
					fc.record({ dtmf: fc.constantFrom('1', '42', null), asrCaptured: fc.string() }),
					fc.constantFrom('1', '', null),
				),
				dtmf: fc.constantFrom('1', '', null),
				sourceRefId: fc.constantFrom('hotline', 'null'),
				clientActionId: fc.string({ maxLength: 8 }),
				timestamp: time,
			},
			{ requiredKeys: ['sessionId', 'callStatus'] },
		)
		.map((payload) => ({ namespace: 'VOICE', eventType, payload }));
}

const virtualNumber = fc.record(
	{
		msisdn: number,
		countryCode: fc.constantFrom('SG', 'GB'),
		operationalStatus: fc.constantFrom('Active', 'Expiring'),
		updatedTimestamp: time,
		rentalPrice: fc.constantFrom(4, 0.5, '4'),
		numberHealthCheckEnabled: fc.boolean(),
	},
	{ requiredKeys: ['msisdn'] },
);

/** For each event of the trigger, bodies as the platform may send them. */
export const EVENT_BODIES: Record<EventName, fc.Arbitrary<unknown>> = {
	sessionSummary: summaryBody,
	callStatus: callEvent('CALL_STATUS', ['CALL_INITIATED', 'CALL_CONNECTED', 'DTMF_RECEIVED']),
	callAction: callEvent('CALL_ACTION', ['ACTION_COMPLETED', 'CALL_RECEIVED']),
	recordingUploaded: fc
		.record({
			sessionId: fc.uuid(),
			recordingId: fc.uuid(),
			status: fc.constantFrom('UPLOAD_COMPLETED', 'CALLBACK_FAILED'),
			durationSeconds: fc.nat(600),
			filePath: fc.webPath(),
		})
		.map((payload) => ({ namespace: 'VOICE', eventType: 'CALL_RECORDING_STATUS', payload })),
	virtualNumberUpdated: fc
		.record({
			subAccountId: fc.constant('flowershop_voice'),
			updateEventType: fc.constantFrom('SNAPSHOT', 'UPDATES'),
			totalNumbers: fc.nat(9),
			virtualNumbers: fc.array(virtualNumber, { maxLength: 3 }),
		})
		.map((payload) => ({ namespace: 'VOICE', eventType: 'VIRTUAL_NUMBER_UPDATE', payload })),
};
