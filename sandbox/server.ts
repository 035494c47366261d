import Fastify from 'fastify';

import { DEFAULT_ACCOUNTS } from './accounts';
import { apiRoutes } from './api/api.routes';
import { CURRENT_HOST, OLDER_HOST } from './api/hosts';
import { readBodiesAsJson } from './api/jsonBody';
import { controlRoutes } from './control/control.routes';
import { pageRoutes } from './phone/page.routes';
import { Platform, type PlatformHolder, type PlatformOptions } from './platform';

export interface SandboxOptions extends Partial<PlatformOptions> {
	/** 0, the default, takes a free port. */
	port?: number;
	/**
	 * The address to listen on; the loopback interface unless set. For a container, which is reached from outside of it by
	 * another address: whoever reaches that one can use the API and control the sandbox.
	 */
	host?: string;
	/** Writes each request to standard output; off by default. */
	logger?: boolean;
}

export interface Sandbox {
	/** Base URL without a slash at its end, e.g. http://127.0.0.1:8808. */
	url: string;
	/** The same by the name of the platform's older host, which has log exports in any case. */
	olderUrl: string;
	/** The current state; a reset replaces it. */
	readonly platform: Platform;
	/** Ends all sessions, deliveries and connections. */
	close(): Promise<void>;
}

/** Starts an 8x8 Voice platform, on the loopback interface unless told otherwise. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const { port = 0, host = CURRENT_HOST, logger = false, ...rest } = options;
	const platformOptions: PlatformOptions = {
		follows: 'reference',
		accounts: DEFAULT_ACCOUNTS,
		speed: 100,
		recordEverySession: false,
		answerTimeoutMs: 10_000,
		answerAfterMs: 0,
		handSpeed: 1,
		pageGraceMs: 5000,
		...rest,
	};
	const platform: PlatformHolder = { current: new Platform(platformOptions) };

	const reset = async () => {
		const previous = platform.current;
		platform.current = new Platform(platformOptions);
		await previous.close();
	};

	const app = Fastify({ logger, forceCloseConnections: true });
	readBodiesAsJson(app);
	await app.register(async (scope) => apiRoutes(scope, platform), {
		prefix: '/api/v1/subaccounts/:subAccountId',
	});
	await app.register(async (scope) => controlRoutes(scope, platform, reset), {
		prefix: '/_sandbox',
	});
	await pageRoutes(app);
	const url = await app.listen({ port, host });

	return {
		url,
		olderUrl: url.replace(CURRENT_HOST, OLDER_HOST),
		get platform() {
			return platform.current;
		},
		async close() {
			await platform.current.close();
			await app.close();
		},
	};
}
