import type { TestPlatform } from '../engine/platform';

export const OWN_NUMBER = '+12025550190';

interface Played {
	action: string;
	params?: { text?: string; promptMessage?: string; fileUrl?: string; destination?: string };
}

interface Session {
	source: string;
	actions?: Array<{ clientActionId: string | null; answer: { callflow: Played[] } | null }>;
}

/** Has these people call our number, all at once, and press this, question by question; settles when all calls are over. */
export async function callIn(
	platform: TestPlatform,
	pressed: Record<string, string[]>,
): Promise<void> {
	const callers = Object.entries(pressed);
	for (const [destination, digits] of callers) {
		await platform.control('PUT', 'digits', { destination, digits });
	}
	await Promise.all(
		callers.map(
			async ([from]) => await platform.control('POST', 'inbound', { from, to: OWN_NUMBER }),
		),
	);
	await platform.control('GET', 'idle?timeoutMs=60000');
}

/** What each caller heard: texts, files, whom they were connected with, and END where the callflow ends the call. */
export async function whatWasHeard(platform: TestPlatform): Promise<Map<string, string[]>> {
	const sessions = (await platform.control('GET', 'sessions')) as Session[];
	return new Map(
		sessions.map(({ source, actions = [] }) => [
			source,
			actions.flatMap(({ answer }) => (answer?.callflow ?? []).map(inWords)),
		]),
	);
}

function inWords({ action, params = {} }: Played): string {
	if (action === 'hangup') return 'END';
	return params.text ?? params.promptMessage ?? params.fileUrl ?? String(params.destination);
}
