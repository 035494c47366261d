import { ensureN8n, N8N_VERSIONS, type N8nInstall } from '../../n8n/install';
import { say, type AtEnd } from '../../n8n/program';
import { Host } from './host';
import type { BenchOptions } from './options';
import type { MeasuredPlatform } from './measuredPlatform';
import { startPlatform } from './programs';

/** Everything that the parts are measured with; one n8n and one platform for all contenders. */
export interface BenchSetup {
	install: N8nInstall;
	options: BenchOptions;
	platform: MeasuredPlatform;
	platformPid: number;
	host: Host;
}

/** The same without an n8n. */
export type BenchSetupWithoutN8n = Omit<BenchSetup, 'host'>;

export async function startSetupWithoutN8n(
	options: BenchOptions,
	atEnd: AtEnd,
): Promise<BenchSetupWithoutN8n> {
	const install = await ensureN8n(N8N_VERSIONS.current, { log: say });
	const { platform, pid, stop } = await startPlatform(install.node);
	atEnd(stop);
	return { install, options, platform, platformPid: pid };
}

export async function startBenchSetup(options: BenchOptions, atEnd: AtEnd): Promise<BenchSetup> {
	const setup = await startSetupWithoutN8n(options, atEnd);
	say(`Starting n8n ${setup.install.version} ...`);
	const host = await Host.start(setup.install, setup.platform.url, options);
	atEnd(async () => await host.stop());
	return { ...setup, host };
}
