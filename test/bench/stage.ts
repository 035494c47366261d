import { ensureN8n, N8N_VERSIONS, type N8nInstall } from '../../n8n/install';
import { say, type AtEnd } from '../../n8n/program';
import { Host } from './host';
import type { BenchOptions } from './options';
import type { MeasuredPlatform } from './measuredPlatform';
import { startPlatform } from './programs';

/** Everything that the parts are measured with; one n8n and one platform for all contenders. */
export interface Stage {
	install: N8nInstall;
	options: BenchOptions;
	platform: MeasuredPlatform;
	platformPid: number;
	host: Host;
}

/** The same without an n8n. */
export type EmptyStage = Omit<Stage, 'host'>;

export async function startEmptyStage(options: BenchOptions, atEnd: AtEnd): Promise<EmptyStage> {
	const install = await ensureN8n(N8N_VERSIONS.current, { log: say });
	const { platform, pid, stop } = await startPlatform(install.node);
	atEnd(stop);
	return { install, options, platform, platformPid: pid };
}

export async function startStage(options: BenchOptions, atEnd: AtEnd): Promise<Stage> {
	const stage = await startEmptyStage(options, atEnd);
	say(`Starting n8n ${stage.install.version} ...`);
	const host = await Host.start(stage.install, stage.platform.url, options);
	atEnd(async () => await host.stop());
	return { ...stage, host };
}
