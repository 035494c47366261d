import { readRegistrations } from '../../../../core/answers/registrations';

const WEBHOOK_URL = 'https://n8n.flowershop.example/webhook/4711';
function read(entry: unknown) {
	return readRegistrations({ webhooks: [entry] });
}

test('a registration is read', () => {
	const expected = [{ type: 'VSS', url: WEBHOOK_URL, enabled: false, hasSecret: true }];
	const entry = { type: 'VSS', url: WEBHOOK_URL, enabled: false, httpAuthHeaderAvailable: true };
	expect(read(entry)).toEqual(expected);
});

test.each([
	[{ enabled: true }, true],
	[{ enabled: false }, false],
	[{ active: true }, true],
	[{ active: false }, false],
	[{ enabled: false, active: true }, false],
	[{ enabled: 'yes', active: false }, false],
	[{}, true],
])('%j: enabled is %p', (flags, expected) => {
	expect(read({ type: 'VCA', url: WEBHOOK_URL, ...flags })[0]?.enabled).toBe(expected);
});

test('a registration that says nothing about a secret has none', () => {
	expect(read({ type: 'VSS', url: WEBHOOK_URL })[0]?.hasSecret).toBe(false);
});

test('a registration without a readable URL still stands in the place', () => {
	const expected = [{ type: 'VSS', url: '', enabled: true, hasSecret: false }];
	expect(read({ type: 'VSS', url: null })).toEqual(expected);
});

test('a type that nobody knows is read as it is', () => {
	expect(read({ type: 'VXX', url: WEBHOOK_URL })[0]?.type).toBe('VXX');
});

test('an entry that cannot be read loses no other', () => {
	const webhooks = [null, 'VSS', { url: WEBHOOK_URL }, { type: 'VCS', url: WEBHOOK_URL }];
	expect(readRegistrations({ webhooks }).map(({ type }) => type)).toEqual(['VCS']);
});

test.each([undefined, null, [], {}, { webhooks: {} }, { webhooks: [] }])(
	'%j has no registrations',
	(answer) => {
		expect(readRegistrations(answer)).toEqual([]);
	},
);
