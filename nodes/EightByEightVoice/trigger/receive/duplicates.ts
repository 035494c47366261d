import { createHash } from 'node:crypto';

import type { IDataObject } from 'n8n-workflow';

import { keepForEachNode } from '../../run/processMemory';
import type { Delivery } from './delivery';

const REMEMBERED = 500;
const MARK_LENGTH = 12;
const FAILED = 500;

interface Starting {
	staticData: IDataObject;
	/** Settles with whether the execution was started. */
	isStarted: Promise<boolean>;
}

/** The events of one trigger, oldest first, each by its mark. */
interface Marks {
	/** Answered for good: 8x8 does not deliver them again. */
	taken: Set<string>;
	/** Those for which n8n is starting an execution. */
	starting: Map<string, Starting>;
}

// n8n gives each event its own copy of the static data, and stores that copy when it has started the execution,
// before it answers. Only here do events that arrive together know of each other, and each copy gets all of them.
const marksOf = keepForEachNode((): Marks => ({ taken: new Set(), starting: new Map() }));

/**
 * Whether an event with this key was delivered before; if not, it is remembered, unless n8n answers that it could
 * not start the workflow: 8x8 delivers it again then. A copy that comes in the meantime waits for that answer.
 */
export async function isRepeated({ context, response }: Delivery, key: string): Promise<boolean> {
	const mark = createHash('sha256').update(key).digest('base64url').slice(0, MARK_LENGTH);
	const staticData = context.getWorkflowStaticData('node');
	const { taken, starting } = marksOf(context);
	addMissing(taken, readMarks(staticData.seen));
	for (let first = starting.get(mark); first !== undefined; first = starting.get(mark)) {
		if (await first.isStarted) return true;
	}
	if (taken.has(mark)) return true;

	const isStarted = response.onceAnswered((httpStatus) => {
		starting.delete(mark);
		if (httpStatus >= FAILED) return false;
		addMissing(taken, [mark]);
		for (const [other, { staticData: copy }] of starting) writeMarks(copy, taken, other);
		return true;
	});
	starting.set(mark, { staticData, isStarted });
	writeMarks(staticData, taken, mark);
	return false;
}

function readMarks(stored: unknown): string[] {
	return typeof stored === 'string' && stored !== '' ? stored.split(' ') : [];
}

/** Without the others that are just starting: if n8n dies before they have started, 8x8 delivers them again. */
function writeMarks(staticData: IDataObject, taken: Set<string>, own: string): void {
	staticData.seen = [...taken, own].slice(-REMEMBERED).join(' ');
}

function addMissing(taken: Set<string>, marks: string[]): void {
	for (const mark of marks) taken.add(mark);
	for (const oldest of taken) {
		if (taken.size <= REMEMBERED) return;
		taken.delete(oldest);
	}
}
