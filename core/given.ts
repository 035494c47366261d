import { inWords } from './json';

/** Longer ones are cut: an error names a value so that it can be found, not to repeat it. */
const LONGEST = 60;
/** Looking through more for numbers could take long. */
const LONGEST_READ = 400;
/** Enough digits to be somebody's number, with what people write between them. */
const PHONE_NUMBER = /\+?\d(?:[\s().\-/]*\d){6,}/g;
const DATE = /^\d{4}-\d\d?-\d\d?(?!\d)/;
const CREDENTIALS_IN_ADDRESS = /\/\/[^/@\s]*@|[?#].*$/g;

/**
 * A value that is wrong, in quotes, as an error may show it: of a phone number the beginning and the end, of a web address
 * nothing that could be a password. Undefined for one that is empty or is no single value.
 */
export function showGiven(value: unknown): string | undefined {
	if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
		return undefined;
	}
	const text = inWords(value).replace(/\s+/g, ' ').trim().slice(0, LONGEST_READ);
	if (text === '') return undefined;
	const isAddress = /^[a-z]+:\/\//i.test(text);
	const open = isAddress
		? text.replace(CREDENTIALS_IN_ADDRESS, (found) => (found.slice(0, 2) === '//' ? '//' : ''))
		: text;
	const masked = DATE.test(open) ? open : open.replace(PHONE_NUMBER, maskMiddle);
	return `'${masked.length > LONGEST ? `${masked.slice(0, LONGEST)}…` : masked}'`;
}

function maskMiddle(number: string): string {
	return `${number.slice(0, 3)}…${number.slice(-2)}`;
}
