import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export function hmac(key: string, text: string): string {
	return createHmac('sha256', key).update(text).digest('hex');
}

/** Whether two texts are the same, in a time that tells nothing about them. */
export function isSame(one: string, other: string): boolean {
	return timingSafeEqual(digest(one), digest(other));
}

// Digests have one length, which a comparison in constant time needs.
function digest(value: string): Buffer {
	return createHash('sha256').update(value).digest();
}
