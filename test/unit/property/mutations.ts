import fc from 'fast-check';

import { paramNamesOf } from '../../../core/callflow/actionParams';
import { CALLFLOW_ACTION_NAMES } from '../../../core/callflow/schema';
import {
	makeCall,
	number,
	playFile,
	say,
	sayAndCapture,
	type Action,
	type CallflowBody,
} from './callflowRequests';

/** Gives a changed copy of a request. */
export type Mutation = (body: CallflowBody) => unknown;

/** Puts these parameters in place of an action's own; undefined takes one out. */
function change(action: Action, params: Record<string, unknown>): Action {
	const changed = Object.entries({ ...action.params, ...params });
	return {
		...action,
		params: Object.fromEntries(changed.filter(([, value]) => value !== undefined)),
	};
}

function insert(entry: unknown, at = 1): Mutation {
	return ({ callflow, ...more }) => ({
		...more,
		callflow: [...callflow.slice(0, at), entry, ...callflow.slice(at)],
	});
}

/** Inserts an action with these parameters in place of its own. */
export function insertChanged(action: fc.Arbitrary<Action>, params: fc.Arbitrary<object>) {
	return fc
		.tuple(action, params)
		.map(([entry, broken]) => insert(change(entry, broken as Record<string, unknown>)));
}

/** Changes parameters of the first call. */
export function changeFirst(params: fc.Arbitrary<Record<string, unknown>>): fc.Arbitrary<Mutation> {
	return params.map((broken) => ({ callflow: [first, ...others], ...more }) => ({
		...more,
		callflow: first ? [change(first, broken), ...others] : others,
	}));
}

/** Sets a field beside the callflow. */
export function withField(name: string, value: fc.Arbitrary<unknown>): fc.Arbitrary<Mutation> {
	return value.map((given) => (body) => ({ ...body, [name]: given }));
}

const unspeakable = fc.constantFrom('Ding\u0007', '\u0000', 'a\u0085', 'Half \ud83c', '\udf88');
const wrongCount = fc.constantFrom(0, -1, 0.5, '4', true, [], {});
const emptyVoice = fc.constantFrom('', ' ');

/** What breaks the rule behind each status code that can be known without the platform. */
export const BREAKING: Record<number, fc.Arbitrary<Mutation>> = {
	[-1001]: fc
		.constantFrom<unknown[]>(null, 7, 'text', [], {}, { callflow: null }, { callflow: {} })
		.map((body) => () => body),
	[-1002]: fc.oneof(
		insertChanged(say, fc.record({ voiceProfile: emptyVoice })),
		insertChanged(sayAndCapture, fc.record({ voiceProfile: emptyVoice })),
	),
	[-1003]: insertChanged(
		sayAndCapture,
		fc.constantFrom<object[]>(
			{ minDigits: 3, maxDigits: undefined },
			{ minDigits: 3, maxDigits: null },
			{ minDigits: 3, maxDigits: 2 },
		),
	),
	// Refused where the sub-account has no Call Action webhook.
	[-1004]: insertChanged(sayAndCapture, fc.constant({})),
	[-1005]: insertChanged(
		sayAndCapture,
		fc.constantFrom<object[]>(
			{ digitTimeout: 900, overallTimeout: undefined },
			{ digitTimeout: 900, overallTimeout: null },
		),
	),
	[-1006]: insertChanged(
		sayAndCapture,
		fc.constantFrom<object[]>(
			{ digitTimeout: 900, overallTimeout: 900 },
			{ digitTimeout: 900, overallTimeout: 1 },
		),
	),
	[-1007]: fc
		.tuple(
			fc.constantFrom<unknown[]>('hangup', null, [], {}, { action: 'sing' }, { action: 'Say' }),
			fc.constantFrom(0, 1),
		)
		.map(([entry, at]) => insert(entry, at)),
	[-1008]: insertChanged(
		sayAndCapture,
		fc.record({
			completeOnHash: fc.constant(false),
			maxDigits: fc.constantFrom(undefined, null, 26),
			minDigits: fc.constant(undefined),
		}),
	),
	[-1009]: fc.oneof(
		insertChanged(say, fc.record({ text: fc.constantFrom('', undefined, 5, 'a'.repeat(3001)) })),
		insertChanged(say, fc.record({ speed: fc.constantFrom(0.4, 2.1, '1', -1) })),
		insertChanged(say, fc.record({ repetition: fc.constantFrom(0, 4, 1.5, '1') })),
		insertChanged(say, fc.record({ voiceProfile: fc.constantFrom(undefined, null, 5) })),
		insertChanged(playFile, fc.record({ fileUrl: fc.constantFrom('a.mp3', 'ftp://a.test/a.mp3') })),
		insertChanged(playFile, fc.record({ fileUrl: fc.constant('https://a.test/a.backup') })),
		insertChanged(sayAndCapture, fc.record({ minDigits: wrongCount })),
		insertChanged(
			sayAndCapture,
			fc.record({ maxDigits: wrongCount, completeOnHash: fc.constant(false) }),
		),
		insertChanged(sayAndCapture, fc.record({ overallTimeout: wrongCount })),
		insertChanged(sayAndCapture, fc.record({ completeOnHash: fc.constantFrom(0, 'no') })),
		changeFirst(fc.record({ source: fc.constantFrom(undefined, null, 7) })),
		changeFirst(fc.record({ destination: fc.constantFrom(undefined, null, 6581234510) })),
		withField('validUntil', fc.constantFrom('2999-01-01', '2999-01-01T00:00:00Z', 7)),
		withField('clientRequestId', fc.constantFrom(7, [], true)),
	),
	[-1010]: fc.tuple(makeCall, makeCall).map(
		([one, other]) =>
			(body) =>
				insert(one)(insert(other)(body) as CallflowBody),
	),
	[-1011]: changeFirst(
		fc.record({
			destination: fc.oneof(
				fc.array(number, { maxLength: 3 }),
				fc.tuple(number, fc.constantFrom(',', ';', ', '), number).map((parts) => parts.join('')),
			),
		}),
	),
	[-1012]: fc.constant((body) =>
		insert({ action: 'hangup' })(insert({ action: 'hangup' })(body) as CallflowBody),
	),
	[-1013]: fc.oneof(
		say.map((entry) => insert(entry, 0)),
		fc.constant<Mutation>((body) => ({ ...body, callflow: [] })),
	),
	[-1014]: changeFirst(fc.record({ source: fc.constantFrom('', 'ACME', '+1 202 555 0147') })),
	[-1015]: withField(
		'validUntil',
		fc.constantFrom('2001-09-09T01:46:40.000Z', '1999-12-31T23:59:59.999Z'),
	),
	[-1016]: fc.oneof(
		insertChanged(say, fc.record({ text: unspeakable })),
		insertChanged(sayAndCapture, fc.record({ promptMessage: unspeakable })),
		insertChanged(sayAndCapture, fc.record({ successMessage: unspeakable })),
		insertChanged(sayAndCapture, fc.record({ failureMessage: unspeakable })),
	),
	[-1017]: changeFirst(
		fc.record({
			destination: fc.constantFrom('', '12345', '+065812345', '+65 8123 4510', 'reception'),
		}),
	),
};

// Voices and sources that only the platform could judge are kept out.
const ANYTHING: unknown[] = [
	...[null, true, false, 0, 1, 2, 3, 4, 25, 26, -1, 0.5, 1.5, 2.5, 1000],
	...['', ' ', '\n', '1', '\u0007', 'ä,ö', 'https://a.test/a.mp3', 'http://a.test/a.flacfile'],
	...[
		'https://a.test/v1.2',
		'https://a.test/.mp3',
		' https://a.test/a.wav ',
		'HTTPS://A.TEST/A.OGG',
	],
	...[[], {}, ['+6581234510'], { text: 'x' }],
];
function judgedByPlatform(param: string, value: unknown) {
	return (
		['voiceProfile', 'source'].includes(param) && typeof value === 'string' && value.trim() !== ''
	);
}

const PARAMS = [...new Set(CALLFLOW_ACTION_NAMES.flatMap((name) => paramNamesOf(name)))];

/** Puts any value in place of any parameter of any action. */
export const anyParameter: fc.Arbitrary<Mutation> = fc
	.tuple(fc.nat(), fc.constantFrom(...PARAMS), fc.constantFrom(...ANYTHING))
	.filter(([, param, value]) => !judgedByPlatform(param, value))
	.map(([place, param, value]) => ({ callflow, ...more }) => ({
		...more,
		callflow: callflow.map((entry, index) =>
			index === place % callflow.length ? change(entry, { [param]: value }) : entry,
		),
	}));

/** Breaks one rule or another. */
export const breaking = fc.oneof(...Object.values(BREAKING));

/** Applies the mutations to a request, one after the other; one that leaves no callflow behind is the last. */
export function mutateAll(body: CallflowBody, mutations: Mutation[]): unknown {
	return mutations.reduce<unknown>(
		(changed, mutate) => (isCallflowBody(changed) ? mutate(changed) : changed),
		body,
	);
}

export function mutated(
	request: fc.Arbitrary<CallflowBody>,
	mutations: fc.Arbitrary<Mutation[]>,
): fc.Arbitrary<unknown> {
	return fc.tuple(request, mutations).map(([body, list]) => mutateAll(body, list));
}

function isCallflowBody(body: unknown): body is CallflowBody {
	return (
		typeof body === 'object' &&
		body !== null &&
		'callflow' in body &&
		Array.isArray(body.callflow) &&
		body.callflow.every((entry) => typeof entry === 'object' && entry !== null)
	);
}
