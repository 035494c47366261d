import type { Branch, MenuMap } from '../../../../sandbox/map/menuMap';
import { accepted } from '../../../sandbox/sandboxApi';
import type { SandboxClient } from '../../../sandbox/sandboxClient';

export const OURS = '+12025550190';

export interface AnsweredMap extends MenuMap {
	findings: string[];
	outline: string;
	svg: string;
}

export async function mapOf(client: SandboxClient, options: object = {}): Promise<AnsweredMap> {
	const answer = client.control('POST', 'map', { to: OURS, slowMs: 9000, ...options });
	return (await accepted(answer)) as AnsweredMap;
}

/** Where each key leads to, in few words: "1: next 2", "9, 3 times: end". */
export function waysOf({ branches }: { branches: Branch[] }): string[] {
	return branches.map(({ keys, presses, outcome }) => {
		const where = outcome.kind === 'prompt' ? `${outcome.way} ${outcome.prompt}` : outcome.kind;
		return `${keys.join('')}${presses > 1 ? ` (${presses})` : ''}: ${where}`;
	});
}
