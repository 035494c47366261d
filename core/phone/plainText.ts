const QUOTES = '"\'`´‘’‚‛“”„′ʹʻʼʽ';
// Excel's way to keep digits a text in a CSV file: ="6591234567".
const OPENING = new RegExp(`^(?:=\\s*)?[${QUOTES}]+\\s*`);
const CLOSING = new RegExp(`\\s*[${QUOTES}]+$`);

/** The text of a cell or field in ASCII's digits and signs, without what only marks it as text or as a phone number. */
export function readPlainText(value: string): string {
	const text = inPlainCharacters(value).replace(OPENING, '').replace(CLOSING, '');
	return withoutScheme(text)
		.replace(/\s*\.$/, '')
		.trim();
}

/** Invisible marks are taken out; digits of other scripts and full-width characters become those of ASCII. */
function inPlainCharacters(value: string): string {
	return value
		.replace(/\p{Cf}/gu, '')
		.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
		.replace(/(?![0-9])\p{Nd}/gu, plainDigit)
		.replace(/\u066b/g, '.')
		.replace(/\u066c/g, ',')
		.replace(/[\u2010-\u2015\u2212]/g, '-')
		.replace(/\[/g, '(')
		.replace(/\]/g, ')')
		.trim();
}

/** In Unicode, the digits of a script stand together, from 0 to 9, and begin nowhere else. */
function plainDigit(digit: string): string {
	const codePoint = digit.codePointAt(0) ?? 0;
	let first = codePoint;
	while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
	return String((codePoint - first) % 10);
}

/** `tel:` of RFC 3966, and the `p:` of Facebook's lead exports. */
function withoutScheme(text: string): string {
	return text
		.replace(/^(?:tel|p):\s*/i, '')
		.replace(/^(.*);phone-context=(\+.*)$/i, (_, local: string, context: string) =>
			local.startsWith('+') ? local : context + local,
		);
}
