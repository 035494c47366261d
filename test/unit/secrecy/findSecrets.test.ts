import { expectNoSecretsIn, findSecrets } from '../../secrecy/findSecrets';
import { addSecret, knownSecrets, rememberSecrets, watchSandbox } from '../../secrecy/knownSecrets';
import { SandboxClient } from '../sandbox/sandboxClient';

const SECRET = { name: 'the key', value: 'k/e+y-4711?' };
function base64(text: string) {
	return Buffer.from(text).toString('base64');
}

test.each([
	['as it is', `{"Authorization":"Bearer ${SECRET.value}"}`],
	['in a URL', `https://a.test/?key=${encodeURIComponent(SECRET.value)}&more=1`],
	['in base64', base64(SECRET.value)],
	['in base64 behind one character', base64(`x${SECRET.value} and more`)],
	['in base64 behind two characters', base64(`xy${SECRET.value} and more`)],
	['in base64 behind Bearer', base64(`Bearer ${SECRET.value}`)],
	['in base64 for URLs', Buffer.from(`x${SECRET.value}`).toString('base64url')],
])('a secret is found %s', (_how, text) => {
	expect(findSecrets(text, [SECRET])).toEqual(['the key']);
});

test('what only looks like it is no secret', () => {
	expect(findSecrets(`k/e+y-471 ${base64('k/e+y-4712?')}`, [SECRET])).toEqual([]);
});

test('a secret is found in the cause of an error, and its value is not repeated', () => {
	addSecret({ name: 'the planted key', value: 'planted-key-1' });
	const error = new Error('Refused', { cause: new Error('planted-key-1 was refused') });
	expect(() => expectNoSecretsIn('The run', { items: [{ error }] })).toThrow(
		/^The run holds the planted key\.$/,
	);
});

test('keys and registered secrets of a sandbox are known, also after a reset', async () => {
	const expected = [
		'the API key of sandbox_main and sandbox_second',
		'the API key of sandbox_other',
		'a webhook secret',
	];
	const client = await SandboxClient.start();
	watchSandbox(client.sandbox);
	await client.registerSummaries('http://127.0.0.1:9', 'registered-1');
	await client.registerSummaries('http://127.0.0.1:9');
	rememberSecrets();
	await client.reset();
	await client.close();
	expect(knownSecrets().map(({ name }) => name)).toEqual(expect.arrayContaining(expected));
	expect(findSecrets('registered-1')).toEqual(['a webhook secret']);
});
