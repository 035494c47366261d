/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports, no-console -- runs on a developer's machine, never inside n8n */
import { parseArgs } from 'node:util';

import { DEFAULT_ACCOUNTS } from './accounts';
import { CURRENT_HOST } from './api/hosts';
import { MAGIC_NUMBERS } from './magicNumbers';
import { startSandbox, type Sandbox } from './server';

const USAGE =
	'Usage: npm run sandbox -- [--port 8808] [--host 127.0.0.1] [--speed 10] [--answer-after 0] [--record] [--guides]';

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			port: { type: 'string', default: '8808' },
			host: { type: 'string', default: CURRENT_HOST },
			speed: { type: 'string', default: '10' },
			'answer-after': { type: 'string', default: '0' },
			record: { type: 'boolean', default: false },
			guides: { type: 'boolean', default: false },
		},
	});
	const port = Number(values.port);
	const speed = Number(values.speed);
	const answerAfterMs = Number(values['answer-after']);
	if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error('--port: 0 to 65535');
	if (!(speed > 0)) throw new Error('--speed: a number above 0');

	if (!(answerAfterMs >= 0)) throw new Error('--answer-after: milliseconds, 0 or more');

	const { host, record: recordEverySession } = values;
	const follows = values.guides ? 'guides' : 'reference';
	const sandbox = await startSandbox({
		...{ port, host, speed, recordEverySession, answerAfterMs, follows },
	}).catch((error: unknown) => {
		throw isPortTaken(error) ? new PortTaken(port) : error;
	});
	console.log(welcome(sandbox, { speed, host }));
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => void sandbox.close());
	}
}

/** Nothing is wrong with what was typed. */
class PortTaken extends Error {
	constructor(port: number) {
		super(
			`Port ${port} is taken, perhaps by a sandbox that is running. End that one, or choose another port: npm run sandbox -- --port ${port + 1}`,
		);
	}
}

function isPortTaken(error: unknown): boolean {
	return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

function welcome(
	{ url, olderUrl, platform }: Sandbox,
	{ speed, host }: { speed: number; host: string },
): string {
	const { follows } = platform.behaviour.settings;
	const accounts = DEFAULT_ACCOUNTS.flatMap(({ apiKey, subAccounts, callerIds }) => [
		`API key         ${apiKey}`,
		...subAccounts.map(
			({ id, numbers }) =>
				`  sub-account   ${id}: ${numbers.map(({ msisdn }) => msisdn).join(' ')}`,
		),
		...(callerIds.length > 0 ? [`  caller IDs    ${callerIds.join(' ')}`] : []),
	]);
	return [
		'8x8 Voice sandbox: nobody is called, nothing is billed.',
		'',
		`Phones          ${url}/phone/ (answer the calls in a browser)`,
		`Base URL        ${url}`,
		...(follows === 'guides' ? [`Older host      ${olderUrl} (the one with log exports)`] : []),
		...(host === CURRENT_HOST
			? []
			: [`Listens on      ${host}: whoever reaches it there controls it, so only in a container`]),
		`Speed           ${speed} times faster than life`,
		`Follows         the API's ${follows}`,
		...accounts,
		'',
		'Magic numbers, in any area code; every other number is answered:',
		...MAGIC_NUMBERS.map(({ ending, meaning }) => `  +1 xxx 555 01${ending}  ${meaning}`),
		'',
		`Look inside     ${url}/_sandbox/sessions, /calls, /deliveries, /requests (see sandbox/README.md)`,
		'Ctrl+C ends it.',
	].join('\n');
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	if (!(error instanceof PortTaken)) console.error(USAGE);
	process.exitCode = 1;
});
