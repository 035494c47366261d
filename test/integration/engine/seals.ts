import { createHmac } from 'node:crypto';

/** The header with the seal of what nodes of one n8n tell each other about a call that is waited for. */
export const SEAL = 'x-8x8-voice-waiting';

/** What a node with this API key puts there: the parts are what is sealed, what it is for, and where it goes. */
export function sealWith(apiKey: string, parts: readonly string[]): string {
	const key = createHmac('sha256', apiKey).update('["waiting-calls"]').digest('hex');
	return createHmac('sha256', key).update(JSON.stringify(parts)).digest('hex');
}
