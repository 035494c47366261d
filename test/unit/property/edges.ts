import fc from 'fast-check';

import { playFile, say, sayAndCapture, type Action } from './callflowRequests';
import { changeFirst, insertChanged, withField, type Mutation } from './mutations';

const COUNTS = [0, 1, 25, 26, 0.5, 1.5, 600_000, -1, null];
const LENGTHS = ['a'.repeat(3000), 'a'.repeat(3001), '🎈'.repeat(3000), '🎈'.repeat(3001)];
const CHARACTERS = ['\t', '\r\n', '\v', '\0', '\u0085', '\u200b', '\u2028', '\ufeff', '\ue000'];
const TEXTS = [
	...LENGTHS,
	...CHARACTERS.map((character) => `One${character}two`),
	'',
	' ',
	'\ud83d',
];
const NUMBERS = ['+123456', '+1234567', '123456789012345', '1234567890123456', '+0123456789'];
const ODD_NUMBERS = [
	'+6581234510\n',
	' 6581234510',
	'١٢٣٤٥٦٧٨',
	'+6581234510;',
	'6581234510,',
	'+',
];
const SPEEDS = [0.5, 2, 0.4999999, 2.0000001, 0, 1e-9, null];
const REPETITIONS = [0, 1, 3, 4, 1.0000001, null];

function at(path: string) {
	return `https://audio.example.com${path}`;
}
const FILE_URLS = [
	...['/a.mp3', '/a.WAV', '/.mp3', '/a.ogg', '/a.3gp', '/a.backup', '/a.mp3.bak1'].map(at),
	...['', '/', '/a', '/a.', '/a.mp3/', '/a.ogg/', '/v1.2', '/a.2026', '/a%2Eogg', '/ä.wäv'].map(at),
	...['/a?b=c.ogg', '/a.mp3#b.ogg', '/a.mp3;b=c', '\\a.ogg', ':99999/a.mp3', '/a.mp3 '].map(at),
	...['https:a.test/a.mp3', 'HTTP://A.TEST/A.MP3', ' https://a.test/a.mp3', '//a.test/a.mp3', ''],
];

const UNTIL = [
	...['2999-12-31T23:59:59.999Z', '2999-12-31T23:59:59Z', '2999-12-31T23:59:59.9Z'],
	...['2999-12-31T23:59:59.999999Z', '2999-12-31T24:00:00.000Z', '2999-12-31T23:59:60.000Z'],
	...['2999-02-29T00:00:00.000Z', '2996-02-29T00:00:00.000Z', '2999-12-31t23:59:59.999z'],
	...['2999-12-31T23:59:59.999+00:00', '+002999-12-31T23:59:59.999Z', '2999-12-31', null, ''],
];

function edge(action: fc.Arbitrary<Action>, param: string, values: unknown[]) {
	return insertChanged(action, fc.record({ [param]: fc.constantFrom(...values) }));
}

/** Puts a value from just inside or just outside of a rule in its place. */
export const edges: fc.Arbitrary<Mutation> = fc.oneof(
	edge(say, 'text', TEXTS),
	edge(say, 'speed', SPEEDS),
	edge(say, 'repetition', REPETITIONS),
	edge(playFile, 'fileUrl', FILE_URLS),
	edge(playFile, 'fileUrl', FILE_URLS),
	edge(sayAndCapture, 'promptMessage', TEXTS),
	edge(sayAndCapture, 'failureMessage', TEXTS),
	...['minDigits', 'maxDigits', 'digitTimeout', 'overallTimeout', 'noOfTries'].map((param) =>
		edge(sayAndCapture, param, COUNTS),
	),
	edge(sayAndCapture, 'completeOnHash', [true, false, null, 0]),
	changeFirst(fc.record({ destination: fc.constantFrom(...NUMBERS, ...ODD_NUMBERS) })),
	withField('validUntil', fc.constantFrom(...UNTIL)),
	...['clientRequestId', 'clientBatchId'].map((name) =>
		withField(
			name,
			fc.constantFrom('', ' ', null, 'x'.repeat(50), 'x'.repeat(51), '🎈'.repeat(50)),
		),
	),
);
