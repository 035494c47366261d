import fc from 'fast-check';
import { isValidPhoneNumber } from 'libphonenumber-js/min';

import type { CallflowActionName } from '../../../core/callflow/schema';
import { SPEECH_PROFILES } from '../../../sandbox/callflow/speechProfiles';
import { registeredNumbers } from './callflowJudge';

export interface Action {
	action: string;
	params?: Record<string, unknown>;
}

export interface CallflowBody {
	callflow: Action[];
	[more: string]: unknown;
}

/** Numbers that somebody can have, from 7 to 15 digits: Niue, the USA, Singapore, the United Kingdom, Germany, Italy. */
export const number = fc
	.stringMatching(
		/^\+?(683[1-9][0-9]{3}|1[2-9][0-9]{9}|65[3689][0-9]{7}|44[1-9][0-9]{9}|49[1-35-9][0-9]{7,12}|3906[0-9]{7})$/,
	)
	// Without a plus, only the numbering plan tells that the first digits are a country code.
	.filter((written) => written.startsWith('+') || isValidPhoneNumber(`+${written}`));

const text = fc.oneof(
	{ weight: 5, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }) },
	{
		weight: 1,
		arbitrary: fc.constantFrom('One.\tTwo.\r\nThree.\n', '<speak>Hello</speak>', '你好'),
	},
	{ weight: 1, arbitrary: fc.constantFrom('a'.repeat(3000), '🎈'.repeat(3000)) },
);
const spoken = text.filter((value) => value.trim() !== '');

const voiceProfile = fc.constantFrom(
	...SPEECH_PROFILES.map(({ speechProfileCode }) => speechProfileCode),
);
const repetition = fc.constantFrom(1, 2, 3);
const speed = fc.double({ min: 0.5, max: 2, noNaN: true });
function count(max: number) {
	return fc.integer({ min: 1, max });
}

const fileUrl = fc.oneof(
	fc.webUrl({ withQueryParameters: true }).map((url) => `${url.replace(/\/*(\?|$)/, '/a.mp3$1')}`),
	fc.constantFrom('http://audio.example.com/A.WAV', 'https://audio.example.com/files/4711'),
);

/** Parameters nobody knows, which pass. */
const unknownParams = fc.oneof(
	{ weight: 4, arbitrary: fc.constant({}) },
	{ weight: 1, arbitrary: fc.record({ amd: fc.boolean(), ringTimeout: fc.integer() }) },
);

function action(name: string, params: fc.Arbitrary<object>): fc.Arbitrary<Action> {
	return fc
		.tuple(params, unknownParams)
		.map(([own, more]) => ({ action: name, params: { ...own, ...more } }));
}

function optional(params: Record<string, fc.Arbitrary<unknown>>) {
	return fc.record(params, { requiredKeys: [] });
}

function all(...parts: Array<fc.Arbitrary<object>>): fc.Arbitrary<object> {
	return fc.tuple(...parts).map((objects) => Object.assign({}, ...objects) as object);
}

export const makeCall = action(
	'makeCall',
	all(
		fc.record({ source: fc.constantFrom(...registeredNumbers), destination: number }),
		optional({ callRecording: fc.constantFrom(true, false, null) }),
	),
);

export const say = action(
	'say',
	all(fc.record({ text: spoken, voiceProfile }), optional({ repetition, speed })),
);

export const playFile = action('playFile', all(fc.record({ fileUrl }), optional({ repetition })));

const digits = fc.oneof(
	fc.constant({}),
	fc.record({ maxDigits: count(60) }),
	fc.record({ minDigits: fc.constant(null), maxDigits: fc.constant(null) }),
	fc
		.tuple(count(10), fc.nat(20))
		.map(([minDigits, more]) => ({ minDigits, maxDigits: minDigits + more })),
	fc.record({ completeOnHash: fc.constant(false), maxDigits: count(25) }),
	optional({ completeOnHash: fc.constantFrom(true, null) }),
);

const timeouts = fc.oneof(
	fc.constant({}),
	fc.record({ overallTimeout: count(60_000) }),
	fc
		.tuple(count(10_000), count(10_000))
		.map(([digitTimeout, more]) => ({ digitTimeout, overallTimeout: digitTimeout + more })),
	fc.constant({ digitTimeout: null, overallTimeout: null }),
);

export const sayAndCapture = action(
	'sayAndCapture',
	all(
		fc.record({ promptMessage: spoken, voiceProfile }),
		optional({ speed, noOfTries: count(5), successMessage: text, failureMessage: text }),
		digits,
		timeouts,
	),
);

const hangup: fc.Arbitrary<Action> = fc.constantFrom<Action[]>(
	{ action: 'hangup' },
	{ action: 'hangup', params: {} },
);

/** Each action, with any values that follow every rule. */
export const ACTIONS: Record<CallflowActionName, fc.Arbitrary<Action>> = {
	makeCall,
	say,
	playFile,
	sayAndCapture,
	hangup,
};

// How many calls there are, and what is last, are rules of their own.
const anywhere = Object.values(ACTIONS).filter((it) => it !== makeCall && it !== hangup);
const middle = fc.array(fc.oneof(...anywhere), { maxLength: 4 });

const validUntil = fc
	.date({
		min: new Date('2200-01-01T00:00:00.000Z'),
		max: new Date('9999-12-31T23:59:59.999Z'),
		noInvalidDate: true,
	})
	.map((date) => date.toISOString());

/** A request that follows every rule: a call, actions, perhaps a second call, more actions, perhaps hangup. */
export const validRequest: fc.Arbitrary<CallflowBody> = fc
	.tuple(
		makeCall,
		middle,
		fc.array(makeCall, { maxLength: 1 }),
		middle,
		fc.array(hangup, { maxLength: 1 }),
		optional({ validUntil, clientRequestId: fc.string({ maxLength: 40 }) }),
	)
	.map(([first, before, second, after, end, more]) => ({
		callflow: [first, ...before, ...second, ...after, ...end],
		...more,
	}));
