import type { Logger } from 'n8n-workflow';

import { expectNoSecretsIn } from '../../secrecy/findSecrets';

const printedLevels = ['error', 'warn', 'info'] as const;

const watched = new WeakSet<Logger>();
const lines: unknown[] = [];

/** Keeps what n8n's logger is told from now on; all contexts share one. */
export function watchLog(logger: Logger): void {
	if (watched.has(logger)) return;
	watched.add(logger);
	for (const level of printedLevels) {
		const print = logger[level].bind(logger);
		logger[level] = (...line) => {
			lines.push(line);
			print(...line);
		};
	}
}

export function expectNoSecretsInLog(): void {
	expectNoSecretsIn('The log', lines);
}
