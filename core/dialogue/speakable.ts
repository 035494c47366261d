import { isRecord } from '../json';

/** Names of fields whose values nobody should hear. */
const SECRET_NAME =
	/pass.?(word|phrase|wd|code)|secret|token|api.?key|auth(?!ors?(?![a-z]))|credential|private.?key|^pin$|^otp$/i;

/** A text that nobody could follow by ear, such as a key, is long and in one piece, and has letters and digits. */
const LONG_PIECE = /[\w.+/=-]{20,}/g;
const SHORTEST_CODE = 20;

/** Who signs in at an address, and with what. */
const SIGNED_IN_AS = /(?<=:\/\/)[^\s/@]+@/g;

const HIDDEN = 'hidden';

/** How n8n writes an object or a list into a text: what it is, and then its JSON. */
const WRITTEN_BY_N8N = /\[(?:Object|Array): ?(?=[{[])/g;

const NO_WORDS = /[{}[\]"`<>|\\*_#~]+/g;
const DEEPEST = 20;

/**
 * How many characters are searched for JSON in vain: with braces in braces, the rest would be searched for each of
 * them.
 */
const MOST_IN_VAIN = 5_000_000;

/**
 * A text that is written for a screen, such as the name of a tool and its input as JSON, in words: the names of fields
 * with what they hold, without braces and quotes, and without what looks like a secret. Cut off at a word where it would be
 * longer than `longest` characters.
 */
export function toSpeakable(text: string, longest: number): string {
	const words = replaceJson(text.replace(WRITTEN_BY_N8N, ''))
		.replace(SIGNED_IN_AS, '')
		.replace(LONG_PIECE, hideCode)
		.replace(NO_WORDS, ' ')
		.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
		.replace(/ (?=[.,;:!?])/g, '')
		.trim();
	const characters = [...words];
	if (characters.length <= longest) return words;
	const cut = characters.slice(0, longest).join('');
	return cut.replace(/\s\S*$/, '').trim();
}

/** What begins behind an @, or with two slashes behind a colon, is part of an address, as far as the next of its marks. */
function hideCode(piece: string, at: number, text: string): string {
	const isAddress = text[at - 1] === '@' || (text[at - 1] === ':' && piece.startsWith('//'));
	const start = isAddress ? piece.search(/(?<=[+=-])/) : 0;
	if (start < 0) return piece;
	const code = piece.slice(start);
	const isCode = code.length >= SHORTEST_CODE && /\d/.test(code) && /[A-Za-z]/.test(code);
	return isCode ? `${piece.slice(0, start)}${HIDDEN}` : piece;
}

/** Each object or list in it, as long as it is whole JSON, in words. */
function replaceJson(text: string): string {
	let words = '';
	let rest = text;
	let inVain = 0;
	for (let found = rest.search(/[{[]/); found >= 0; found = rest.search(/[{[]/)) {
		const end = findEnd(rest, found);
		const value = end === undefined ? undefined : parse(rest.slice(found, end));
		if (value === undefined) inVain += (end ?? rest.length) - found;
		if (inVain > MOST_IN_VAIN) break;
		words += rest.slice(0, found);
		words += value === undefined ? ' ' : spellOut(value, 0);
		rest = rest.slice(value === undefined ? found + 1 : end);
	}
	return words + rest;
}

/** Where the object or list that begins here ends; undefined when it does not. */
function findEnd(text: string, start: number): number | undefined {
	let depth = 0;
	let isInText = false;
	for (let at = start; at < text.length; at += 1) {
		const character = text[at];
		if (isInText && character === '\\') at += 1;
		else if (character === '"') isInText = !isInText;
		else if (!isInText && (character === '{' || character === '[')) depth += 1;
		else if (!isInText && (character === '}' || character === ']')) depth -= 1;
		if (depth === 0) return at + 1;
	}
	return undefined;
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}

function spellOut(value: unknown, depth: number): string {
	if (depth > DEEPEST) return '';
	if (Array.isArray(value)) return value.map((entry) => spellOut(entry, depth + 1)).join(', ');
	if (!isRecord(value)) return value === null ? 'nothing' : String(value);
	return Object.entries(value)
		.map(
			([name, held]) =>
				`${spell(name)}: ${isSecret(name, held) ? HIDDEN : spellOut(held, depth + 1)}`,
		)
		.join(', ');
}

function isSecret(name: string, value: unknown): boolean {
	return SECRET_NAME.test(name) && value !== null && value !== '';
}

/** `phone_number` and `phoneNumber` are phone number. */
function spell(name: string): string {
	return name
		.replace(/([a-z\d])([A-Z])/g, '$1 $2')
		.replace(/[_-]+/g, ' ')
		.toLowerCase();
}
