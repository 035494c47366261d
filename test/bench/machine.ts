/* eslint-disable @n8n/community-nodes/no-restricted-imports -- runs on a developer's machine, never inside n8n */
import { execFile } from 'node:child_process';
import { cpus, release, totalmem, type } from 'node:os';
import { promisify } from 'node:util';

import type { N8nInstall } from '../../n8n/install';

/** What the figures were measured on, in words. */
export interface Machine {
	processor: string;
	memory: string;
	system: string;
	node: string;
	n8n: string;
}

export async function describeMachine({ node, version }: N8nInstall): Promise<Machine> {
	const { stdout } = await promisify(execFile)(node, ['--version']);
	const processors = cpus();
	return {
		processor: `${processors[0]?.model.trim() ?? 'unknown'}, ${processors.length} cores`,
		memory: `${Math.round(totalmem() / 1024 ** 3)} GB`,
		system: `${type()} ${release()}`,
		node: stdout.trim(),
		n8n: version,
	};
}
