import { capture, HANGUP, issue, issuesOf, makeCall, playFile, say } from './callflows';

function oneIssue(...place: Parameters<typeof issue>) {
	return [issue(...place)];
}

describe('a body that is no callflow request is refused with -1001', () => {
	test.each<[string, unknown]>([
		['nothing', undefined],
		['null', null],
		['a text', 'makeCall'],
		['a list', [makeCall()]],
		['an object without a callflow', {}],
		['a callflow that is null', { callflow: null }],
		['a callflow that is an object', { callflow: makeCall() }],
	])('%s', (_what, body) => {
		const expected = oneIssue(-1001, 'callflow');
		expect(issuesOf(body)).toEqual(expected);
	});
});

describe('an entry that is no known action is refused with -1007', () => {
	test.each<[string, unknown, Parameters<typeof issue>]>([
		['an unknown name', { action: 'sing', params: {} }, [-1007, 'callflow', 1, 'action']],
		['a name in another case', { action: 'Say', params: {} }, [-1007, 'callflow', 1, 'action']],
		['no name', { params: {} }, [-1007, 'callflow', 1, 'action']],
		['an object without words', { action: { toString: 1 } }, [-1007, 'callflow', 1, 'action']],
		['a text', 'hangup', [-1007, 'callflow', 1]],
		['null', null, [-1007, 'callflow', 1]],
		['a list', [HANGUP], [-1007, 'callflow', 1]],
	])('%s', (_what, entry, place) => {
		const expected = oneIssue(...place);
		expect(issuesOf({ callflow: [makeCall(), entry] })).toEqual(expected);
	});

	test('the refusal names the actions there are', () => {
		const expected = 'makeCall, say, playFile, sayAndCapture, hangup.';
		const [found] = issuesOf({ callflow: [makeCall(), { action: 'sing' }] });
		expect(found?.message).toContain(expected);
	});

	test('the first entry too, although it is no call either', () => {
		const expected = [issue(-1013, 'callflow', 0), issue(-1007, 'callflow', 0)];
		expect(issuesOf({ callflow: ['makeCall'] })).toEqual(expected);
	});
});

describe('a parameter that is missing, of a wrong type or out of range is refused with -1009', () => {
	test.each<[string, string | undefined, { action: string; params?: unknown }]>([
		['makeCall without params', undefined, { action: 'makeCall' }],
		['say with a text for params', undefined, { action: 'say', params: 'Hello' }],
		['hangup with a text for params', undefined, { action: 'hangup', params: 'now' }],
		['no source', 'source', makeCall({ source: undefined })],
		['a source that is a number', 'source', makeCall({ source: 12025550147 })],
		['no destination', 'destination', makeCall({ destination: undefined })],
		['a destination that is a number', 'destination', makeCall({ destination: 6581234510 })],
		['a recording as text', 'callRecording', makeCall({ callRecording: 'false' })],
		['no text', 'text', say({ text: undefined })],
		['a text that is a number', 'text', say({ text: 12 })],
		['an empty text', 'text', say({ text: '' })],
		['a text that nobody sees', 'text', say({ text: '\u200b \u2060' })],
		['a text of spaces', 'text', say({ text: ' \n ' })],
		['a text of 3001 characters', 'text', say({ text: 'a'.repeat(3001) })],
		['no voice', 'voiceProfile', say({ voiceProfile: undefined })],
		['a voice that is null', 'voiceProfile', say({ voiceProfile: null })],
		['repetition 0', 'repetition', say({ repetition: 0 })],
		['repetition 4', 'repetition', say({ repetition: 4 })],
		['repetition 1.5', 'repetition', say({ repetition: 1.5 })],
		['repetition as text', 'repetition', playFile({ repetition: '2' })],
		['speed 0.49', 'speed', say({ speed: 0.49 })],
		['speed 2.01', 'speed', say({ speed: 2.01 })],
		['speed as text', 'speed', capture({ speed: '1' })],
		['no file', 'fileUrl', playFile({ fileUrl: undefined })],
		['a file that is a number', 'fileUrl', playFile({ fileUrl: 7 })],
		['an empty prompt', 'promptMessage', capture({ promptMessage: '' })],
		['a prompt of 3001 characters', 'promptMessage', capture({ promptMessage: 'a'.repeat(3001) })],
		['a capture without a voice', 'voiceProfile', capture({ voiceProfile: undefined })],
		['minDigits 0', 'minDigits', capture({ minDigits: 0, maxDigits: 4 })],
		['maxDigits -1', 'maxDigits', capture({ maxDigits: -1 })],
		['maxDigits as text', 'maxDigits', capture({ maxDigits: '4' })],
		['digitTimeout 0.5', 'digitTimeout', capture({ digitTimeout: 0.5, overallTimeout: 9000 })],
		['overallTimeout 0', 'overallTimeout', capture({ overallTimeout: 0 })],
		['noOfTries 0', 'noOfTries', capture({ noOfTries: 0 })],
		['completeOnHash as text', 'completeOnHash', capture({ completeOnHash: 'no' })],
		['a success message that is a number', 'successMessage', capture({ successMessage: 1 })],
		['a failure message that is a list', 'failureMessage', capture({ failureMessage: [] })],
	])('%s', (_what, param, action) => {
		const callflow = action.action === 'makeCall' ? [action] : [makeCall(), action];
		const path = ['callflow', callflow.length - 1, 'params', ...(param ? [param] : [])];
		const expected = oneIssue(-1009, ...path);
		expect(issuesOf({ callflow })).toEqual(expected);
	});

	test.each<[string, unknown]>([
		['no date', 'tomorrow'],
		['a number', 1_925_000_000_000],
		['a day without a time', '2031-06-01'],
		['a time without milliseconds', '2031-06-01T09:00:00Z'],
		['a time with an offset', '2031-06-01T09:00:00.000+08:00'],
		['a day that no calendar has', '2031-02-30T09:00:00.000Z'],
		['null', null],
	])('validUntil: %s', (_what, validUntil) => {
		const expected = oneIssue(-1009, 'validUntil');
		expect(issuesOf({ callflow: [makeCall(), say()], validUntil })).toEqual(expected);
	});

	test.each(['clientRequestId', 'clientBatchId'])('%s: a number, and 51 characters', (clientId) => {
		const expected = oneIssue(-1009, clientId);
		expect(issuesOf({ callflow: [makeCall()], [clientId]: 4711 })).toEqual(expected);
		expect(issuesOf({ callflow: [makeCall()], [clientId]: 'x'.repeat(51) })).toEqual(expected);
	});
});

describe('an audio file is judged by its address', () => {
	test.each([
		'audio.example.com/parcel.mp3',
		'/parcel.mp3',
		'ftp://audio.example.com/parcel.mp3',
		'data:audio/wav;base64,UklGRg==',
		'https://',
		'https://audio.example.com/parcel.ogg',
		'https://audio.example.com/parcel.MP4?as=parcel.mp3',
		'https://audio.example.com/parcel.3gp',
		'https://audio.example.com/parcel.mp3.backup',
	])('%s is refused', (fileUrl) => {
		const expected = oneIssue(-1009, 'callflow', 1, 'params', 'fileUrl');
		expect(issuesOf({ callflow: [makeCall(), playFile({ fileUrl })] })).toEqual(expected);
	});

	test.each([
		'http://audio.example.com/parcel.wav',
		'https://audio.example.com/parcel.MP3?version=2',
		'https://audio.example.com/files/4711',
		'https://audio.example.com/files/parcel-v1.2',
		'https://audio.example.com/',
		'https://audio.example.com/parcel.ogg/',
	])('%s is taken', (fileUrl) => {
		expect(issuesOf({ callflow: [makeCall(), playFile({ fileUrl })] })).toEqual([]);
	});

	test('the refusal names the extension that was found', () => {
		const expected = 'not to .ogg.';
		const fileUrl = 'https://audio.example.com/parcel.OGG';
		const [found] = issuesOf({ callflow: [makeCall(), playFile({ fileUrl })] });
		expect(found?.message).toContain(expected);
	});
});

test('3000 characters that take two UTF-16 units each are 3000 characters', () => {
	const text = '🎈'.repeat(3000);
	expect(issuesOf({ callflow: [makeCall(), say({ text })] })).toEqual([]);
});

test('hangup may come with empty params', () => {
	const callflow = [makeCall(), { action: 'hangup', params: {} }];
	expect(issuesOf({ callflow })).toEqual([]);
});
