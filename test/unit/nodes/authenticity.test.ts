import { carriesSecret, deriveSecret } from '../../../nodes/EightByEightVoice/trigger/authenticity';

const secret = deriveSecret('api-key', 'workflow-1', 'node-1');

describe('the secret of a trigger', () => {
	test('is the same each time', () => {
		expect(deriveSecret('api-key', 'workflow-1', 'node-1')).toBe(secret);
	});

	test('is HMAC-SHA256 in hexadecimal', () => {
		expect(secret).toMatch(/^[0-9a-f]{64}$/);
	});

	test.each([
		['another key', ['api-key-2', 'workflow-1', 'node-1']],
		['another workflow', ['api-key', 'workflow-2', 'node-1']],
		['another node', ['api-key', 'workflow-1', 'node-2']],
		['workflow and node swapped', ['api-key', 'node-1', 'workflow-1']],
	] as Array<[string, [string, string, string]]>)('is another one with %s', (_what, parts) => {
		expect(deriveSecret(...parts)).not.toBe(secret);
	});
});

describe('a delivery with the secret is taken, whichever header carries it', () => {
	test.each([
		['Authorization', { authorization: secret }],
		['Authorization after a scheme', { authorization: `Bearer ${secret}` }],
		['a header that nobody documents', { host: 'n8n.example', 'x-8x8-auth': secret }],
		['one of several values', { 'x-auth': ['other', secret] }],
	])('%s', (_what, headers) => {
		expect(carriesSecret(headers, secret)).toBe(true);
	});
});

describe('a delivery without the secret is refused', () => {
	test.each([
		['no headers', {}],
		['an empty header', { authorization: '' }],
		['no value', { authorization: undefined }],
		['another secret', { authorization: deriveSecret('other', 'workflow-1', 'node-1') }],
		['the beginning of the secret', { authorization: secret.slice(0, 63) }],
		['the secret and more', { authorization: `${secret}0` }],
		['the secret in capitals', { authorization: secret.toUpperCase() }],
		['the secret as a header’s name', { [secret]: 'yes' }],
		['an object', { authorization: { secret } }],
	])('%s', (_what, headers) => {
		expect(carriesSecret(headers, secret)).toBe(false);
	});
});
