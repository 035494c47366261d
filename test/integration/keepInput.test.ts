import { locator, textMessage } from './engine/parameters';
import { usePlatform } from './engine/platform';
import { runVoiceNode } from './engine/runVoiceNode';

const platform = usePlatform();
/** Of a step before. */
const OF_INPUT = { message: 'No e-mail was sent', description: 'There is no address.' };
const CONTACT = { phone: '+12025550100', name: 'Ada', source: 'CRM' };

async function run(options: object) {
	return await runVoiceNode({
		credential: platform.credential,
		parameters: textMessage({ options }),
		items: [CONTACT],
	});
}

async function outputOf(options: object) {
	const { outputs } = await run(options);
	return outputs?.[0]?.[0]?.json;
}

test('the fields of the input come out beside those of the call', async () => {
	expect(await outputOf({ keepInput: true })).toMatchObject({
		...{ phone: '+12025550100', name: 'Ada' },
		...{ destination: '+12025550100', sessionStatus: 'CREATED' },
	});
});

test('where both have a field, that of the call comes out', async () => {
	expect(await outputOf({ keepInput: true })).toMatchObject({ source: '+12025550190' });
});

test('an item that is not called keeps them, too', async () => {
	expect(await outputOf({ keepInput: true, dryRun: true })).toMatchObject({
		...{ name: 'Ada', sessionStatus: 'DRY_RUN' },
	});
});

test.each([{}, { keepInput: false }, { keepInput: 'false' }])(
	'%j leaves them out',
	async (options) => {
		expect(await outputOf(options)).not.toHaveProperty('name');
	},
);

test('a field error of the input, which Retry On Fail takes for a failure, has nobody called twice', async () => {
	const { error, outputs } = await runVoiceNode({
		credential: platform.credential,
		parameters: textMessage({ options: { keepInput: true } }),
		items: [{ ...CONTACT, error: OF_INPUT }],
		node: { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 },
	});
	expect(error).toBeUndefined();
	expect(outputs).toMatchObject([[{ json: { error: OF_INPUT, sessionStatus: 'CREATED' } }]]);
	expect(await platform.calls()).toEqual({ '+12025550100': 1 });
});

test('an earlier session in the input of an item that is not called is not told as a call that was placed', async () => {
	const contact = { phone: '+12025550100', voice: 'en-GB-Emma', key: 'appointment-1' };
	const { error } = await runVoiceNode({
		credential: platform.credential,
		parameters: textMessage({
			voiceProfile: locator('code', '={{ $json.voice }}'),
			options: { concurrency: 1, duplicateKey: '={{ $json.key }}', keepInput: true },
		}),
		items: [
			contact,
			{ ...contact, sessionId: 'session-of-yesterday' },
			{ phone: '+12025550101', voice: 'xx-XX-Nobody', key: 'appointment-2' },
		],
		node: { id: 'voice-with-keys' },
	});
	expect(error).toMatchObject({ context: { sessions: [{ itemIndex: 0 }] } });
	expect(String(error?.description)).not.toContain('session-of-yesterday');
});

test('what is neither true nor false is refused, and nobody is called', async () => {
	const { error } = await run({ keepInput: 'perhaps' });
	expect(error?.message).toBe("'Options → Keep Input Fields' is neither true nor false");
	expect(await platform.calls()).toEqual({});
});
