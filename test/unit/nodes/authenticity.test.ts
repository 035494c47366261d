import { carriesSecret } from '../../../nodes/EightByEightVoice/trigger/authenticity';
import { secretOf } from '../../../nodes/EightByEightVoice/trigger/proofs';

const OWNER = { apiKey: 'api-key', workflowId: 'workflow-1', nodeId: 'node-1' };
const secret = secretOf(OWNER);

describe('the secret of a trigger', () => {
	test('is the same each time', () => {
		expect(secretOf({ ...OWNER })).toBe(secret);
	});

	test('is HMAC-SHA256 in hexadecimal', () => {
		expect(secret).toMatch(/^[0-9a-f]{64}$/);
	});

	test.each([
		['another key', { apiKey: 'api-key-2' }],
		['another workflow', { workflowId: 'workflow-2' }],
		['another node', { nodeId: 'node-2' }],
		['workflow and node swapped', { workflowId: 'node-1', nodeId: 'workflow-1' }],
	])('is another one with %s', (_what, difference) => {
		expect(secretOf({ ...OWNER, ...difference })).not.toBe(secret);
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
		['another secret', { authorization: secretOf({ ...OWNER, apiKey: 'other' }) }],
		['the beginning of the secret', { authorization: secret.slice(0, 63) }],
		['the secret and more', { authorization: `${secret}0` }],
		['the secret in capitals', { authorization: secret.toUpperCase() }],
		['the secret as a header’s name', { [secret]: 'yes' }],
		['an object', { authorization: { secret } }],
	])('%s', (_what, headers) => {
		expect(carriesSecret(headers, secret)).toBe(false);
	});
});
