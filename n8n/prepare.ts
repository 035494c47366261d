import { ensureN8n, n8nVersions } from './install';
import { runProgram, say } from './program';

/** Installs every pinned n8n that is not there yet, so that no test has to wait for it. */
runProgram(async () => {
	for (const version of Object.values(n8nVersions)) await ensureN8n(version, { log: say });
});
