/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports -- runs on a developer's machine, never inside n8n */
import { statfs } from 'node:fs/promises';

export type Log = (line: string) => void;

const ON_A_TERMINAL_MS = 1000;
const IN_A_LOG_MS = 30_000;
const MB = 1_000_000;

/** What takes minutes. */
export interface LongWork {
	/** What the line says, e.g. "n8n 2.41.1: downloading". */
	what: string;
	/** Where it puts its files, and how many MB these have in the end, where that is known. */
	fills?: { folder: string; megabytes: number } | undefined;
}

/** Tells how far it is until the end that is given back is called: one line on a terminal, a line each half minute in a log. */
export async function showProgress(log: Log, { what, fills }: LongWork): Promise<() => void> {
	const began = Date.now();
	const freeBefore = fills && (await freeBytes(fills.folder));
	log(what);
	const { stderr } = process;
	const isTerminal = stderr.isTTY;
	const show = async () => {
		const seconds = `${Math.round((Date.now() - began) / 1000)} s`;
		const line = `${what} (${await describeFill()}${seconds})`;
		if (isTerminal) stderr.write(`\r\x1b[K${line}`);
		else log(line);
	};
	const describeFill = async () => {
		if (fills === undefined || freeBefore === undefined) return '';
		const written = Math.max(0, freeBefore - (await freeBytes(fills.folder)));
		return `${Math.min(Math.round(written / MB), fills.megabytes)} of about ${fills.megabytes} MB, `;
	};
	const timer = setInterval(() => void show(), isTerminal ? ON_A_TERMINAL_MS : IN_A_LOG_MS);
	return () => {
		clearInterval(timer);
		if (isTerminal) stderr.write('\r\x1b[K');
	};
}

async function freeBytes(folder: string): Promise<number> {
	const { bavail, bsize } = await statfs(folder);
	return bavail * bsize;
}
