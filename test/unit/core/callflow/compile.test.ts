import { paramNamesOf } from '../../../../core/callflow/actionParams';
import { compileCallflow } from '../../../../core/callflow/compile';
import { CALLFLOW_ACTION_NAMES } from '../../../../core/callflow/schema';

test('actions keep their order', () => {
	const expected = ['makeCall', 'say', 'makeCall', 'hangup'];
	const entries = expected.map((action) => ({ action }));
	expect(compileCallflow(entries).map(({ action }) => action)).toEqual(expected);
});

test('an entry becomes an action with its parameters', () => {
	const expected = [
		{ action: 'say', params: { text: 'Hello.', voiceProfile: 'en-SG-Jasmine', speed: 1.5 } },
	];
	const entry = { action: 'say', speed: 1.5, text: 'Hello.', voiceProfile: 'en-SG-Jasmine' };
	expect(compileCallflow([entry])).toEqual(expected);
});

test('what was left empty is left out', () => {
	const expected = [{ action: 'say', params: { text: 'Hello.' } }];
	const entry = {
		action: 'say',
		text: 'Hello.',
		voiceProfile: '',
		repetition: null,
		speed: undefined,
	};
	expect(compileCallflow([entry])).toStrictEqual(expected);
});

test('0 and false are values and stay', () => {
	const given = { minDigits: 0, noOfTries: 0, completeOnHash: false };
	const expected = [{ action: 'sayAndCapture', params: expect.objectContaining(given) }];
	expect(compileCallflow([{ action: 'sayAndCapture', ...given }])).toEqual(expected);
});

test('the parameters of an action that was chosen before are dropped', () => {
	const expected = [{ action: 'playFile', params: { fileUrl: 'https://audio.example.com/a.mp3' } }];
	const entry = {
		action: 'playFile',
		fileUrl: 'https://audio.example.com/a.mp3',
		text: 'Hello.',
		voiceProfile: 'en-SG-Jasmine',
		minDigits: 1,
		destination: '+6581234510',
	};
	expect(compileCallflow([entry])).toEqual(expected);
});

describe('a voice that is left empty', () => {
	const say = (text: string, voiceProfile?: string) => ({ action: 'say', text, voiceProfile });

	test('is the one before, of whatever action that speaks', () => {
		const expected = ['Jasmine', 'Jasmine', undefined, 'Emma', 'Emma'];
		const entries = [
			say('One', 'Jasmine'),
			{ action: 'sayAndCapture', promptMessage: 'Two', voiceProfile: '' },
			{ action: 'playFile', fileUrl: 'https://audio.example.com/a.mp3', voiceProfile: 'Left' },
			say('Four', 'Emma'),
			say('Five'),
		];
		const voices = compileCallflow(entries).map(({ params }) => params?.voiceProfile);
		expect(voices).toEqual(expected);
	});

	test('of the first that speaks stays empty', () => {
		const [first] = compileCallflow([say('One'), say('Two', 'Emma')]);
		expect(first).toStrictEqual({ action: 'say', params: { text: 'One' } });
	});
});

test('hangup has no params, whatever was filled in before', () => {
	const expected = [{ action: 'hangup' }];
	expect(compileCallflow([{ action: 'hangup', text: 'Hello.' }])).toStrictEqual(expected);
});

test('an action that nobody knows stays, for the check to refuse', () => {
	const expected = [{ action: 'sing' }];
	expect(compileCallflow([{ action: 'sing', text: 'La la la' }])).toStrictEqual(expected);
});

test('the entries are not changed', () => {
	const expected = { action: 'say', text: '', repetition: null };
	const entry = { action: 'say', text: '', repetition: null };
	compileCallflow([entry]);
	expect(entry).toEqual(expected);
});

test('each action has the parameters that the API names', () => {
	const expected = {
		makeCall: ['source', 'destination', 'callRecording'],
		say: ['text', 'voiceProfile', 'repetition', 'speed'],
		playFile: ['fileUrl', 'repetition'],
		sayAndCapture: [
			'promptMessage',
			'voiceProfile',
			'speed',
			'minDigits',
			'maxDigits',
			'digitTimeout',
			'overallTimeout',
			'completeOnHash',
			'noOfTries',
			'successMessage',
			'failureMessage',
		],
		hangup: [],
	};
	const names = CALLFLOW_ACTION_NAMES.map((action) => [action, paramNamesOf(action)]);
	expect(Object.fromEntries(names)).toEqual(expected);
});
