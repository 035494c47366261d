/* eslint-disable @n8n/community-nodes/no-restricted-imports -- runs on a developer's machine, never inside n8n */
import { setTimeout as delay } from 'node:timers/promises';

const EVERY_MS = 100;

/** Asks until there is an answer; `what` completes the sentence "n8n did not … within 30 s". */
export async function poll<Answer>(
	what: string,
	withinMs: number,
	ask: () => Promise<Answer | undefined>,
): Promise<Answer> {
	const deadline = Date.now() + withinMs;
	for (;;) {
		const answer = await ask();
		if (answer !== undefined) return answer;
		if (Date.now() > deadline) throw new Error(`n8n did not ${what} within ${withinMs / 1000} s.`);
		await delay(EVERY_MS);
	}
}
