import type { IDataObject } from 'n8n-workflow';

import { SOURCE, SOURCE_NUMBER, VOICE_PROFILE } from './engine/parameters';
import { usePlatform } from './engine/platform';
import { runVoiceNode } from './engine/runVoiceNode';

const platform = usePlatform();

beforeEach(async () => {
	await platform.api('POST', 'webhooks', { type: 'VCA', url: 'http://127.0.0.1:9/menu' });
});

const CALL = { source: SOURCE, destination: '+6591230001', options: {} };
const ASK = {
	...{ ...CALL, resource: 'call', operation: 'askForDigits', promptMessage: 'Press 1' },
	...{ voiceProfile: VOICE_PROFILE },
};
const CAPTURE = { action: 'sayAndCapture', promptMessage: 'Press 1', voiceProfile: VOICE_PROFILE };

function builder(entry: object) {
	return {
		...CALL,
		resource: 'voiceMessage',
		operation: 'makeFromCallflow',
		actions: { action: [entry] },
	};
}

function speakText(text: string): object {
	return {
		...{ ...CALL, resource: 'voiceMessage', operation: 'makeFromText' },
		...{ text, voiceProfile: VOICE_PROFILE },
	};
}

/** Every field whose text is spoken: where it is, its name in the form, and the form with a text in it. */
const FIELDS: Array<[where: string, field: string, withText: (text: string) => object]> = [
	['Make From Text', "'Text'", speakText],
	[
		'Connect',
		"'Text'",
		(promptMessage) => ({
			...{ ...CALL, resource: 'call', operation: 'connect', secondDestination: '+6591230002' },
			...{ promptMessage, voiceProfile: VOICE_PROFILE },
		}),
	],
	['Ask for Digits', "'Text'", (promptMessage) => ({ ...ASK, promptMessage })],
	[
		'Ask for Digits',
		"'Success Text'",
		(successMessage) => ({ ...ASK, options: { successMessage } }),
	],
	[
		'Ask for Digits',
		"'Failure Text'",
		(failureMessage) => ({ ...ASK, options: { failureMessage } }),
	],
	[
		'Say',
		"'Actions → entry 1 → Text'",
		(text) => builder({ action: 'say', text, voiceProfile: VOICE_PROFILE }),
	],
	[
		'Say and Capture',
		"'Actions → entry 1 → Text'",
		(promptMessage) => builder({ ...CAPTURE, promptMessage }),
	],
	[
		'Say and Capture',
		"'Actions → entry 1 → Success Text'",
		(successMessage) => builder({ ...CAPTURE, successMessage }),
	],
	[
		'Say and Capture',
		"'Actions → entry 1 → Failure Text'",
		(failureMessage) => builder({ ...CAPTURE, failureMessage }),
	],
	[
		'JSON',
		"'Callflow' at callflow[1].params.text",
		(text) => ({
			...{ ...builder({}), specifyCallflow: 'json' },
			callflowJson: JSON.stringify([
				{ action: 'makeCall', params: { source: SOURCE_NUMBER, destination: '+6591230001' } },
				{ action: 'say', params: { text, voiceProfile: 'en-GB-Emma' } },
			]),
		}),
	],
];

async function run(parameters: object) {
	const { credential } = platform;
	return await runVoiceNode({ credential, parameters: { ...parameters }, items: [{}] });
}

describe.each(FIELDS)('%s: %s', (_where, field, withText) => {
	test.each([
		['Hi {{ $json.name }}', '{{'],
		['Hi $json.name }}', '}}'],
		['Hi [object Object]', '[object Object]'],
	])('%s is not spoken', async (text, found) => {
		const { error } = await run(withText(text));
		expect(error?.message).toMatch(new RegExp(`^'(Options → )?`));
		expect(String(error?.message).replace('Options → ', '')).toMatch(`${field} has ${found} in it`);
		expect(await platform.calls()).toEqual({});
	});

	test.each(['undefined', 'null', 'NaN'])(
		'the word %s gets a hint, and the call goes out',
		async (word) => {
			const { hints, outputs } = await run(withText(`Dear ${word}, good morning`));
			expect(hints).toContainEqual(
				expect.stringContaining(`What is spoken has the word '${word}' in it. `),
			);
			expect(outputs).toMatchObject([[{ json: { sessionStatus: 'CREATED' } }]]);
		},
	);
});

test('of several items, the hint names the first that has it', async () => {
	const parameters = { ...speakText('=Dear {{ $json.name }}') };
	const items = [{ name: 'Ada' }, { name: 'undefined' }];
	const { hints } = await runVoiceNode({ credential: platform.credential, parameters, items });
	expect(hints).toContainEqual(
		expect.stringContaining("What is spoken for item 1 has the word 'undefined' in it. "),
	);
});

test('an object that an expression puts into a text is refused with a remedy', async () => {
	const { error } = await run(speakText('=Hi {{ "" + {} }}'));
	expect(error).toMatchObject({
		message:
			"'Text' has [object Object] in it, which is what an expression gives that finds an object and no text",
		description: expect.stringContaining('Name a field of that object.'),
	});
});

test('words that only hold such a word get no hint', async () => {
	const { hints } = await run(speakText('Nullify the Nanny, undefinedness'));
	expect(hints).not.toContainEqual(expect.stringContaining('What is spoken'));
});

test('an answer to a caller is refused as well', async () => {
	const action = [{ action: 'say', text: 'Hi {{ $json.name }}', voiceProfile: VOICE_PROFILE }];
	const { error, responses } = await run({
		...{ resource: 'callAction', operation: 'respond', options: {}, actions: { action } },
	});
	expect(error).toMatchObject({
		message: "'Actions → entry 1 → Text' has {{ in it, which would be spoken",
		description: expect.stringContaining('No answer was sent. '),
	});
	expect(responses).toEqual([]);
});

test("a trigger's own answer gets its fallback", async () => {
	const say = (text: string) => ({ action: 'say', params: { text, voiceProfile: 'en-GB-Emma' } });
	const expected = { callflow: [say('Sorry'), { action: 'hangup' }] };
	const trigger = await platform.startTrigger({
		parameters: {
			event: 'callAction',
			respondWith: 'callflow',
			actions: { action: [{ action: 'say', ...say('Hi {{ $json.name }}').params }] },
			fallbackText: 'Sorry',
			fallbackVoiceProfile: VOICE_PROFILE,
		},
	});
	await platform.api('DELETE', 'webhooks/VCA');
	await trigger.publish();
	const { body } = await platform.deliver('VCA', { payload: { sessionId: 'session-1' } });
	expect(JSON.parse(body) as IDataObject).toEqual(expected);
});
