import type { Logger } from 'n8n-workflow';

import { expectNoSecretsIn } from '../../secrecy/findSecrets';

const PRINTED_LEVELS = ['error', 'warn', 'info'] as const;

const watched = new WeakSet<Logger>();
const lines: unknown[][] = [];

/** Keeps what n8n's logger is told from now on, instead of printing it; all contexts share one. */
export function watchLog(logger: Logger): void {
	if (watched.has(logger)) return;
	watched.add(logger);
	for (const level of PRINTED_LEVELS) logger[level] = (...line) => void lines.push(line);
}

export function expectNoSecretsInLog(): void {
	expectNoSecretsIn('The log', lines);
}

/** The messages of all of it, in order. */
export function logged(): string[] {
	return lines.map(([message]) => String(message));
}
