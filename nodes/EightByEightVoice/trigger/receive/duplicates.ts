import { createHash } from 'node:crypto';

import type { IDataObject } from 'n8n-workflow';

import { keepForEachNode } from '../../run/processMemory';
import type { Delivery } from './delivery';

const REMEMBERED = 500;
/** 48 bits each: n8n stores them all with every event, and a copy of them with each execution. */
const MARK_LENGTH = 8;
const FAILED = 500;

interface Starting {
	staticData: IDataObject;
	/** Settles with whether the execution was started. */
	isStarted: Promise<boolean>;
}

/** The newest events of one trigger that were answered for good, each by its mark: 8x8 does not deliver them again. */
class Taken {
	private readonly marks = new Set<string>();

	/** The same as it is stored, oldest first: to put it together anew would take as long as to read an event. */
	private stored = '';

	/** What was taken in last. */
	private given: unknown = '';

	has(mark: string): boolean {
		return this.marks.has(mark);
	}

	add(mark: string): void {
		if (this.marks.has(mark)) return;
		this.stored = this.storedWith(mark);
		this.marks.add(mark);
		const [oldest] = this.marks;
		if (this.marks.size > REMEMBERED && oldest !== undefined) this.marks.delete(oldest);
	}

	/** Takes in what n8n has stored, perhaps for another process. */
	takeIn(stored: unknown): void {
		if (stored === this.given || typeof stored !== 'string' || stored === '') return;
		this.given = stored;
		// Earlier versions stored longer ones.
		for (const mark of stored.split(' ')) this.add(mark.slice(0, MARK_LENGTH));
	}

	/** What is to be stored with one event more. */
	storedWith(mark: string): string {
		if (this.marks.size < REMEMBERED) return this.stored === '' ? mark : `${this.stored} ${mark}`;
		return `${this.stored.slice(this.stored.indexOf(' ') + 1)} ${mark}`;
	}
}

// n8n gives each event its own copy of the static data, and stores that copy when it has started the execution,
// before it answers. Only here do events that arrive together know of each other, and each copy gets all of them.
const memoryOf = keepForEachNode(() => ({
	taken: new Taken(),
	/** The events for which n8n is starting an execution, by their marks. */
	starting: new Map<string, Starting>(),
}));

/**
 * Whether an event with this key was delivered before; if not, it is remembered, unless n8n answers that it could
 * not start the workflow: 8x8 delivers it again then. A copy that comes in the meantime waits for that answer.
 */
export async function isRepeated({ context, response }: Delivery, key: string): Promise<boolean> {
	const mark = createHash('sha256').update(key).digest('base64url').slice(0, MARK_LENGTH);
	const staticData = context.getWorkflowStaticData('node');
	const { taken, starting } = memoryOf(context);
	taken.takeIn(staticData.seen);
	for (let first = starting.get(mark); first !== undefined; first = starting.get(mark)) {
		if (await first.isStarted) return true;
	}
	if (taken.has(mark)) return true;

	const isStarted = response.onceAnswered((httpStatus) => {
		starting.delete(mark);
		if (httpStatus >= FAILED) return false;
		taken.add(mark);
		for (const [other, { staticData: copy }] of starting) copy.seen = taken.storedWith(other);
		return true;
	});
	starting.set(mark, { staticData, isStarted });
	// Without the others that are just starting: if n8n dies before they have started, 8x8 delivers them again.
	staticData.seen = taken.storedWith(mark);
	return false;
}
