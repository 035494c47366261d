import { CONTENDERS } from '../calls/contenders';
import type { LoadingResult } from '../loading/loading';
import type { Machine } from '../machine';
import { median, pairRatios } from '../statistics';
import type { WaitingResult } from '../waiting/waiting';
import { findCalls, type Findings } from './findings';
import { goalsOf } from './goals';
import { figure, spread, table } from './markdown';
import { callTable, eventTable, goalTable, keyTable, memoryTable, waitsTable } from './tables';

export interface Occasion {
	machine: Machine;
	/** The day, e.g. 2031-05-06. */
	date: string;
	minutes: number;
}

function opening({ machine, date, minutes }: Occasion): string {
	return `# Benchmarks

Written by \`npm run bench\`, ${date}, in ${figure(minutes, 0)} minutes; do not edit it. All contenders ran side by side: in turn, in the same n8n
process, against the same platform, round by round, the one that begins another in each. A figure is the median of the rounds, with the least
and the most in brackets: what lies between these is noise. "Of" another is its share in the same round, and the median of these shares decides
whether a goal is reached.

${table(
	['Machine', ''],
	[
		['Processor', machine.processor],
		['Memory', machine.memory],
		['System', machine.system],
		['Node.js', machine.node],
		['n8n', `${machine.n8n}, with its own settings: executions are saved, in SQLite`],
	],
)}`;
}

function callSections(findings: Findings): string {
	const { calls } = findings;
	const sizes = [...new Set(calls.map(({ items, answerAfterMs }) => `${items} ${answerAfterMs}`))];
	return sizes
		.map((size) => {
			const here = calls.filter(({ items, answerAfterMs }) => `${items} ${answerAfterMs}` === size);
			const [{ items, answerAfterMs, rounds } = { items: 0, answerAfterMs: 0, rounds: 0 }] = here;
			const howOften = rounds === 1 ? 'one round' : `${rounds} rounds`;
			const title = `### ${figure(items, 0)} items, the platform answers after ${answerAfterMs} ms (${howOften})`;
			return `${title}\n\n${callTable(here)}`;
		})
		.join('\n\n');
}

function n8nsShare(findings: Findings): string {
	const bare = findCalls(findings, 'bare node', 5000, 20);
	const http = findCalls(findings, 'HTTP Request', 5000, 20);
	if (bare === undefined || http === undefined) return '';
	return `\n\nWhat n8n itself costs: the bare node, which does nothing but one expression and one request of n8n's helper for each item,
uses ${spread(bare.cpuPerCall)} ms of CPU per call at 5,000 items and 20 ms, ${spread(pairRatios(bare.cpuPerCall, http.cpuPerCall))} of the HTTP Request node's, and makes ${spread(bare.callsPerSecond)} calls per second.`;
}

function callingSection(findings: Findings): string {
	return `## Calling

The platform is the sandbox in a process of its own; it used ${figure(
		median(findings.calls.flatMap(({ platformCpuPerCall }) => platformCpuPerCall)),
	)} ms of CPU per call, which bounds the calls per
second of the limit at 0 and 20 ms; n8n needs more for each call than it does. At 0 ms it has answered a request before it reads the
next, so that one at a time is in flight. Calls per second are by its books, from the first request to the last answer; those of the execution are by n8n's, items and saving included,
and with what comes before the first call: this package checks all items.
CPU is user and system time of the process that calls, without that of the same workflow that does not call. Peak memory is the
resident memory of the whole n8n, which all contenders share. A workflow is a Webhook node that answers when it is over, a Code
node that makes the items, and the contender.

${table(
	['Contender', 'What it is'],
	CONTENDERS.map(({ name, what }) => [name, what]),
)}

${callSections(findings)}${n8nsShare(findings)}`;
}

function memorySection(findings: Findings): string {
	return `## Memory

The peak of n8n's resident memory above what it had before the run, the platform answering after 20 ms; each round in an n8n
that was started for it, after a run of 200 items. It holds what n8n had not collected yet.

${memoryTable(findings)}`;
}

function eventSection({ events }: Findings): string {
	return `## Trigger

Session summaries, all different, over keep-alive connections, each waiting for the answer to the one before. Our trigger verifies the secret, looks
for duplicates unless they are not to be ignored, and parses; the others pass the body on. Executed: until n8n had run and saved a workflow of the trigger alone for each.

${eventTable(events)}`;
}

function replySection({ replies }: Findings): string {
	return `## Call Action: digits in, callflow out

From sending the question to the end of the answer. One at a time means 100 ms of rest after each.

${eventTable(replies)}`;
}

function waitingSection(waiting: WaitingResult): string {
	return `## Call and Wait

From sending what was pressed, one after another with 100 ms of rest after each, while the executions wait: until the end of the answer, which is
what the person hears next, and until n8n begins with the node after the one that waited, by its books. The trigger in front of the Wait node
answers first, and is told with the key which execution to go on with, so that it looks nothing up.

${keyTable(waiting)}

In an n8n that was started for it, all of these called and waited; then each was answered with its own digits, in random order. Memory is
the resident memory of n8n after V8 has collected its garbage, before the first call, and after the last execution was over.

${waitsTable(waiting)}`;
}

function loadingSection(loading: LoadingResult): string {
	return `## Loading and size

When n8n starts, its own loader takes ${spread(loading.startMs)} ms for the package, in a process that has n8n-core already (here and below,
of ${loading.startMs.length} processes): it reads what the nodes look like from the metadata of the build. Without these files it would run
the code for that, which takes it ${spread(loading.startWithoutMetadataMs)} ms, ${spread(pairRatios(loading.startWithoutMetadataMs, loading.startMs))} times as long.

When a node first runs, its code is loaded: ${spread(loading.loadMs)} ms for the three files, in a process that has n8n-workflow already. The libraries
in it, each bundled and loaded alone: ${loading.libraries
		.map(({ name, loadMs }) => `${name} ${spread(loadMs)} ms`)
		.join(', ')}. The tarball has ${figure(loading.tarballKb, 0)} KB.`;
}

const ENDING = `## Do it again

    npm run bench                                    # everything; writes this page
    npm run bench -- calls --items 200               # a part; prints what it sees
    npm run bench -- waiting                         # calls that wait: from the key to the reply; 500 at once
    npm run bench -- calls --items 5000 --answer-after 20 --only "8x8 Voice" --profile profile
    npm run bench -- beside HEAD~1                   # another commit and this tree in turn; prints a table

It needs Linux, which tells what a process uses. The fourth one leaves a CPU profile of n8n for Chrome's developer tools.`;

/** docs/BENCHMARKS.md. */
export function writePage(findings: Findings, occasion: Occasion): string {
	return (
		[
			opening(occasion),
			`## Goals\n\n${goalTable(goalsOf(findings))}`,
			...(findings.calls.length > 0 ? [callingSection(findings)] : []),
			...(findings.memory.length > 0 ? [memorySection(findings)] : []),
			...(findings.events.length > 0 ? [eventSection(findings)] : []),
			...(findings.replies.length > 0 ? [replySection(findings)] : []),
			...(findings.waiting === undefined ? [] : [waitingSection(findings.waiting)]),
			...(findings.loading === undefined ? [] : [loadingSection(findings.loading)]),
			ENDING,
		].join('\n\n') + '\n'
	);
}
