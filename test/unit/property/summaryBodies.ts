import fc from 'fast-check';

type Json = unknown;
type Fields = Record<string, Json>;

const NAMES = [
	...['payload', 'namespace', 'eventType', 'version', 'sessionId', 'subAccountId', 'sessionStatus'],
	...[
		'startTime',
		'endTime',
		'lastAction',
		'callCount',
		'clientRequestId',
		'errorDetails',
		'errorMsg',
	],
	...['errorCode', 'details', 'callA', 'CallB', 'callId', 'callDirection', 'callStatus', 'source'],
	...[
		'destination',
		'sourceCountryCode',
		'initiatedTimestamp',
		'connectedTimestamp',
		'callDuration',
	],
	...[
		'disconnectedTimestamp',
		'callQuality',
		'mos',
		'jitter',
		'__proto__',
		'constructor',
		'toString',
	],
];
const WORDS = [
	'',
	'null',
	'COMPLETED',
	'NO ANSWER',
	'cancelled',
	'12',
	'-2004',
	'9'.repeat(400),
	'1e3',
	'valueOf',
];

/** Any JSON, and often JSON with the names that a session summary has. */
export const json: fc.Arbitrary<Json> = fc.oneof(
	fc.jsonValue(),
	fc.letrec<{ value: Json }>((tie) => ({
		value: fc.oneof(
			{ maxDepth: 4, withCrossShrink: true },
			fc.oneof(fc.constantFrom<Json[]>(...WORDS, null, true, 0, -1, 1e308), fc.integer()),
			fc.array(tie('value'), { maxLength: 3 }),
			fc.dictionary(fc.constantFrom(...NAMES), tie('value'), { maxKeys: 8 }),
		),
	})).value,
);

const SESSION_STATUSES = [
	'COMPLETED',
	'NO ANSWER',
	'BUSY',
	'CANCELLED',
	'ERROR',
	'UNSUBSCRIBED_CONTACT',
];
const time = fc
	.date({ min: new Date('2030-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
	.map((date) => date.toISOString());
const number = fc.stringMatching(/^\+[1-9][0-9]{6,14}$/);

const leg: fc.Arbitrary<Fields> = fc.record(
	{
		callId: fc.uuid(),
		callDirection: fc.constantFrom('OUTBOUND', 'INBOUND'),
		initiatedTimestamp: time,
		connectedTimestamp: time,
		disconnectedTimestamp: time,
		source: number,
		destination: number,
		sourceCountryCode: fc.constantFrom('SG', 'US'),
		destinationCountryCode: fc.constantFrom('SG', 'US'),
		callStatus: fc.constantFrom(...SESSION_STATUSES),
		callType: fc.constantFrom('PSTN', 'VOIP'),
		sourceRefId: fc.constantFrom('hotline', 'null', null),
		callDuration: fc.nat(3600),
		callQuality: fc.record({ mos: fc.double({ min: 1, max: 5, noNaN: true }), jitter: fc.nat(90) }),
	},
	{ requiredKeys: ['callId', 'callStatus', 'initiatedTimestamp'] },
);

const details = fc.oneof(
	fc.record({ callA: leg }),
	fc.record({ CallA: leg, CallB: leg }),
	fc.record({ callA: leg, CallB: leg, callC: leg }),
);

/** The body of a session summary webhook, as the platform may send it. */
export const summaryBody: fc.Arbitrary<Fields> = fc
	.record(
		{
			sessionId: fc.uuid(),
			sessionStatus: fc.constantFrom(...SESSION_STATUSES),
			startTime: time,
			endTime: time,
			details,
			subAccountId: fc.constant('flowershop_voice'),
			lastAction: fc.constantFrom('HANGUP', 'MAKE_CALL'),
			callCount: fc.integer({ min: 1, max: 3 }),
			clientRequestId: fc.string({ minLength: 1 }),
			clientBatchId: fc.string(),
			callFlowRequestId: fc.uuid(),
			errorDetails: fc.record({
				errorCode: fc.constantFrom(-2004, -2099),
				errorMsg: fc.string(),
				errorAction: fc.constantFrom('SAY', 'MAKE_CALL'),
			}),
			somethingNew: fc.constantFrom<Json[]>('yes', 2, { is: ['new'] }),
		},
		{ requiredKeys: ['sessionId', 'sessionStatus', 'details'] },
	)
	.map((payload) => ({ namespace: 'VOICE', eventType: 'SESSION_SUMMARY', payload }));

function isFields(value: Json): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every way down to a field. */
function placesIn(value: Json): string[][] {
	if (!isFields(value)) return [[]];
	const below = Object.entries(value).flatMap(([name, inner]) =>
		placesIn(inner).map((place) => [name, ...place]),
	);
	return [[], ...below];
}

function replaceAt(value: Json, [name, ...place]: string[], by: Json): Json {
	if (name === undefined) return by;
	return isFields(value) ? { ...value, [name]: replaceAt(value[name], place, by) } : value;
}

/** Puts any JSON in the place of any field of a body, or takes it away. */
export const anyField: fc.Arbitrary<(body: Json) => Json> = fc
	.tuple(fc.nat(), fc.option(json, { nil: undefined }))
	.map(([choice, by]) => (body) => {
		const places = placesIn(body);
		return replaceAt(body, places[choice % places.length] ?? [], by);
	});

export const mutatedSummary: fc.Arbitrary<Json> = fc
	.tuple(summaryBody, anyField)
	.map(([body, change]) => change(body));

/** The same JSON with the fields of each object in another order. */
export function reordered(value: Json, turns: number): Json {
	if (!isFields(value)) return value;
	const entries = Object.entries(value);
	const first = turns % Math.max(entries.length, 1);
	const turned = [...entries.slice(first), ...entries.slice(0, first)];
	return Object.fromEntries(turned.map(([name, inner]) => [name, reordered(inner, turns + 1)]));
}
