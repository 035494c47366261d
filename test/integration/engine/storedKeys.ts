/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { setImmediate as roundTrip } from 'node:timers/promises';

import { DataDeduplicationService } from 'n8n-core';
import type { IDataDeduplicator } from 'n8n-workflow';

const keys = new Map<string, string[]>();
let accessesLeft = Infinity;

/** Stands for n8n's database: as there, a list is read, changed and written as a whole, and without a lock. */
const database: IDataDeduplicator = {
	async checkProcessedAndRecord(items, _scope, { node, workflow }, { maxEntries = Infinity }) {
		const row = `${workflow.id}:${node?.id}`;
		const stored = (await read(row)).map(String);
		const isNew = items.map(String).filter((item) => !stored.includes(item));
		await write(row, [...stored, ...isNew].slice(-maxEntries));
		return { new: isNew, processed: items.filter((item) => stored.includes(String(item))) };
	},
	async removeProcessed(items, _scope, { node, workflow }) {
		const row = `${workflow.id}:${node?.id}`;
		await write(
			row,
			(await read(row)).filter((key) => !items.includes(key)),
		);
	},
	async clearAllProcessedItems() {
		keys.clear();
	},
	async getProcessedDataCount() {
		return [...keys.values()].flat().length;
	},
};

async function read(row: string): Promise<string[]> {
	await roundTrip();
	if (accessesLeft-- <= 0) throw new Error('The database is away');
	return keys.get(row) ?? [];
}

async function write(row: string, list: string[]): Promise<void> {
	await roundTrip();
	keys.set(row, list);
}

/** Gives n8n's duplicate check a place for its keys; settles once. */
export const duplicateCheckReady = DataDeduplicationService.init(database);

/** What another process would do that read the list before and writes it back now. */
export function forgetKeys(): void {
	keys.clear();
}

/** A key that a node of the test's workflow has stored before. */
export function storeKey(nodeId: string, key: string): void {
	keys.set(`workflow-1:${nodeId}`, [key]);
}

/** Lets the database fail after so many accesses, until it is called again. */
export function failAfter(accesses: number): void {
	accessesLeft = accesses;
}

/** Of one node, or of all. */
export function listKeys(nodeId = ''): string[] {
	return [...keys].flatMap(([row, list]) =>
		row.endsWith(`:${nodeId}`) || nodeId === '' ? list : [],
	);
}

/** Those of a node that begin like this, as soon as there are any. */
export async function untilStored(nodeId: string, beginning: string): Promise<string[]> {
	for (;;) {
		const found = listKeys(nodeId).filter((key) => key.startsWith(beginning));
		if (found.length > 0) return found;
		await roundTrip();
	}
}
