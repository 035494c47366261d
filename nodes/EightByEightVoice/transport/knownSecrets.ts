const MASK = '…';

/** A shorter one would be found in many words that have nothing to do with it. */
const SHORTEST = 4;

/** The fields of request bodies whose values are secrets. */
const SECRET_FIELDS = ['httpAuthHeader', 'password'];

/** What must not come back: the API key, and what is secret in the body of a request. */
export function secretsIn(apiKey: unknown, body: Record<string, unknown> = {}): string[] {
	const values = [apiKey, ...SECRET_FIELDS.map((field) => body[field])];
	return values
		.filter((value): value is string => typeof value === 'string')
		.map((value) => value.trim())
		.filter(({ length }) => length >= SHORTEST);
}

/** The same answer, with a mask wherever it quotes one of the secrets: as it is, in a URL, in JSON or in base64. */
export function maskSecrets(answer: unknown, secrets: readonly string[]): unknown {
	const forms = secrets.flatMap(formsOf);
	const text = JSON.stringify(answer) ?? '';
	// Strings in it are escaped, as the forms for JSON are.
	return forms.some((form) => text.includes(inJson(form))) ? maskIn(answer, forms) : answer;
}

function maskIn(value: unknown, forms: readonly string[]): unknown {
	if (typeof value === 'string') {
		return forms.reduce((text, form) => text.replaceAll(form, MASK), value);
	}
	if (Array.isArray(value)) return value.map((entry) => maskIn(entry, forms));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, entry]) => [
			String(maskIn(name, forms)),
			maskIn(entry, forms),
		]),
	);
}

/** The longest first, because a shorter one may be a part of it. */
function formsOf(secret: string): string[] {
	// Half a character, which cannot stand in a URL, is replaced in the bytes that are sent.
	const sendable = Buffer.from(secret).toString();
	const forms = new Set([
		secret,
		inJson(secret),
		encodeURIComponent(sendable),
		encodeURI(sendable),
		...inBase64(secret),
	]);
	return [...forms].sort((one, other) => other.length - one.length);
}

function inJson(text: string): string {
	return JSON.stringify(text).slice(1, -1);
}

/** In a longer text it can begin at any of three places of a group; the characters that it shares with others are left. */
function inBase64(secret: string): string[] {
	const alone = Buffer.from(secret).toString('base64').replace(/=+$/, '');
	const within = [0, 1, 2].map((before) => {
		const bytes = Buffer.from(`${' '.repeat(before)}${secret}`);
		const shared = bytes.length % 3 === 0 ? 0 : 1;
		const whole = bytes.toString('base64').replace(/=+$/, '');
		return whole.slice(Math.ceil((before * 4) / 3), whole.length - shared);
	});
	return [alone, ...within].flatMap((form) => [
		form,
		form.replaceAll('+', '-').replaceAll('/', '_'),
	]);
}
