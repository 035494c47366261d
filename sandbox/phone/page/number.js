// @ts-check

/**
 * A telephone number as people write it, with the plus sign and without what stands between its digits. Without + or 00,
 * its first digits may be an area code.
 *
 * @param {string} written such as +44 (0)20 7946-0190 or 0044 20 7946 0190
 */
export function readNumber(written) {
	const digits = written
		.replace(/\(0\)/g, '')
		.replace(/[^\d+]/g, '')
		.replace(/^00/, '+');
	if (/^\+[1-9]\d{6,14}$/.test(digits)) return digits;
	throw new Error('Write the number with + and its country code, such as +1 312 555 0142.');
}
