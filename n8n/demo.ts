import { startSandbox } from '../sandbox/server';
import { itemsOf, type Execution } from './client/execution';
import { ensureN8n, N8N_VERSIONS } from './install';
import { installPackage } from './package';
import { setUpPlayground } from './playground';
import { runProgram, say, type AtEnd } from './program';
import { formatTable, joinResults, withoutOutcome } from './report';
import { startN8n } from './server';

const TIMES_FASTER_THAN_LIFE = 100;
const CALLS_END_WITHIN_MS = 60_000;

function rowsOf(execution: Execution, node: string): Array<Record<string, unknown>> {
	return itemsOf(execution, node).map(({ json }) => json);
}

async function demo(atEnd: AtEnd): Promise<void> {
	const install = await ensureN8n(N8N_VERSIONS.current, { log: say });
	const sandbox = await startSandbox({ speed: TIMES_FASTER_THAN_LIFE });
	atEnd(async () => await sandbox.close());
	say(`Starting n8n ${install.version} with this package, and a sandbox in place of 8x8 ...`);
	const n8n = await startN8n({ install, prepare: installPackage });
	atEnd(n8n.stop);
	const { client, crmWorkflow, followUpWorkflow } = await setUpPlayground(n8n, sandbox.url);

	say('Calling the contacts of the workflow "CRM voice messages" ...');
	const called = await client.waitForExecution(await client.run(crmWorkflow));
	if (called.status !== 'success')
		throw new Error(`The workflow "CRM voice messages" failed: ${called.error?.message}`);
	const placed = rowsOf(called, 'Call Placed');

	const idle = await fetch(`${sandbox.url}/_sandbox/idle?timeoutMs=${CALLS_END_WITHIN_MS}`);
	if (!idle.ok) throw new Error(`The calls did not end in the sandbox: ${await idle.text()}`);
	const followUps = await client.waitForExecutions(followUpWorkflow, placed.length);
	const results = joinResults(
		rowsOf(called, 'Each Contact'),
		rowsOf(called, 'Needs a Correction'),
		followUps.flatMap((execution) => rowsOf(execution, execution.lastNodeExecuted ?? '')),
	);

	say(`\n${formatTable(results)}\n`);
	const missing = withoutOutcome(results);
	if (missing.length > 0)
		throw new Error(`No outcome arrived for: ${missing.map(({ name }) => name).join(', ')}.`);
	const refused = results.filter(({ problem }) => problem !== undefined).length;
	say(`${placed.length} calls placed and followed up, ${refused} refused before it was placed.`);
}

runProgram(demo);
