import { HTTP_DEFAULT, LIMIT, VOICE_NODE } from '../calls/contenders';
import { ONE_BY_ONE } from '../events/eventRounds';
import {
	BARE_REPLY,
	BARE_TRIGGER,
	PHONE_MENU,
	RESPOND_CALLFLOW,
	RESPOND_OPERATION,
	VOICE_TRIGGER,
} from '../events/receivers';
import { median, pairRatios } from '../statistics';
import { findCalls, growthBetween, type Findings } from './findings';

export interface Goal {
	what: string;
	/** Of each round; none where it was not measured. */
	seen: number[];
	limit: number;
	/** Whether the value may not be above the limit, or not below it. */
	bound: 'at most' | 'at least';
	unit: string;
}

/** What grows with the square of the items grows 2.5 times as fast between these sizes; what is linear, 1 time. */
const LINEAR_AT_MOST = 1.75;

/** The median of the rounds decides: one round that something else on the machine disturbed does not. */
export function isReached({ seen, limit, bound }: Pick<Goal, 'seen' | 'limit' | 'bound'>): boolean {
	return bound === 'at most' ? median(seen) <= limit : median(seen) >= limit;
}

function callGoals(findings: Findings): Goal[] {
	const rate = (contender: string, items: number, ms: number) =>
		findCalls(findings, contender, items, ms)?.callsPerSecond ?? [];
	const cpu = (contender: string) => findCalls(findings, contender, 5000, 20)?.cpuPerCall ?? [];
	return [
		{
			what: '10,000 items at 100 ms, concurrency 20: calls per second, of the limit',
			seen: pairRatios(rate(VOICE_NODE, 10_000, 100), rate(LIMIT, 10_000, 100)),
			limit: 0.9,
			bound: 'at least',
			unit: '×',
		},
		{
			what: '10,000 items in memory that grows linearly: MB per item from 5,000 to 10,000, of those from 1,000 to 5,000',
			seen: pairRatios(
				growthBetween(findings, VOICE_NODE, 5000, 10_000),
				growthBetween(findings, VOICE_NODE, 1000, 5000),
			),
			limit: LINEAR_AT_MOST,
			bound: 'at most',
			unit: '×',
		},
		{
			what: '5,000 items at 20 ms: calls per second, of the HTTP Request node',
			seen: pairRatios(rate(VOICE_NODE, 5000, 20), rate(HTTP_DEFAULT, 5000, 20)),
			limit: 1.5,
			bound: 'at least',
			unit: '×',
		},
		{
			what: '5,000 items at 20 ms: CPU per call, of the HTTP Request node',
			seen: pairRatios(cpu(VOICE_NODE), cpu(HTTP_DEFAULT)),
			limit: 0.6,
			bound: 'at most',
			unit: '×',
		},
	];
}

function eventGoals({ events, replies }: Findings): Goal[] {
	const rate = (name: string) => events.find(({ receiver }) => receiver === name)?.perSecond ?? [];
	const reply = (name: string) =>
		replies.find(({ receiver, pace }) => receiver === name && pace === ONE_BY_ONE.name)?.p50 ?? [];
	return [
		{
			what: 'trigger: events per second, of the community trigger that does nothing',
			seen: pairRatios(rate(VOICE_TRIGGER), rate(BARE_TRIGGER)),
			limit: 0.95,
			bound: 'at least',
			unit: '×',
		},
		{
			what: 'Call Action answered by the operation Respond: reply time, of that trigger with a bare sendResponse',
			seen: pairRatios(reply(RESPOND_OPERATION), reply(BARE_REPLY)),
			limit: 1.1,
			bound: 'at most',
			unit: '×',
		},
		{
			what: 'Call Action answered by the trigger itself: reply time, of the same',
			seen: pairRatios(reply(RESPOND_CALLFLOW), reply(BARE_REPLY)),
			limit: 1,
			bound: 'at most',
			unit: '×',
		},
		{
			what: 'phone menu: from the key to the reply, of the Call Action answered by the operation Respond',
			seen: pairRatios(reply(PHONE_MENU), reply(RESPOND_OPERATION)),
			limit: 0.8,
			bound: 'at most',
			unit: '×',
		},
	];
}

function waitingGoals({ waiting }: Findings): Goal[] {
	const keys = waiting?.keys;
	const waits = waiting?.waits;
	return [
		{
			what: 'Call and Wait: from the key to the spoken reply, of the Call Action answered by the operation Respond',
			seen: pairRatios(keys?.callAndWait.reply ?? [], keys?.respond.reply ?? []),
			limit: 1.5,
			bound: 'at most',
			unit: '×',
		},
		{
			what: 'Call and Wait: from the key to the next node, of the Wait node behind a trigger that forwards the key',
			seen: pairRatios(keys?.callAndWait.next ?? [], keys?.waitNode.next ?? []),
			limit: 1.2,
			bound: 'at most',
			unit: '×',
		},
		{
			what: 'Call and Wait: memory of n8n after all calls have waited and gone on, of that before',
			seen: waits === undefined ? [] : [waits.memoryAfter / waits.memoryBefore],
			limit: 1.1,
			bound: 'at most',
			unit: '×',
		},
		{
			what: 'Call and Wait: static data for a call that waits',
			seen: waits === undefined ? [] : [waits.bytesPerCall],
			limit: 300,
			bound: 'at most',
			unit: 'bytes',
		},
		{
			what: 'Call and Wait: answers that were lost, came twice, or to another call',
			seen: waits === undefined ? [] : [waits.lost + waits.twice + waits.wrong],
			limit: 0,
			bound: 'at most',
			unit: '',
		},
	];
}

function loadingGoals({ loading }: Findings): Goal[] {
	return [
		{
			what: 'time to load the package when n8n starts',
			seen: loading?.startMs ?? [],
			limit: 20,
			bound: 'at most',
			unit: 'ms',
		},
		{
			what: 'size of the tarball',
			seen: loading === undefined ? [] : [loading.tarballKb],
			limit: 200,
			bound: 'at most',
			unit: 'KB',
		},
	];
}

export function goalsOf(findings: Findings): Goal[] {
	return [
		...callGoals(findings),
		...eventGoals(findings),
		...waitingGoals(findings),
		...loadingGoals(findings),
	];
}
