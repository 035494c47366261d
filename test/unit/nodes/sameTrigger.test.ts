import { isSameTrigger } from '../../../nodes/EightByEightVoice/trigger/sameTrigger';

const production = 'https://n8n.flowershop.example/webhook/4711/voice';

describe('a test URL and a production URL of one trigger', () => {
	test.each([
		[production, 'https://n8n.flowershop.example/webhook-test/4711/voice'],
		['https://a.example/n8n/webhook/4711', 'https://a.example/n8n/webhook-test/4711'],
		['https://a.example/hook/4711', 'https://a.example/hook-test/4711'],
		['http://localhost:5678/webhook/4711', 'http://localhost:5678/webhook-test/4711'],
	])('%s and %s', (one, other) => {
		expect([isSameTrigger(one, other), isSameTrigger(other, one)]).toEqual([true, true]);
	});
});

describe('URLs that are not the two of one trigger', () => {
	test.each([
		['the same URL twice', production],
		['another trigger', 'https://n8n.flowershop.example/webhook-test/4712/voice'],
		['another host', 'https://n8n.attacker.example/webhook-test/4711/voice'],
		['another port', 'https://n8n.flowershop.example:8443/webhook-test/4711/voice'],
		['another scheme', 'http://n8n.flowershop.example/webhook-test/4711/voice'],
		['a longer path', 'https://n8n.flowershop.example/webhook-test/4711/voice/more'],
		['a difference elsewhere', 'https://n8n.flowershop.example/webhook/4711-test/voice-test'],
		['a word that is not -test', 'https://n8n.flowershop.example/webhook-waiting/4711/voice'],
		['no URL', 'webhook-test'],
		['nothing', ''],
	])('%s', (_what, other) => {
		const found = [isSameTrigger(production, other), isSameTrigger(other, production)];
		expect(found).toEqual([false, false]);
	});
});
