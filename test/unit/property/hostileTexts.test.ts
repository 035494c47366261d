import { toSpeakable } from '../../../core/dialogue/speakable';
import { EVENTS } from '../../../core/events/events';
import { readEvent } from '../../../core/events/voiceEvent';
import { showGiven } from '../../../core/given';
import { number, time } from '../../../core/json';
import { findNumberProblem } from '../../../core/phone/possiblePhoneNumber';
import { tidyPhoneNumber } from '../../../core/phone/phoneNumber';
import { findWordsForNothing } from '../../../core/callflow/spokenTexts';
import { parseInZone } from '../../../core/time/zonedTime';
import { readAllowedIps } from '../../../nodes/EightByEightVoice/trigger/allowedIps';
import { carriesSecret } from '../../../nodes/EightByEightVoice/trigger/authenticity';
import { findDisplaced } from '../../../nodes/EightByEightVoice/trigger/webhookUrl';
import { readBaseUrl } from '../../../nodes/EightByEightVoice/transport/baseUrl';

const LENGTH = 100_000;

/** Where the time grows with the square of the length, it is half a minute. */
const A_MOMENT_MS = 5000;

const PIECES = [
	...['1', '1.', '1,', ' ', '\n', '-', '=', '+', '.', '/', '_', '(', '"', '\\', 'a', 'aA1-'],
	...['{', '[', '{x}', '[x]', '{"a":', 'not ', '?displacedRegistration=', '://', '\u200b', '١'],
];

function repeated(piece: string): string {
	return piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);
}

const TEXTS = [
	...PIECES.map(repeated),
	// Nothing that reads as far as the end finds what it needs there.
	...PIECES.map((piece) => `${repeated(piece)}x!`),
	'{'.repeat(LENGTH / 2) + '}'.repeat(LENGTH / 2),
	`${'['.repeat(LENGTH / 2)}x${']'.repeat(LENGTH / 2)}`,
];

function summaryOf(text: string): object {
	const leg = { callDuration: text, source: text, callStatus: text, connectedTimestamp: text };
	return { sessionId: text, sessionStatus: text, startTime: text, details: { callA: leg } };
}

function callOf(text: string): object {
	return {
		sessionId: text,
		callStatus: text,
		eventData: text,
		callDuration: text,
		timestamp: text,
	};
}

function readUnlessRefused(address: string): unknown {
	try {
		return readBaseUrl(address);
	} catch (error) {
		return error;
	}
}

test.each<[string, (text: string) => unknown]>([
	['a number', (text) => number.parse(text)],
	['a time', (text) => time.parse(text)],
	['a session summary', (text) => readEvent(EVENTS.sessionSummary, { payload: summaryOf(text) })],
	['a Call Action', (text) => readEvent(EVENTS.callAction, { payload: callOf(text) })],
	['what a person hears of a tool', (text) => toSpeakable(text, 3000)],
	['what is spoken', (text) => findWordsForNothing([{ params: { text } }])],
	['a phone number', (text) => findNumberProblem(tidyPhoneNumber(text))],
	['a date and time', (text) => parseInZone(text, 'UTC')],
	['what an error shows', showGiven],
	['the headers of a delivery', (text) => carriesSecret({ authorization: text }, 'secret')],
	['the address of a registration', (text) => findDisplaced(`https://a?${text}`, 'https://b')],
	['Allowed IPs', readAllowedIps],
	['a Base URL', (text) => readUnlessRefused(`https://a.example/${text}`)],
])('%s is read in a moment, whatever long text stands in its place', (_name, read) => {
	const slow = TEXTS.flatMap((text) => {
		const from = performance.now();
		read(text);
		return performance.now() - from > A_MOMENT_MS ? text.slice(0, 20) : [];
	});
	expect(slow).toEqual([]);
});
