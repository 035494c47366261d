import fc from 'fast-check';

import { maskSecrets, secretsIn } from '../../../nodes/EightByEightVoice/transport/knownSecrets';

const secret = fc
	.string({ unit: 'grapheme', minLength: 4, maxLength: 80 })
	.filter((text) => text.trim().length >= 4 && text.trim() === text && !text.includes('…'));

function base64(text: string): string {
	return Buffer.from(text).toString('base64');
}

describe('an answer that quotes a secret comes back with a mask', () => {
	const key = 'k/3y+of a "flower" shop';
	test.each([
		['as it is', `Unknown key ${key}`, 'Unknown key …'],
		[
			'in a URL',
			`https://x.example/?key=${encodeURIComponent(key)}&a=1`,
			'https://x.example/?key=…&a=1',
		],
		['in JSON', JSON.stringify({ key }), '{"key":"…"}'],
		['in base64', `Basic ${base64(key)}`, 'Basic …=='],
		['twice', `${key}, ${key}`, '…, …'],
	])('%s', (_where, said, masked) => {
		expect(maskSecrets({ statusMessage: said }, [key])).toEqual({
			statusMessage: expect.stringContaining(masked.replace(/=+$/, '')) as string,
		});
	});

	test('in the name of a field, and in a list', () => {
		expect(maskSecrets({ [key]: [1, key, null] }, [key])).toEqual({ '…': [1, '…', null] });
	});
});

test('what is shorter than four characters is no secret that could be found', () => {
	expect(secretsIn(' abcd ', { httpAuthHeader: 'abc', password: 'wxyz' })).toEqual([
		'abcd',
		'wxyz',
	]);
});

test('no form of a secret is left anywhere in an answer', () => {
	fc.assert(
		fc.property(secret, fc.string(), fc.string(), (key, before, after) => {
			const said = [
				before + key + after,
				before + encodeURIComponent(key) + after,
				JSON.stringify({ said: before + key + after }),
				base64(before + key + after),
			];
			const [plain, inUrl, inJson, inBase64] = maskSecrets(said, [key]) as [
				string,
				string,
				string,
				string,
			];
			expect(plain).not.toContain(key);
			expect(inUrl).not.toContain(encodeURIComponent(key));
			expect(inJson).not.toContain(JSON.stringify(key).slice(1, -1));
			expect(inBase64).toContain('…');
		}),
	);
});

test('an answer without a secret comes back as the same object', () => {
	const answer = { sessionId: 's-1', numbers: [{ msisdn: '6591234567' }] };
	expect(maskSecrets(answer, ['a key that nobody quotes'])).toBe(answer);
});

test('the secrets of a request are the API key, the secret of a webhook and the password of a destination', () => {
	const body = { httpAuthHeader: 'Basic abc', password: ' letmein ', host: 'sftp.example' };
	expect(secretsIn('the-key', body)).toEqual(['the-key', 'Basic abc', 'letmein']);
});

test('what is too short to be told from other words is no secret to look for', () => {
	expect(secretsIn('abc', { password: '' })).toEqual([]);
});
