import fc from 'fast-check';

import { callAction } from '../../../../core/events/callAction';
import { callStatus } from '../../../../core/events/callStatus';
import { recordingUploaded } from '../../../../core/events/recordingUploaded';
import { virtualNumberUpdated } from '../../../../core/events/virtualNumberUpdated';

const CALL = {
	eventId: 'event-1',
	callId: 'call-1',
	sessionId: 'session-1',
	subAccountId: 'flowershop',
	callStatus: 'ACTION_COMPLETED',
	callDirection: 'OUTBOUND',
	callType: 'PSTN',
	source: '+6531580190',
	destination: '+6591230001',
	sourceFormat: 'MSISDN',
	destinationFormat: 'MSISDN',
	sourceCountryCode: 'SG',
	destinationCountryCode: 'SG',
	sourceRefId: 'hotline',
	callDuration: 7,
	eventData: { dtmf: '12' },
	sipCode: 200,
	timestamp: '2026-01-31T09:00:00.000Z',
	clientActionId: 'main-menu',
};

function envelope(eventType: string, payload: unknown) {
	return {
		namespace: 'VOICE',
		eventType,
		description: 'Something happened',
		payload,
	};
}

test('a Call Action with digits comes out flat', () => {
	const expected = {
		event: 'callAction',
		reason: 'digitsCaptured',
		eventId: 'event-1',
		sessionId: 'session-1',
		callId: 'call-1',
		subAccountId: 'flowershop',
		status: 'ACTION_COMPLETED',
		direction: 'OUTBOUND',
		callType: 'PSTN',
		source: '+6531580190',
		destination: '+6591230001',
		sourceCountry: 'SG',
		destinationCountry: 'SG',
		sourceRefId: 'hotline',
		destinationRefId: null,
		durationSeconds: 7,
		sipCode: 200,
		digits: '12',
		spoken: null,
		clientActionId: 'main-menu',
		timestamp: '2026-01-31T09:00:00.000Z',
		additional: {},
	};
	expect(callAction.parse(envelope('CALL_ACTION', CALL))).toEqual(expected);
});

test('a Call Action without a destination is read all the same', () => {
	const trailing = { ...CALL, destination: undefined };
	const { destination, unexpectedShape } = callAction.parse(envelope('CALL_ACTION', trailing));
	expect([destination, unexpectedShape]).toEqual([null, undefined]);
});

test('an inbound call has the reason inboundCall and no digits', () => {
	const received = { ...CALL, callStatus: 'CALL_RECEIVED', eventData: undefined };
	const { reason, digits } = callAction.parse(envelope('CALL_ACTION', received));
	expect([reason, digits]).toEqual(['inboundCall', null]);
});

test('a status that is the name of something every object has is not known either', () => {
	const event = callAction.parse(envelope('CALL_ACTION', { ...CALL, callStatus: 'valueOf' }));
	expect([event.reason, event.status]).toEqual(['unknown', 'valueOf']);
});

test('a status that is not known passes through with the reason unknown', () => {
	const { reason, status } = callAction.parse(
		envelope('CALL_ACTION', { ...CALL, callStatus: 'CALL_PARKED' }),
	);
	expect([reason, status]).toEqual(['unknown', 'CALL_PARKED']);
});

test('a Call Status keeps its status and its digit', () => {
	const { event, status, digits } = callStatus.parse(
		envelope('CALL_STATUS', { ...CALL, callStatus: 'DTMF_RECEIVED' }),
	);
	expect([event, status, digits]).toEqual(['callStatus', 'DTMF_RECEIVED', '12']);
});

test('an update of numbers gives each number flat, with null for what is missing', () => {
	const expected = {
		event: 'virtualNumberUpdated',
		subAccountId: 'flowershop',
		updateType: 'SNAPSHOT',
		totalNumbers: 1,
		numbers: [
			{
				msisdn: '+6531580190',
				countryCode: 'SG',
				operationalStatus: 'Active',
				referenceId: null,
				updateStatus: null,
				updatedAt: '2026-01-31T09:00:00.000Z',
				rentalPrice: 5,
				incomingRate: 0.05,
				billingUnit: 60,
				billingCurrency: 'USD',
				healthCheckEnabled: false,
				additional: {},
			},
		],
		additional: {},
	};
	const payload = {
		subAccountId: 'flowershop',
		totalNumbers: 1,
		updateEventType: 'SNAPSHOT',
		virtualNumbers: [
			{
				msisdn: '+6531580190',
				updatedTimestamp: '2026-01-31T09:00:00.000Z',
				countryCode: 'SG',
				operationalStatus: 'Active',
				rentalPrice: 5.0,
				incomingRate: 0.05,
				billingUnit: 60,
				billingCurrency: 'USD',
				numberHealthCheckEnabled: false,
			},
		],
	};
	expect(virtualNumberUpdated.parse(envelope('VIRTUAL_NUMBER_UPDATE', payload))).toEqual(expected);
});

describe.each([
	['Call Action', callAction],
	['Call Status', callStatus],
	['Recording Uploaded', recordingUploaded],
	['Virtual Number Updated', virtualNumberUpdated],
] as const)('%s', (_, { parse, schema }) => {
	test('any JSON at all is read, with every field of the schema', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (body) => {
				expect(schema.safeParse(parse(body)).success).toBe(true);
			}),
			{ numRuns: 500 },
		);
	});

	test('a payload of any values is read as well', () => {
		const names = [...Object.keys(CALL), 'recordingId', 'virtualNumbers', 'totalNumbers'];
		const payloads = fc.dictionary(fc.constantFrom(...names), fc.jsonValue());
		fc.assert(
			fc.property(payloads, (payload) => {
				expect(schema.safeParse(parse(envelope('ANY', payload))).success).toBe(true);
			}),
			{ numRuns: 500 },
		);
	});

	test('what lacks its essentials is marked, with what came', () => {
		expect(parse({ surprise: true })).toMatchObject({
			unexpectedShape: true,
			raw: { surprise: true },
		});
	});
});
