import type { Sandbox } from '../../sandbox/server';

export interface Secret {
	/** What a report may say of it. */
	name: string;
	value: string;
}

const sandboxes = new Set<Sandbox>();
const names = new Map<string, string>();

/** From now on, the keys of this sandbox and what triggers register at it are secret. */
export function watchSandbox(sandbox: Sandbox): void {
	sandboxes.add(sandbox);
}

/** For a secret that the sandbox does not know. */
export function addSecret({ name, value }: Secret): void {
	names.set(value, name);
}

/** To be called before a sandbox is reset, which forgets what was registered. */
export function rememberSecrets(): void {
	for (const { platform } of sandboxes) {
		for (const { apiKey, subAccounts } of platform.accounts) {
			names.set(apiKey, `the API key of ${subAccounts.map(({ id }) => id).join(' and ')}`);
		}
		for (const secret of platform.registrations.secrets) names.set(secret, 'a webhook secret');
	}
}

/** What nobody may read in an output, an error or a log of the test file that runs. */
export function knownSecrets(): Secret[] {
	rememberSecrets();
	return [...names].map(([value, name]) => ({ name, value }));
}
