import { countryOf } from '../callflow/msisdn';
import { callQualityOf } from '../session/callQuality';
import {
	farPartyOf,
	hasEnded,
	timestampAt,
	talkSeconds,
	type Leg,
	type SessionRecord,
} from '../session/sessionRecord';
import { callStatusOf } from '../session/sessionSummary';
import { FINAL_SIP_CODES } from '../session/sipCodes';
import type { CallLogQuery } from './callLogQuery';

type Cell = (leg: Leg, record: SessionRecord) => string | number;

function unknown(): string {
	return '';
}

/** The columns of the platform's own log, in its order; what the sandbox cannot know stays empty. */
const COLUMNS: ReadonlyArray<[name: string, cell: Cell]> = [
	['SessionId', (_leg, { session }) => session.sessionId],
	['CallId', ({ callId }) => callId],
	['AccountId', unknown],
	['SubAccountId', (_leg, { session }) => session.subAccountId],
	['Direction', ({ direction }) => direction],
	['SourceCountryCode', unknown],
	['SourceCountry', ({ source }) => countryOf(source) ?? ''],
	['SourceOperator', unknown],
	['SourceMCC', unknown],
	['SourceMNC', unknown],
	['SourceEndpoint', ({ source }) => source],
	['DestinationCountryCode', unknown],
	['DestinationCountry', ({ destination }) => countryOf(destination) ?? ''],
	['DestinationOperator', unknown],
	['DestinationMCC', unknown],
	['DestinationMNC', unknown],
	['DestinationEndpoint', ({ destination }) => destination],
	['InitiatedAt', ({ initiatedAt }, { session }) => timestampAt(session, initiatedAt)],
	[
		'ConnectedAt',
		({ connectedAt }, { session }) =>
			connectedAt === undefined ? '' : timestampAt(session, connectedAt),
	],
	['DisconnectedAt', ({ disconnectedAt }, { session }) => timestampAt(session, disconnectedAt)],
	['DurationInSec', talkSeconds],
	['Product', unknown],
	['BillingUnit', () => 60],
	['BillingIncrement', () => '60+60'],
	['BillableDurationInSec', (leg) => Math.ceil(talkSeconds(leg) / 60) * 60],
	['UnitPrice', () => 0],
	['UnitPriceCurrency', () => 'USD'],
	['TotalPriceOfCall', () => 0],
	['CallType', () => 'PSTN'],
	['SipStatus', ({ outcome }) => FINAL_SIP_CODES[outcome.sessionStatus]],
	['SessionStatus', (_leg, { outcome }) => outcome.sessionStatus],
	['CallStatus', ({ outcome }) => callStatusOf(outcome)],
	['TTSLength', unknown],
	['MOS', (leg) => (leg.connectedAt === undefined ? '' : callQualityOf(farPartyOf(leg)).mos)],
	['Content', unknown],
];

/** A CSV with a header row and one row for each call of a session that ended; undefined for none. */
export function callLog(
	records: readonly SessionRecord[],
	subAccountId: string,
	{ from, to, limit }: CallLogQuery,
): string | undefined {
	const rows = records
		.filter((record) => {
			const acceptedAt = new Date(record.session.acceptedAt);
			const isInRange = acceptedAt >= from && acceptedAt < to;
			return hasEnded(record) && record.session.subAccountId === subAccountId && isInRange;
		})
		.flatMap((record) =>
			record.legs.map((leg) => COLUMNS.map(([, cell]) => cell(leg, record)).join(',')),
		);
	if (rows.length === 0) return undefined;
	const header = COLUMNS.map(([name]) => name).join(',');
	const taken = limit === 0 ? rows : rows.slice(0, limit);
	return [header, ...taken, ''].join('\r\n');
}
