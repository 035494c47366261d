import { hostOf, toWebhookOutput } from '../../../nodes/EightByEightVoice/form/webhookFields';

test.each([
	['https://crm.example.com/hooks/voice?key=4711', 'crm.example.com'],
	['http://127.0.0.1:5678/webhook', '127.0.0.1:5678'],
	['webhook', 'an unknown address'],
	['', 'an unknown address'],
])('of the address %j, an error shows %s', (url, expected) => {
	expect(hostOf(url)).toBe(expected);
});

test('a registration comes out by the names of the API', () => {
	const registration = { type: 'VSS', url: 'https://example.com', enabled: false };
	expect(toWebhookOutput({ ...registration, hasSecret: true })).toEqual({
		...registration,
		httpAuthHeaderAvailable: true,
	});
});
