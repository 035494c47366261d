type Fields = Record<string, unknown>;

/** A leg that was answered: five seconds of ringing, twelve of talking. */
export function leg(fields: Fields = {}): Fields {
	return {
		callId: '0b7a6d0e-0001-4000-8000-00000000000a',
		callDirection: 'OUTBOUND',
		callType: 'PSTN',
		initiatedTimestamp: '2031-05-06T07:00:02Z',
		connectedTimestamp: '2031-05-06T07:00:07Z',
		disconnectedTimestamp: '2031-05-06T07:00:19Z',
		source: '+12025550147',
		destination: '+6581234510',
		sourceFormat: 'MSISDN',
		destinationFormat: 'MSISDN',
		sourceCountryCode: 'US',
		destinationCountryCode: 'SG',
		sourceRefId: 'front-desk',
		callStatus: 'COMPLETED',
		callDuration: 12,
		callQuality: { mos: 4.2, packetLossRate: 0.4, jitter: 15 },
		...fields,
	};
}

/** The body of a session summary webhook, with these fields of its payload in place of the usual ones. */
export function summary(payload: Fields = {}, envelope: Fields = {}): Fields {
	return {
		namespace: 'VOICE',
		eventType: 'SESSION_SUMMARY',
		description: 'A session has come to its end',
		version: 5,
		payload: {
			sessionId: '0b7a6d0e-0000-4000-8000-000000000001',
			subAccountId: 'flowershop_voice',
			sessionStatus: 'COMPLETED',
			startTime: '2031-05-06T07:00:00Z',
			endTime: '2031-05-06T07:00:21Z',
			lastAction: 'HANGUP',
			callCount: 1,
			clientRequestId: 'bouquet-4711',
			clientBatchId: 'spring',
			callFlowRequestId: '0b7a6d0e-0002-4000-8000-000000000001',
			details: { callA: leg() },
			...payload,
		},
		...envelope,
	};
}

/** A copy of an object without one of its fields. */
export function without(fields: Fields, name: string): Fields {
	return Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name));
}
