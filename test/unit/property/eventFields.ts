import type { EventName } from '../../../core/events/events';
import { leg, summary } from '../core/events/summaries';

export type Kind = 'text' | 'digits' | 'status' | 'number' | 'boolean' | 'time';

/** Where a field stands in the payload, where it comes out, and what it is. */
export type Field = [at: string, out: string, kind: Kind];

function named(kind: Kind, ...names: string[]): Field[] {
	return names.map((name) => [name, name, kind]);
}

function below(at: string, out: string, fields: Field[]): Field[] {
	return fields.map(([inner, outer, kind]) => [`${at}.${inner}`, `${out}.${outer}`, kind]);
}

const PEOPLE: Field[] = [
	...named('text', 'callType', 'source', 'destination', 'sourceRefId', 'destinationRefId'),
	['callDirection', 'direction', 'text'],
	['sourceCountryCode', 'sourceCountry', 'text'],
	['destinationCountryCode', 'destinationCountry', 'text'],
];

const CALL_EVENT: Field[] = [
	...PEOPLE,
	...named('text', 'eventId', 'sessionId', 'callId', 'subAccountId', 'clientActionId'),
	['callStatus', 'status', 'text'],
	['callDuration', 'durationSeconds', 'number'],
	['sipCode', 'sipCode', 'number'],
	['eventData.dtmf', 'digits', 'digits'],
	['eventData', 'digits', 'digits'],
	['eventData.asrCaptured', 'spoken', 'text'],
	['timestamp', 'timestamp', 'time'],
];

const LEG: Field[] = [
	...PEOPLE,
	['callId', 'callId', 'text'],
	['callStatus', 'status', 'status'],
	['initiatedTimestamp', 'initiatedAt', 'time'],
	['connectedTimestamp', 'connectedAt', 'time'],
	['disconnectedTimestamp', 'disconnectedAt', 'time'],
	['callQuality.mos', 'mos', 'number'],
	['callQuality.packetLossRate', 'packetLossRate', 'number'],
	['callQuality.jitter', 'jitterMs', 'number'],
];

/** Every field of every event. */
export const EVENT_FIELDS: Record<EventName, Field[]> = {
	callAction: CALL_EVENT,
	callStatus: CALL_EVENT,
	sessionSummary: [
		...named('text', 'sessionId', 'subAccountId', 'lastAction', 'clientRequestId'),
		...named('text', 'clientBatchId', 'callFlowRequestId'),
		...named('time', 'startTime', 'endTime'),
		['sessionStatus', 'status', 'status'],
		['callCount', 'callCount', 'number'],
		['errorDetails.errorCode', 'errorCode', 'number'],
		['errorDetails.errorMsg', 'errorMessage', 'text'],
		['errorDetails.errorAction', 'errorAction', 'text'],
		['details.callB.destination', 'connectedTo', 'text'],
		...PEOPLE.map(([at, out, kind]): Field => [`details.callA.${at}`, out, kind]),
		...below('details.callA', 'legs.0', LEG),
		...below('details.callB', 'legs.1', LEG),
	],
	recordingUploaded: [
		...named('text', 'sessionId', 'recordingId', 'status', 'filePath'),
		...named('number', 'durationSeconds'),
	],
	virtualNumberUpdated: [
		['subAccountId', 'subAccountId', 'text'],
		['updateEventType', 'updateType', 'text'],
		['totalNumbers', 'totalNumbers', 'number'],
		...below('virtualNumbers.0', 'numbers.0', [
			...named('text', 'msisdn', 'countryCode', 'operationalStatus', 'referenceId'),
			...named('text', 'updateStatus', 'billingCurrency'),
			...named('number', 'rentalPrice', 'incomingRate', 'billingUnit'),
			['updatedTimestamp', 'updatedAt', 'time'],
			['numberHealthCheckEnabled', 'healthCheckEnabled', 'boolean'],
		]),
	],
};

const CALL = {
	...{ eventId: 'e-1', sessionId: 's-1', callId: 'c-1', subAccountId: 'flowershop' },
	...{ callDirection: 'OUTBOUND', callType: 'PSTN', source: '+6531580190' },
	...{ destination: '+6591230001', sourceFormat: 'MSISDN', destinationFormat: 'MSISDN' },
	...{ sourceCountryCode: 'SG', destinationCountryCode: 'SG', sourceRefId: 'hotline' },
	...{ destinationRefId: 'desk', callDuration: 7, sipCode: 200, clientActionId: 'menu' },
	...{ eventData: { dtmf: '12', asrCaptured: 'twelve' }, timestamp: '2026-01-31T09:00:00Z' },
};

/** For each event, a payload that has every field. */
export const WHOLE_PAYLOADS: Record<EventName, unknown> = {
	callAction: { ...CALL, callStatus: 'ACTION_COMPLETED' },
	callStatus: { ...CALL, callStatus: 'DTMF_RECEIVED' },
	sessionSummary: summary({
		errorDetails: { errorCode: -2001, errorMsg: 'Internal error', errorAction: 'SAY' },
		details: { callA: leg({ destinationRefId: 'desk' }), callB: leg({ destinationRefId: 'van' }) },
	}).payload,
	recordingUploaded: {
		...{ sessionId: 's-1', recordingId: 'r-1', status: 'UPLOAD_COMPLETED' },
		...{ durationSeconds: 25, filePath: 'recordings/r-1.mp3' },
	},
	virtualNumberUpdated: {
		...{ subAccountId: 'flowershop', totalNumbers: 2, updateEventType: 'UPDATES' },
		virtualNumbers: [
			{
				...{ msisdn: '+6531580190', updatedTimestamp: '2026-01-31T09:00:00Z' },
				...{ countryCode: 'SG', operationalStatus: 'Active', referenceId: 'hotline' },
				...{ rentalPrice: 5, incomingRate: 0.05, billingUnit: 60, billingCurrency: 'USD' },
				...{ numberHealthCheckEnabled: true, updateStatus: 'UPDATED' },
			},
			{ msisdn: '+6531580191' },
		],
	},
};
