import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';

import { keepForEachNode } from '../run/processMemory';
import { carriesSecret, deriveSecret } from './authenticity';

/** How long a secret that was derived is taken for the right one without another look at the credential. */
const KNOWN_FOR_MS = 5000;

// n8n 2 makes a new isolate for the expressions of each credential that is read: it is read once for all events that
// arrive within some seconds.
const memoryOf = keepForEachNode(() => ({
	known: undefined as { secret: Promise<string>; until: number } | undefined,
}));

/** Whether a delivery carries the secret of this trigger. One that does not is compared with the key as it is now. */
export async function carriesItsSecret(context: IWebhookFunctions): Promise<boolean> {
	const headers = context.getHeaderData();
	const { known } = memoryOf(context);
	if (known && Date.now() < known.until && carriesSecret(headers, await known.secret)) return true;
	return carriesSecret(headers, await readSecret(context));
}

/** Publishing again is what makes a changed API key count: the secret of the old one must not outlive it. */
export function forgetSecret(context: IHookFunctions): void {
	memoryOf(context).known = undefined;
}

async function readSecret(context: IWebhookFunctions): Promise<string> {
	const memory = memoryOf(context);
	const secret = context
		.getCredentials('eightByEightVoiceApi')
		.then(({ apiKey }) =>
			deriveSecret(String(apiKey), String(context.getWorkflow().id), context.getNode().id),
		);
	const known = { secret, until: Date.now() + KNOWN_FOR_MS };
	memory.known = known;
	void secret.catch(() => {
		if (memory.known === known) memory.known = undefined;
	});
	return await secret;
}
