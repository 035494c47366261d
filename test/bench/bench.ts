/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports -- runs on a developer's machine, never inside n8n */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { REPOSITORY } from '../../n8n/package';
import { runProgram, say, type AtEnd } from '../../n8n/program';
import { measureBeside } from './beside/beside';
import { callFigures } from './calls/callFigures';
import { measureCalls } from './calls/callRounds';
import { measureMemory } from './calls/memory';
import { eventFigures } from './events/eventFigures';
import { measureEvents, measureReplies } from './events/eventRounds';
import { measureLoading } from './loading/loading';
import { describeMachine } from './machine';
import { readOptions, type Part } from './options';
import type { Findings } from './page/findings';
import { writePage } from './page/page';
import { measureWaiting } from './waiting/waiting';
import { startBenchSetup, type BenchSetup } from './benchSetup';

const PAGE = join(REPOSITORY, 'docs', 'BENCHMARKS.md');

async function measure(setup: BenchSetup): Promise<Findings> {
	const wants = (part: Part) => setup.options.parts.includes(part);
	return {
		...(wants('loading') ? { loading: await measureLoading(setup.install) } : {}),
		events: wants('events') ? eventFigures(await measureEvents(setup)) : [],
		replies: wants('replies') ? eventFigures(await measureReplies(setup)) : [],
		...(wants('waiting') ? { waiting: await measureWaiting(setup) } : {}),
		calls: wants('calls') ? callFigures(await measureCalls(setup)) : [],
		memory: wants('memory') ? await measureMemory(setup) : [],
	};
}

async function bench(atEnd: AtEnd): Promise<void> {
	const options = readOptions(process.argv.slice(2));
	if (options.beside !== undefined) return await measureBeside(options, options.beside, atEnd);
	const startedAt = new Date();
	const setup = await startBenchSetup(options, atEnd);
	const findings = await measure(setup);
	const machine = await describeMachine(setup.install);
	const minutes = (Date.now() - startedAt.getTime()) / 60_000;
	const date = startedAt.toISOString().slice(0, 10);
	const page = writePage(findings, { machine, date, minutes });
	if (!options.isWhole) {
		say(`\n${page}`);
		return;
	}
	await writeFile(PAGE, page);
	say(`Written: ${PAGE}`);
}

runProgram(bench);
