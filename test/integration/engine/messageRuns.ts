import type { TestPlatform } from './platform';
import { runVoiceNode, type RunOptions } from './runVoiceNode';

export const ONE = [{ phone: '+12025550100' }];

interface Session {
	destination: string;
	callflow: unknown;
	clientRequestId?: string;
	subAccountId: string;
}

/** Runs of the node that call, for one item unless told otherwise, and what the platform made of them. */
export function messageRuns(platform: TestPlatform) {
	return {
		async run(parameters: RunOptions['parameters'], items = ONE, more: object = {}) {
			return await runVoiceNode({ credential: platform.credential, parameters, items, ...more });
		},
		async sessions() {
			return (await platform.control('GET', 'sessions')) as Session[];
		},
	};
}
