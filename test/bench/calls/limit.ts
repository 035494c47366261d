/* eslint-disable @n8n/community-nodes/no-restricted-globals, no-console -- runs on a developer's machine, never inside n8n */
// The limit, in a process of its own: as many calls per second as the machine and the platform allow.
import { Pool } from 'undici';

import { phoneOf, voiceMessage } from '../callflows';
import { API_KEY } from '../../sandbox/sandboxApi';
import { MeasuredPlatform } from '../measuredPlatform';
import { peakMemoryOf } from '../processUse';
import { callflowsUrl, CONCURRENCY } from './contenders';

const WARM_UP_CALLS = 200;

async function main(platformUrl: string, items: number, answerAfterMs: number): Promise<void> {
	const pool = new Pool(platformUrl, { connections: CONCURRENCY });
	const path = new URL(callflowsUrl(platformUrl)).pathname;
	const headers = { authorization: `Bearer ${API_KEY}`, 'content-type': 'application/json' };

	const call = async (count: number) => {
		let next = 0;
		let placed = 0;
		const work = async () => {
			while (next < count) {
				const body = JSON.stringify(voiceMessage(phoneOf(next++)));
				const answer = await pool.request({ method: 'POST', path, headers, body });
				const { sessionId } = (await answer.body.json()) as { sessionId?: string };
				if (sessionId !== undefined) placed += 1;
			}
		};
		await Promise.all(Array.from({ length: CONCURRENCY }, work));
		return placed;
	};

	const platform = new MeasuredPlatform(platformUrl);
	await platform.begin(0);
	await call(WARM_UP_CALLS);
	await platform.begin(answerAfterMs);
	const before = process.cpuUsage();
	const placed = await call(items);
	const { user, system } = process.cpuUsage(before);
	await pool.close();
	const peakMemory = await peakMemoryOf(process.pid);
	console.log(JSON.stringify({ cpuMs: (user + system) / 1000, placed, peakMemory }));
}

const [platformUrl = '', items, answerAfterMs] = process.argv.slice(2);
main(platformUrl, Number(items), Number(answerAfterMs)).catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
