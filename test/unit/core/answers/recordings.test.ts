import {
	explainFailedRecording,
	nameRecordingFile,
	readRecordings,
} from '../../../../core/answers/recordings';

const RECORDING = { recordingId: 'r-1', sessionId: 's-1', externalFileUrl: null, status: 'done' };

describe('the recordings of an answer', () => {
	test('have a session ID, however it is spelled', () => {
		const { sessionId, ...rest } = RECORDING;
		const recordings = [RECORDING, { ...rest, sessionid: sessionId }];
		expect(readRecordings({ recordings })).toEqual([RECORDING, RECORDING]);
	});

	test.each([
		['1969-12-31T23:59:59.999Z', null],
		['1969-12-31T23:59:59.999+00:00', null],
		['2030-01-31T09:00:00.000Z', '2030-01-31T09:00:00.000Z'],
		[null, null],
		[undefined, undefined],
	])('began at %s: %s', (startRecordingTime, expected) => {
		const recordings = [{ ...RECORDING, startRecordingTime }];
		expect(readRecordings({ recordings })).toEqual([
			{ ...RECORDING, startRecordingTime: expected },
		]);
	});

	test('keep what is not known of them', () => {
		const more = { ...RECORDING, duration: 12, channel: 'both' };
		expect(readRecordings({ recordings: [more] })).toEqual([more]);
	});

	test.each([[undefined], [{}], [{ recordings: 'none' }], [{ recordings: [null, {}] }]])(
		'%j has none',
		(answer) => {
			expect(readRecordings(answer)).toEqual([]);
		},
	);
});

describe('the name of a file', () => {
	test.each([
		['https://files.example.com/a/call-7.mp3?token=x', undefined, 'call-7.mp3'],
		['https://files.example.com/a/7', 'audio/mpeg', 'r-1.mp3'],
		['https://files.example.com/a/..%2f..%2fpasswd.wav', 'audio/wav', 'r-1.wav'],
		['https://files.example.com/', undefined, 'r-1'],
	])('%s as %s is %s', (address, mimeType, expected) => {
		const name = nameRecordingFile(RECORDING, new URL(address), mimeType);
		expect(name).toBe(expected);
	});

	test('takes nothing from an ID that could lead elsewhere', () => {
		const odd = { ...RECORDING, recordingId: '../x' };
		expect(nameRecordingFile(odd, new URL('https://example.com/'))).toBe('___x');
	});
});

describe('why no file comes of a recording', () => {
	test.each(['UPLOAD_FAILED', ' upload_failed '])('is told for the status %j', (status) => {
		expect(explainFailedRecording(status)).toContain('into your storage');
	});

	test('is told for a status of failure that nobody knows', () => {
		expect(explainFailedRecording('TRANSCODING_FAILED')).toBe(
			'No file will come. Write to 8x8 support with the Session ID.',
		);
	});

	test.each([['UPLOAD_COMPLETED'], ['FAILED'], [''], [null], [undefined]])(
		'is not told for %j, where one may still come',
		(status) => {
			expect(explainFailedRecording(status)).toBeUndefined();
		},
	);
});
