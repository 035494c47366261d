import {
	hasDisplaced,
	isProductionOf,
	readDisplaced,
	withDisplaced,
	withoutDisplaced,
} from '../../../nodes/EightByEightVoice/trigger/webhookUrl';

const production = 'https://n8n.flowershop.example/webhook/4711/voice';

describe('a test URL and a production URL of one trigger', () => {
	test.each([
		[production, 'https://n8n.flowershop.example/webhook-test/4711/voice'],
		['https://a.example/n8n/webhook/4711', 'https://a.example/n8n/webhook-test/4711'],
		['https://a.example/hook/4711', 'https://a.example/hook-test/4711'],
		['http://localhost:5678/webhook/4711', 'http://localhost:5678/webhook-test/4711'],
	])('%s and %s', (one, other) => {
		expect([isProductionOf(one, other), isProductionOf(other, one)]).toEqual([true, false]);
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
		const found = [isProductionOf(production, other), isProductionOf(other, production)];
		expect(found).toEqual([false, false]);
	});
});

describe('what a registration displaced', () => {
	const testUrl = 'https://n8n.flowershop.example/webhook-test/4711/voice';
	const foreign = 'https://crm.flowershop.example/hooks?key=1&more=%20';

	test('is read back from its URL', () => {
		expect(readDisplaced(withDisplaced(production, foreign), production)).toBe(foreign);
	});

	test('leaves the own URL readable', () => {
		expect(withoutDisplaced(withDisplaced(production, foreign))).toBe(production);
	});

	test('is nothing where nothing was displaced', () => {
		expect(readDisplaced(withDisplaced(production, undefined), production)).toBeUndefined();
	});

	test('reaches through a test that displaced production, which had displaced it', () => {
		const registered = withDisplaced(testUrl, withDisplaced(production, foreign));
		expect(readDisplaced(registered, production)).toBe(foreign);
		expect(readDisplaced(registered, testUrl)).toBe(withDisplaced(production, foreign));
	});

	test('is told to the webhook by its query, and only for the URL that was displaced', () => {
		const query = Object.fromEntries(new URL(withDisplaced(testUrl, production)).searchParams);
		expect([hasDisplaced(query, production), hasDisplaced(query, foreign)]).toEqual([true, false]);
	});
});
