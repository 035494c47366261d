import { randomBytes } from 'node:crypto';

import type { N8nInstall } from '../install';
import type { Log } from '../progress';
import { copyPackage, installPackage } from '../package';
import { startN8n, type N8nCommand, type N8nServer, type N8nServerOptions } from '../server';
import {
	ensureDatabases,
	POSTGRES_USER,
	startPostgres,
	startRedis,
	type Postgres,
} from './databases';

type Pair = [N8nServer, N8nServer];

interface Processes {
	database: Postgres;
	main: N8nServer;
	workers: Pair;
	webhooks: Pair;
}

/** An n8n of several processes. As a server it is the main one: editor and API. stop() ends all, log() has all. */
export type QueueMode = N8nServer & Omit<Processes, 'main'>;

/** What is done with the data of each n8n process when it has ended. */
type Inspect = N8nServerOptions['inspect'];

/** Each process gets a user folder of its own, as on a machine of its own; this is what they share. */
function queueEnvironment(redisPort: number, postgresPort: number): Record<string, string> {
	return {
		EXECUTIONS_MODE: 'queue',
		OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true',
		N8N_DISABLE_PRODUCTION_MAIN_PROCESS: 'true',
		N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex'),
		QUEUE_BULL_REDIS_HOST: '127.0.0.1',
		QUEUE_BULL_REDIS_PORT: String(redisPort),
		// n8n notices sooner than after a minute that a worker is gone.
		QUEUE_WORKER_LOCK_DURATION: '10000',
		QUEUE_WORKER_LOCK_RENEW_TIME: '2000',
		QUEUE_WORKER_STALLED_INTERVAL: '3000',
		// Else n8n waits for ever for a job that is over before it listens, which a quick one is on a busy machine: it asks
		// the queue what became of it, and there it is gone.
		N8N_EXECUTIONS_QUEUE_KEEP_LAST_COMPLETED: '100',
		N8N_EXECUTIONS_QUEUE_KEEP_LAST_FAILED: '100',
		DB_TYPE: 'postgresdb',
		DB_POSTGRESDB_HOST: '127.0.0.1',
		DB_POSTGRESDB_PORT: String(postgresPort),
		DB_POSTGRESDB_DATABASE: 'postgres',
		DB_POSTGRESDB_USER: POSTGRES_USER,
	};
}

type Keep = <Server extends { stop: () => Promise<void> }>(server: Server) => Server;

/** All processes; each is handed to `keep` as soon as it runs. */
async function startProcesses(
	install: N8nInstall,
	{ log, inspect, keep }: { log: Log; inspect: Inspect; keep: Keep },
): Promise<Processes> {
	const programs = await ensureDatabases(log);
	const redis = keep(await startRedis(programs, install.node));
	const postgres = keep(await startPostgres(programs, install.node));
	const env = queueEnvironment(redis.port, postgres.port);
	const inspected = inspect === undefined ? {} : { inspect };
	// First and alone, because the first one makes the tables, and because the others need its address.
	const webhook = keep(
		await startN8n({ install, prepare: installPackage, command: ['webhook'], env, ...inspected }),
	);
	const start = async (...command: N8nCommand) =>
		keep(
			await startN8n({
				install,
				command,
				prepare: async (userFolder) => await copyPackage(webhook.userFolder, userFolder),
				env: { ...env, WEBHOOK_URL: `${webhook.url}/` },
				...inspected,
			}),
		);
	const starting = [
		start('start'),
		start('webhook'),
		start('worker', '--concurrency=1'),
		start('worker', '--concurrency=1'),
	] as const;
	// All of them, before one that failed ends the others.
	await Promise.allSettled(starting);
	const [main, otherWebhook, ...workers] = await Promise.all(starting);
	return { database: postgres, main, webhooks: [webhook, otherWebhook], workers };
}

/**
 * Starts n8n in its queue mode: main, two workers that take one execution at a time, two webhook processes, a Redis
 * and a PostgreSQL, with the package in each n8n. Webhooks are registered with the address of the first webhook
 * process, and the other has the same paths: without a balancer in front, it is known who gets a delivery.
 */
export async function startQueueMode(
	install: N8nInstall,
	log: Log,
	inspect?: Inspect,
): Promise<QueueMode> {
	const started: Array<{ stop: () => Promise<void> }> = [];
	const stop = async () => {
		// n8n ends before what it is connected to.
		const [redis, postgres, ...n8n] = started;
		await Promise.all(n8n.map(async (server) => await server.stop()));
		await Promise.all([redis?.stop(), postgres?.stop()]);
	};
	const keep: Keep = (server) => {
		started.push(server);
		return server;
	};
	const processes = startProcesses(install, { log, inspect, keep });
	const { main, ...others } = await processes.catch(async (error: unknown) => {
		await stop();
		throw error;
	});
	const logs = [main, ...others.webhooks, ...others.workers].map((server) => server.log);
	return { ...main, ...others, stop, log: () => logs.map((of) => of()).join('\n') };
}
