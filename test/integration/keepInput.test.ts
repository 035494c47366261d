import { textMessage } from './engine/parameters';
import { usePlatform } from './engine/platform';
import { runVoiceNode } from './engine/runVoiceNode';

const platform = usePlatform();
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

test('what is neither true nor false is refused, and nobody is called', async () => {
	const { error } = await run({ keepInput: 'perhaps' });
	expect(error?.message).toBe("'Options → Keep Input Fields' is neither true nor false");
	expect(await platform.calls()).toEqual({});
});
