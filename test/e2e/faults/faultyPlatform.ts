import type { Fault } from '../../../sandbox/control/faults';
import { startSandbox } from '../../../sandbox/server';
import { watchSandbox } from '../../secrecy/knownSecrets';
import { startSelfSignedServer } from './selfSignedServer';

/** What stands at a Base URL, and what it knows about the calls that were asked for there. */
export interface FaultyPlatform {
	baseUrl: string;
	requestCount: (subAccountId: string) => number;
	calls: () => Record<string, number>;
	close: () => Promise<void>;
}

/** A sandbox whose callflows meet a fault, in each of its sub-accounts alike. */
export async function startFaultyPlatform(
	fault: Partial<Fault> & Pick<Fault, 'kind'>,
): Promise<FaultyPlatform> {
	const sandbox = await startSandbox({ speed: 1000 });
	watchSandbox(sandbox);
	const { faults, journal, sessions } = sandbox.platform;
	for (const subAccountId of ['sandbox_main', 'sandbox_second']) {
		const path = `/${subAccountId}/callflows`;
		faults.add({ placed: false, status: 500, headers: {}, times: null, ...fault, path });
	}
	return {
		baseUrl: sandbox.url,
		requestCount: (id) => journal.list().filter(({ subAccountId }) => subAccountId === id).length,
		calls: () => sessions.calls(),
		close: async () => await sandbox.close(),
	};
}

/** Nothing listens there any more. */
export async function startClosedPlatform(): Promise<FaultyPlatform> {
	const platform = await startFaultyPlatform({ kind: 'hang' });
	await platform.close();
	return { ...platform, close: async () => undefined };
}

/** A name that no name server knows. */
export async function startUnknownPlatform(): Promise<FaultyPlatform> {
	return { ...(await startClosedPlatform()), baseUrl: 'https://voice.invalid' };
}

export async function startUntrustedPlatform(): Promise<FaultyPlatform> {
	const { url, requestCount, close } = await startSelfSignedServer();
	return { baseUrl: url, requestCount, calls: () => ({}), close };
}
