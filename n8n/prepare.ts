import { ensureN8n, n8nVersions } from './install';
import { runProgram, say } from './program';
import { ensureDatabases } from './queue/programs';

/** Installs what the tests need and is not there yet, so that no test has to wait for it, or for another that installs. */
runProgram(async () => {
	for (const version of Object.values(n8nVersions)) await ensureN8n(version, { log: say });
	// Without them, only the tests of the queue mode fail, and say the same.
	await ensureDatabases(say).catch(({ message }: Error) => say(message));
});
