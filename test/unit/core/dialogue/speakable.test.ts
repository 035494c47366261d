import { toSpeakable } from '../../../../core/dialogue/speakable';

function speak(text: string): string {
	return toSpeakable(text, 3000);
}

test('the name of a tool and its input as JSON become words', () => {
	const input = { phoneNumber: '+6591234567', order_id: 4711, notify: true, note: null };
	expect(
		speak(`The agent wants to run this tool: Refund\n\nInput:\n${JSON.stringify(input)}`),
	).toBe(
		'The agent wants to run this tool: Refund Input: phone number: +6591234567, order id: 4711, notify: true, note: nothing',
	);
});

test('as n8n writes an object into a text, it does too', () => {
	expect(speak('Input: [Object: {"amount":12.5,"to":{"name":"Ann"}}]')).toBe(
		'Input: amount: 12.5, to: name: Ann',
	);
});

test('as n8n writes a list into a text, it does too', () => {
	expect(speak('Input: [Array: ["tea","cake"]]')).toBe('Input: tea, cake');
});

test('what somebody has written in that way without an object stays', () => {
	expect(speak('[Object: the car]')).toBe('Object: the car');
});

test('a list is read one after another', () => {
	expect(speak('{"items":["tea","cake"]}')).toBe('items: tea, cake');
});

test.each([
	['{"password":"hunter2","user":"ann"}', 'password: hidden, user: ann'],
	['{"headers":{"Authorization":"Bearer abc"}}', 'headers: authorization: hidden'],
	['{"api_key":"k","apiKey":"k"}', 'api key: hidden, api key: hidden'],
	['{"apikey":"k","private_key":"k"}', 'apikey: hidden, private key: hidden'],
	[
		'{"passphrase":"p","passwd":"p","passcode":1}',
		'passphrase: hidden, passwd: hidden, passcode: hidden',
	],
	['{"client_secret":"s","credentials":["c"]}', 'client secret: hidden, credentials: hidden'],
	['{"pass_phrase":"p","authorization":"a"}', 'pass phrase: hidden, authorization: hidden'],
	['{"pin":4711,"otp":"471147"}', 'pin: hidden, otp: hidden'],
	['token:AKIA4711ABCDEFGHIJKLMNOP', 'token:hidden'],
	['ann:4711abcdefghijklmnopq', 'ann:hidden'],
	['The code is ab12ab12ab12ab12ab12', 'The code is hidden'],
	['Use sk-live-4711abcdefghijklmnopq now', 'Use hidden now'],
	['{"note":"key is AKIA4711ABCDEFGHIJKLMNOP"}', 'note: key is hidden'],
])('what is secret in %s is not said', (text, expected) => {
	expect(speak(text)).toBe(expected);
});

test.each([
	['What is {this', 'What is this'],
	['a } b ] c', 'a b c'],
	['{"a": }', 'a :'],
	['**Delete** `customers`?', 'Delete customers?'],
	['tab\tand\u0000nul', 'tab and nul'],
])('what is no JSON in %j loses only what cannot be said', (text, expected) => {
	expect(speak(text)).toBe(expected.replace(' :', ':'));
});

test('a text that is too long ends at a word', () => {
	expect(toSpeakable('one two three four', 12)).toBe('one two');
	expect(toSpeakable(`one ${'x'.repeat(50)}`, 12)).toBe('one');
});

test.each(['{"orderId":"a \\"}\\" b"}', '{"orderId":"a [{ b"}'])(
	'the marks of JSON in a text end no object: %s',
	(text) => {
		expect(speak(text)).toBe('order id: a b');
	},
);

test.each([
	['{"passenger":"Ann","pinned":4711,"spin":1}', 'passenger: Ann, pinned: 4711, spin: 1'],
	['{"otps_left":3}', 'otps left: 3'],
	['{"author":"Ann","author_name":"Ann"}', 'author: Ann, author name: Ann'],
	['Code ab12ab12ab12ab12ab1', 'Code ab12ab12ab12ab12ab1'],
	['Parcel 12345678901234567890', 'Parcel 12345678901234567890'],
	['Donaudampfschifffahrtsgesellschaft', 'Donaudampfschifffahrtsgesellschaft'],
])('what is no secret in %s is said', (text, expected) => {
	expect(speak(text)).toBe(expected);
});

test('a secret that is not there is not hidden', () => {
	expect(speak('{"password":null,"token":""}')).toBe('password: nothing, token:');
});

test.each([
	['ann@mail4711.department.example.com', 'ann@mail4711.department.example.com'],
	['https://ann:hunter2@files.example.com/a', 'https://files.example.com/a'],
	['https://AKIA4711ABCDEFGHIJKLMNOP@example.com', 'https://example.com'],
	['https://files.example.com/@ann', 'https://files.example.com/@ann'],
	[
		'https://files.example.com/4711/order=4711abcdefghijklmnopq',
		'https://files.example.com/4711/order=hidden',
	],
])('the address %s is said, without a code in it', (address, expected) => {
	expect(speak(address)).toBe(expected);
});

test('what lies deeper than twenty levels is not said', () => {
	const nested = (levels: number) => `${'['.repeat(levels)}7${']'.repeat(levels)}`;
	expect([speak(`Depth: ${nested(20)}`), speak(`Depth: ${nested(21)}`)]).toEqual([
		'Depth: 7',
		'Depth:',
	]);
});
