import { findOwnAddress } from '../../../nodes/EightByEightVoice/waiting/ownAddress';

function addressOf(resumeUrl: string) {
	return findOwnAddress({ getSignedResumeUrl: () => resumeUrl });
}

test('the address of an execution is taken apart into that of its n8n and the rest', () => {
	expect(addressOf('https://n8n.example.com/a/webhook-waiting/231/node-1?signature=s')).toEqual({
		url: new URL('https://n8n.example.com/a/webhook-waiting/231/node-1?signature=s'),
		path: '231/node-1?signature=s',
		base: 'https://n8n.example.com/a',
	});
});

test.each([
	['no ID', 'https://n8n.example.com/webhook-waiting//node-1'],
	['nothing before its ID', 'https://n8n.example.com/node-1'],
	['no form of an address', 'webhook-waiting/231/node-1'],
])('an execution whose address has %s has none', (_what, resumeUrl) => {
	expect(addressOf(resumeUrl)).toBeUndefined();
});
