import { isLoopback, readBaseUrl } from '../../../nodes/EightByEightVoice/transport/baseUrl';

test.each([
	['https://voice.8x8.com', 'https://voice.8x8.com'],
	['https://voice.wavecell.com/', 'https://voice.wavecell.com'],
	['https://voice.8x8.com///', 'https://voice.8x8.com'],
	['  https://voice.8x8.com\n', 'https://voice.8x8.com'],
	['https://proxy.flowershop.example/8x8/', 'https://proxy.flowershop.example/8x8'],
	['http://127.0.0.1:8808', 'http://127.0.0.1:8808'],
	['http://localhost:8808/', 'http://localhost:8808'],
	['http://[::1]:8808', 'http://[::1]:8808'],
])('%j is %s', (given, expected) => {
	expect(readBaseUrl(given)).toBe(expected);
});

test.each([
	'http://voice.8x8.com',
	'http://192.168.0.7:8808',
	'http://127.0.0.1.attacker.example',
	'http://localhost.attacker.example',
	'http://127.0.0.1@attacker.example',
	'http://0.0.0.0:8808',
	'ftp://voice.8x8.com',
	'file:///etc/hosts',
])('%s is refused, because the key would travel unprotected', (given) => {
	const expected = /must start with 'https:\/\/'/;
	expect(() => readBaseUrl(given)).toThrow(expected);
});

test.each([
	'https://user:pass@voice.8x8.com',
	'https://voice.8x8.com@attacker.example',
	'https://voice.8x8.com\\@attacker.example',
	'https://voice.8x8.com?path=',
	'https://voice.8x8.com/?',
	'https://voice.8x8.com/#',
])('%s is refused, because the requests would go elsewhere or with another key', (given) => {
	expect(() => readBaseUrl(given)).toThrow(/must be an address alone/);
});

test.each([undefined, null, '', 'voice.8x8.com', 'https://', 'not a URL'])(
	'%j is no web address',
	(given) => {
		const expected = /is not a web address. Use 'https:\/\/voice.8x8.com'/;
		expect(() => readBaseUrl(given)).toThrow(expected);
	},
);

test.each(['localhost', 'LOCALHOST', '127.0.0.1', '127.8.9.10', '[::1]'])(
	'%s is this machine',
	(hostname) => {
		expect(isLoopback(hostname)).toBe(true);
	},
);

test.each([
	'voice.8x8.com',
	'128.0.0.1',
	'127.0.0.1.nip.io',
	'mylocalhost',
	'[::2]',
	'0.0.0.0',
	'',
])('%j is not', (hostname) => {
	expect(isLoopback(hostname)).toBe(false);
});
