import { explainUnreachable } from '../../../nodes/EightByEightVoice/trigger/register/publicUrl';

const PLATFORM_URL = 'https://voice.8x8.com';
function webhook(origin: string) {
	return `${origin}/webhook/4711/voice`;
}

test.each([
	'https://n8n.flowershop.example',
	'https://flowershop.app.n8n.cloud',
	'https://203.0.113.7',
	'https://[2001:db8::7]',
	'https://172.15.0.1',
	'https://172.32.0.1',
	'https://localhost.flowershop.example',
	'https://10.flowershop.example',
	'https://internal.flowershop.example',
])('8x8 can deliver to %s', (origin) => {
	expect(explainUnreachable(webhook(origin), PLATFORM_URL)).toBeUndefined();
});

describe('8x8 cannot reach an address inside of a network', () => {
	test.each([
		'http://localhost:5678',
		'https://localhost:5678',
		'https://127.0.0.1:5678',
		'https://[::1]:5678',
		'https://10.1.2.3',
		'https://192.168.0.7:5678',
		'https://172.16.0.1',
		'https://172.31.255.1',
		'https://169.254.1.1',
		'https://0.0.0.0:5678',
		'https://[fd12:3456::7]',
		'https://[fe80::1]',
		'https://n8n',
		'https://n8n.local',
		'https://n8n.internal',
		'https://n8n.lan',
	])('%s', (origin) => {
		const expected = {
			message: expect.stringContaining(
				`8x8 cannot reach this n8n: its address is ${origin}. Give n8n a public https`,
			),
			description: expect.stringContaining('no event would ever arrive'),
		};
		expect(explainUnreachable(webhook(origin), PLATFORM_URL)).toEqual(expected);
	});
});

test('plain http on a public address is refused', () => {
	const expected = {
		message: expect.stringContaining(
			'8x8 needs an https address to deliver to, and this n8n has http://n8n.flowershop.example. Give',
		),
		description: expect.stringContaining('who was called'),
	};
	const url = webhook('http://n8n.flowershop.example');
	expect(explainUnreachable(url, PLATFORM_URL)).toEqual(expected);
});

test.each(['http://localhost:5678', 'http://n8n.flowershop.example', 'http://10.1.2.3'])(
	'the sandbox on this machine can deliver to %s',
	(origin) => {
		expect(explainUnreachable(webhook(origin), 'http://127.0.0.1:8808')).toBeUndefined();
	},
);
