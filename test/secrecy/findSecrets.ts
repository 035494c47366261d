/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { inspect } from 'node:util';

import { knownSecrets, type Secret } from './knownSecrets';

/** The names of the secrets that a text holds: as they are, in a URL, or in base64, whatever stands around them. */
export function findSecrets(text: string, secrets: Secret[] = knownSecrets()): string[] {
	return secrets
		.filter(({ value }) => formsOf(value).some((form) => text.includes(form)))
		.map(({ name }) => name);
}

/** Throws when a value holds a secret anywhere: in errors, their causes and what is not enumerable as well. */
export function expectNoSecretsIn(what: string, value: unknown): void {
	const everything = { depth: Infinity, maxArrayLength: null, maxStringLength: null };
	const found = findSecrets(inspect(value, { ...everything, showHidden: true }));
	if (found.length > 0) throw new Error(`${what} holds ${found.join(' and ')}.`);
}

function formsOf(secret: string): string[] {
	const base64 = [0, 1, 2].map((offset) => base64Behind(offset, secret));
	const base64Url = base64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'));
	return [secret, encodeURIComponent(secret), ...base64, ...base64Url];
}

/** The characters of base64 that the secret alone decides when so many bytes (modulo 3) precede it. */
function base64Behind(offset: number, secret: string): string {
	const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret)]);
	const first = Math.ceil((offset * 8) / 6);
	return bytes.toString('base64').slice(first, Math.floor((bytes.length * 8) / 6));
}
