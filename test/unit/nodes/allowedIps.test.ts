import { isAllowedIp, readAllowedIps } from '../../../nodes/EightByEightVoice/trigger/allowedIps';

function allows(list: unknown, sender: unknown) {
	return isAllowedIp(readAllowedIps(list), sender);
}

describe('a sender that the list names is let in', () => {
	test.each([
		['an address', '203.0.113.7', '203.0.113.7'],
		['the first of a range', '203.0.113.0/24', '203.0.113.0'],
		['the last of a range', '203.0.113.0/24', '203.0.113.255'],
		['a range that is written by an address within it', '203.0.113.7/24', '203.0.113.200'],
		['the second of two, after a comma', '198.51.100.1,203.0.113.7', '203.0.113.7'],
		['the second of two, after a line break', '198.51.100.1\r\n203.0.113.7\n', '203.0.113.7'],
		['spaces and empty entries', ' 198.51.100.1 , , 203.0.113.0 / 24 ,', '203.0.113.7'],
		['an IPv6 address in another spelling', '2001:db8::7', '2001:0DB8:0:0:0:0:0:7'],
		['an IPv6 range', '2001:db8::/32', '2001:db8:ffff::1'],
		['an IPv4 address that comes mapped to IPv6', '203.0.113.0/24', '::ffff:203.0.113.7'],
		['the same in hexadecimal', '203.0.113.7', '::ffff:cb00:7107'],
		['a mapped address in the list', '::ffff:203.0.113.7', '203.0.113.7'],
		['a mapped range in the list', '::ffff:203.0.113.0/120', '203.0.113.7'],
		['the interface it came through, without one in the list', 'fe80::/10', 'fe80::1%eth0.100'],
		['the interface it came through, with the same in the list', 'fe80::1%eth0', 'fe80::1%eth0'],
		['every IPv4 address', '0.0.0.0/0', '203.0.113.7'],
		['every IPv6 address', '::/0', '2001:db8::7'],
	])('%s', (_what, list, sender) => {
		expect(allows(list, sender)).toBe(true);
	});
});

describe('a sender that the list does not name is kept out', () => {
	test.each([
		['another address', '203.0.113.7', '203.0.113.8'],
		['the one before a range', '203.0.113.64/26', '203.0.113.63'],
		['the one after a range', '203.0.113.64/26', '203.0.113.128'],
		['IPv6, where every IPv4 address may', '0.0.0.0/0', '2001:db8::7'],
		['IPv4, where every IPv6 address may', '::/0', '203.0.113.7'],
		['a mapped IPv4 address, where every IPv6 address may', '::/0', '::ffff:203.0.113.7'],
		['another interface', 'fe80::1%eth0', 'fe80::1%eth1'],
		['no interface', 'fe80::1%eth0', 'fe80::1'],
		['no address', '203.0.113.7', undefined],
		['an empty address', '0.0.0.0/0', ''],
		['a word', '0.0.0.0/0', 'unknown'],
		['an octal spelling, which is another address', '8.0.0.1, 10.0.0.1', '010.0.0.1'],
		['an address with a port', '203.0.113.7', '203.0.113.7:443'],
		['a range as sender', '203.0.113.0/24', '203.0.113.0/24'],
		['two addresses', '203.0.113.7', '203.0.113.7, 198.51.100.1'],
		['an endless text', '::/0', `::${'1'.repeat(100_000)}`],
	])('%s', (_what, list, sender) => {
		expect(allows(list, sender)).toBe(false);
	});
});

test.each([[''], [' \n ']])('the list %j lets everybody in', (list) => {
	expect([allows(list, '203.0.113.7'), allows(list, undefined)]).toEqual([true, true]);
});

describe('a list with an entry that is no address lets nobody in', () => {
	test.each([
		['a name', '203.0.113.7, 8x8.com', '8x8.com'],
		['too high a part', '203.0.113.256, 203.0.113.7', '203.0.113.256'],
		['too few parts', '203.0.113', '203.0.113'],
		['a number', '10', '10'],
		['an octal part', '010.0.0.1', '010.0.0.1'],
		['a hexadecimal part', '0x0a.0.0.1', '0x0a.0.0.1'],
		['too long a prefix', '203.0.113.7/33', '203.0.113.7/33'],
		['too long a prefix for IPv6', '::/129', '::/129'],
		['a prefix with a zero before it', '203.0.113.0/024', '203.0.113.0/024'],
		['no prefix after the slash', '203.0.113.7/', '203.0.113.7/'],
		['a netmask', '203.0.113.0/255.255.255.0', '203.0.113.0/255.255.255.0'],
		['two prefixes', '203.0.113.0/24/24', '203.0.113.0/24/24'],
		['a span', '203.0.113.1-203.0.113.7', '203.0.113.1-203.0.113.7'],
		['a placeholder', '203.0.113.*', '203.0.113.*'],
		['two without a comma', '203.0.113.7 203.0.113.8', '203.0.113.7 203.0.113.8'],
		['a port', '[::1]:443', '[::1]:443'],
		['an interface of an IPv4 address', '203.0.113.7%eth0', '203.0.113.7%eth0'],
		['an interface without a name', 'fe80::1%', 'fe80::1%'],
		['nothing but commas', ' , ,', ', ,'],
		['nothing at all', undefined, 'undefined'],
		['null', null, 'null'],
	])('%s', (_what, list, wrongEntry) => {
		expect(readAllowedIps(list)).toEqual({ wrongEntry });
		expect(allows(list, '203.0.113.7')).toBe(false);
	});
});
