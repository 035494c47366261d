import { ensureN8n, n8nVersions, type N8nInstall } from '../../n8n/install';
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

export const startStage = async (options: BenchOptions, atEnd: AtEnd): Promise<Stage> => {
	const install = await ensureN8n(n8nVersions.current, { log: say });
	const { platform, pid, stop } = await startPlatform(install.node);
	atEnd(stop);
	say(`Starting n8n ${install.version} ...`);
	const host = await Host.start(install, platform.url, options.profile);
	atEnd(async () => await host.stop());
	return { install, options, platform, platformPid: pid, host };
};
