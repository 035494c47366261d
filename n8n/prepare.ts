import { ensureBrowser } from './browser';
import { ensureN8n, N8N_VERSIONS } from './install';
import { runProgram, say } from './program';
import { ensureDatabases } from './queue/databases';

/** Installs what the tests need and is not there yet, so that no test has to wait for it, or for another that installs. */
runProgram(async () => {
	for (const version of Object.values(N8N_VERSIONS)) await ensureN8n(version, { log: say });
	// Without one of them, only the tests that use it fail, and say the same.
	for (const ensure of [ensureDatabases, ensureBrowser])
		await ensure(say).catch(({ message }: Error) => say(message));
});
