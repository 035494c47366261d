// @ts-check
/** @import { LoggedFact } from '../../events/fact' */
/** @import { PageState } from '../../events/pageState' */

/**
 * Follows what happens in the sandbox, and reconnects by itself.
 *
 * @param {{ state(state: PageState): void, fact(fact: LoggedFact): void, connected(is: boolean): void }} listener
 */
export function follow(listener) {
	const source = new EventSource('/_sandbox/events');
	source.addEventListener('open', () => listener.connected(true));
	source.addEventListener('error', () => listener.connected(false));
	source.addEventListener('state', (event) => listener.state(JSON.parse(event.data)));
	source.addEventListener('message', (event) => listener.fact(JSON.parse(event.data)));
}

/**
 * Calls the control API; throws an error with the sentence that it answers.
 *
 * @param {'POST' | 'PUT' | 'DELETE'} method
 * @param {string} path
 * @param {object} [body]
 * @returns {Promise<any>} what it answers, if anything
 */
export async function control(method, path, body) {
	return await send(`/_sandbox/${path}`, method, body, {});
}

/**
 * A number that decides what becomes of a call.
 *
 * @typedef {object} MagicNumber
 * @property {string} number with xxx for any area code
 * @property {string} meaning
 * @property {string} sessionStatus
 * @property {boolean} rings if not, nobody can answer it, on this page either
 */

/** @returns {Promise<MagicNumber[]>} */
export async function magicNumbers() {
	return await (await fetch('/_sandbox/magic-numbers')).json();
}

/**
 * Makes the platform ring a number and say a few words, as any client of the API would.
 *
 * @param {{ id: string, apiKey: string }} subAccount
 * @param {string} source
 * @param {string} destination
 */
export async function makeExampleCall({ id, apiKey }, source, destination) {
	const text =
		'Good day. This is the 8x8 Voice sandbox. A callflow with three actions made this call: ' +
		'it rang your phone, it speaks these words, and now it hangs up. Goodbye.';
	const callflow = [
		{ action: 'makeCall', params: { source, destination } },
		{ action: 'say', params: { text, voiceProfile: 'en-GB-Emma' } },
		{ action: 'hangup' },
	];
	const authorization = `Bearer ${apiKey}`;
	await send(`/api/v1/subaccounts/${id}/callflows`, 'POST', { callflow }, { authorization });
}

/**
 * @param {string} url
 * @param {string} method
 * @param {object | undefined} body
 * @param {Record<string, string>} headers
 * @returns {Promise<unknown>}
 */
async function send(url, method, body, headers) {
	const response = await fetch(url, {
		method,
		headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
		...(body && { body: JSON.stringify(body) }),
	}).catch(() => {
		throw new Error('The sandbox does not answer. Is it still running?');
	});
	if (response.ok) return response.status === 204 ? undefined : await response.json();
	const answer = await response.json().catch(() => ({}));
	throw new Error(
		answer.error ?? answer.statusMessage ?? `The sandbox answered ${response.status}.`,
	);
}
