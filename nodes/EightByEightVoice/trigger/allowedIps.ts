import { IPv4, IPv6 } from 'ipaddr.js';

/** An address with the network interface after it (`fe80::1%eth0`) as `zone`. */
interface Address {
	ip: IPv4 | IPv6;
	zone: string | undefined;
}

interface Range extends Address {
	/** How many bits at the beginning decide. */
	bits: number;
}

/**
 * Who may deliver: everybody, or some ranges; `wrongEntry` is the first entry that is neither an address nor a range.
 */
export type AllowedIps = { ranges: Range[] | 'everybody' } | { wrongEntry: string };

const LONGEST_ADDRESS = 100;
const BITS_BEFORE_IPV4 = 96;

/** Reads the option: IPv4 and IPv6 addresses and ranges such as 10.0.0.0/8, with commas or line breaks between them. */
export function readAllowedIps(option: unknown): AllowedIps {
	const text = String(option);
	if (text.trim() === '') return { ranges: 'everybody' };
	const entries = text
		.split(/[,\n]/)
		.map((entry) => entry.trim())
		.filter((entry) => entry !== '');
	const ranges: Range[] = [];
	for (const entry of entries) {
		const range = readRange(entry);
		if (range === undefined) return { wrongEntry: entry };
		ranges.push(range);
	}
	return ranges.length === 0 ? { wrongEntry: text.trim() } : { ranges };
}

/** Whether this sender is allowed. Nobody is if the list or the sender's address cannot be read. */
export function isAllowedIp(allowed: AllowedIps, sender: unknown): boolean {
	if ('wrongEntry' in allowed) return false;
	if (allowed.ranges === 'everybody') return true;
	const address = typeof sender === 'string' ? readAddress(sender) : undefined;
	if (address === undefined) return false;
	const from = unmap({ ...address, bits: lengthOf(address.ip) });
	return allowed.ranges.some((range) => contains(range, from));
}

function contains({ ip, bits, zone }: Range, from: Address): boolean {
	if (zone !== undefined && zone !== from.zone) return false;
	return ip.kind() === from.ip.kind() && from.ip.match(ip, bits);
}

function readRange(entry: string): Range | undefined {
	const [text = '', length, ...more] = entry.split('/').map((part) => part.trim());
	const address = readAddress(text);
	if (address === undefined || more.length > 0) return undefined;
	const longest = lengthOf(address.ip);
	if (length === undefined) return unmap({ ...address, bits: longest });
	const isLength = /^(0|[1-9]\d{0,2})$/.test(length) && Number(length) <= longest;
	return isLength ? unmap({ ...address, bits: Number(length) }) : undefined;
}

function readAddress(text: string): Address | undefined {
	if (text.length > LONGEST_ADDRESS) return undefined;
	const [address = '', zone, ...more] = text.split('%');
	// Only four decimal parts: elsewhere 010.0.0.1 is 8.0.0.1, and 10 is 0.0.0.10.
	if (zone === undefined && IPv4.isValidFourPartDecimal(address)) {
		return { ip: IPv4.parse(address), zone };
	}
	if (zone === '' || more.length > 0 || !IPv6.isValid(address)) return undefined;
	return { ip: IPv6.parse(address), zone };
}

/** A socket that listens on IPv6 gives the IPv4 address 10.0.0.1 as ::ffff:10.0.0.1. */
function unmap(range: Range): Range {
	const { ip, bits } = range;
	if (!(ip instanceof IPv6) || !ip.isIPv4MappedAddress() || bits < BITS_BEFORE_IPV4) return range;
	return { ...range, ip: ip.toIPv4Address(), bits: bits - BITS_BEFORE_IPV4 };
}

function lengthOf(ip: IPv4 | IPv6): number {
	return ip.kind() === 'ipv4' ? 32 : 128;
}
