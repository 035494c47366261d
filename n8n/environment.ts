/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports -- runs on a developer's machine, never inside n8n */
import { delimiter, dirname } from 'node:path';

import type { N8nInstall } from './install';

export interface Placement {
	install: N8nInstall;
	userFolder: string;
	url: string;
	port: number;
	brokerPort: number;
}

// The rest stays out: a developer's own N8N_… and DB_… variables, and what a test runner sets (NODE_ENV, NODE_OPTIONS).
const PASSED_ON = ['HOME', 'USER', 'LANG', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'APPDATA'];

const CALLS_NOBODY = {
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
	N8N_DYNAMIC_BANNERS_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_VERIFIED_PACKAGES_ENABLED: 'false',
	N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
};

const QUIET = {
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_PYTHON_ENABLED: 'false',
	N8N_GRACEFUL_SHUTDOWN_TIMEOUT: '10',
};

// Parts of n8n that no workflow here uses. The first asks n8n's own servers for a list; 1.x has none of them, and
// refuses names it does not know.
const UNUSED_MODULES = 'mcp-registry,instance-ai,agents,chat-hub';

// 1.x asks for it itself when it starts: its other SQLite driver mixes up the transactions of requests that come at once.
const SQLITE_POOL = { DB_SQLITE_POOL_SIZE: '2' };

function ofVersion({ version }: N8nInstall): Record<string, string> {
	return version.startsWith('1.') ? SQLITE_POOL : { N8N_DISABLED_MODULES: UNUSED_MODULES };
}

/** The whole environment of an n8n process: what is not here, n8n does not see. */
export function n8nEnvironment(
	{ install, userFolder, url, port, brokerPort }: Placement,
	extra: Record<string, string>,
): Record<string, string> {
	return {
		...Object.fromEntries(
			PASSED_ON.flatMap((name) => {
				const value = process.env[name];
				return value === undefined ? [] : [[name, value]];
			}),
		),
		// n8n starts its task runner as "node", from the path.
		PATH: `${dirname(install.node)}${delimiter}${process.env.PATH ?? ''}`,
		NODE_ENV: 'production',
		...CALLS_NOBODY,
		...QUIET,
		N8N_USER_FOLDER: userFolder,
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_PORT: String(port),
		// Where a worker of the queue mode, which has no other address, tells whether it is ready.
		QUEUE_HEALTH_CHECK_ACTIVE: 'true',
		QUEUE_HEALTH_CHECK_PORT: String(port),
		N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
		N8N_RUNNERS_ENABLED: 'true',
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		N8N_EDITOR_BASE_URL: `${url}/`,
		WEBHOOK_URL: `${url}/`,
		N8N_SECURE_COOKIE: 'false',
		N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
		...ofVersion(install),
		...extra,
	};
}
