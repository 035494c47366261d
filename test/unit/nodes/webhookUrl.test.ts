import {
	findDisplaced,
	hasDisplaced,
	isOfTrigger,
	readRegisteredUrl,
	toRegisteredUrl,
} from '../../../nodes/EightByEightVoice/trigger/webhookUrl';

const PRODUCTION = 'https://n8n.flowershop.example/webhook/4711/voice';
const TEST_URL = 'https://n8n.flowershop.example/webhook-test/4711/voice';
const FOREIGN = 'https://crm.flowershop.example/hooks?key=1&more=%20';

function registered(url: string, displaced?: string) {
	return toRegisteredUrl({ url, displaced, isTest: url === TEST_URL });
}

describe('a URL of the trigger 4711/voice', () => {
	const own = {
		bases: ['https://n8n.flowershop.example', 'https://hooks.flowershop.example/n8n'],
		path: '4711/voice',
	};

	test.each([
		PRODUCTION,
		TEST_URL,
		'https://hooks.flowershop.example/n8n/in/4711/voice',
		'https://n8n.flowershop.example/any/word/4711/voice',
	])('%s', (url) => {
		expect(isOfTrigger(url, own)).toBe(true);
	});

	test.each([
		['of another trigger', 'https://n8n.flowershop.example/webhook/4712/voice'],
		['of the same trigger in another n8n', 'https://n8n.attacker.example/webhook/4711/voice'],
		['at another port', 'https://n8n.flowershop.example:8443/webhook/4711/voice'],
		['of another scheme', 'http://n8n.flowershop.example/webhook/4711/voice'],
		['with a longer path', `${PRODUCTION}/more`],
		['that only begins like it', 'https://n8n.flowershop.example.attacker.example/4711/voice'],
		['above it', 'https://hooks.flowershop.example/webhook/4711/voice'],
		['with a longer ID', 'https://n8n.flowershop.example/webhook/14711/voice'],
		['that is none', 'webhook'],
		['that is empty', ''],
	])('is none %s', (_what, url) => {
		expect(isOfTrigger(url, own)).toBe(false);
	});
});

describe('the URL of a registration', () => {
	test.each([
		[{ url: PRODUCTION, isTest: false, displaced: undefined }],
		[{ url: PRODUCTION, isTest: false, displaced: FOREIGN }],
		[{ url: TEST_URL, isTest: true, displaced: undefined }],
		[{ url: TEST_URL, isTest: true, displaced: registered(PRODUCTION, FOREIGN) }],
	])('gives back %j', (said) => {
		expect(readRegisteredUrl(toRegisteredUrl(said))).toEqual(said);
	});

	test("is nothing but the trigger's own when there is nothing to say", () => {
		expect(registered(PRODUCTION)).toBe(PRODUCTION);
	});

	test('is that of somebody else whatever it has in its query', () => {
		const said = { url: `${FOREIGN}&listensForTest=true`, isTest: false, displaced: undefined };
		expect(readRegisteredUrl(said.url)).toEqual(said);
	});
});

describe('what a registration displaced', () => {
	test('is read back from its URL', () => {
		expect(findDisplaced(registered(PRODUCTION, FOREIGN), PRODUCTION)).toBe(FOREIGN);
	});

	test('is nothing where nothing was displaced', () => {
		expect(findDisplaced(registered(PRODUCTION), PRODUCTION)).toBeUndefined();
	});

	test('reaches through a test that displaced production, which had displaced it', () => {
		const both = registered(TEST_URL, registered(PRODUCTION, FOREIGN));
		expect(findDisplaced(both, PRODUCTION)).toBe(FOREIGN);
		expect(findDisplaced(both, TEST_URL)).toBe(registered(PRODUCTION, FOREIGN));
	});

	test('is told to the webhook by its query, and only for the URL that was displaced', () => {
		const query = Object.fromEntries(new URL(registered(TEST_URL, PRODUCTION)).searchParams);
		expect([hasDisplaced(query, PRODUCTION), hasDisplaced(query, FOREIGN)]).toEqual([true, false]);
	});
});
