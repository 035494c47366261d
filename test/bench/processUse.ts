/* eslint-disable @n8n/community-nodes/no-restricted-imports -- runs on a developer's machine, never inside n8n */
import { readFile, writeFile } from 'node:fs/promises';

// The unit of /proc/<pid>/stat, which Linux keeps at 100 per second on every common machine.
const TICK_MS = 10;

/** What a process has used so far, all its threads together; from Linux's own books. */
export async function cpuMsOf(pid: number): Promise<number> {
	const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
	// After the name in brackets, which may have spaces: state is the 3rd field, utime the 14th, stime the 15th.
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/** Lets the peak of a process's memory begin at what it has now. */
export async function forgetPeakMemory(pid: number): Promise<void> {
	await writeFile(`/proc/${pid}/clear_refs`, '5');
}

async function memory(pid: number, field: string): Promise<number> {
	const status = await readFile(`/proc/${pid}/status`, 'utf8');
	const [, kilobytes] = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status) ?? [];
	return Number(kilobytes) / 1024;
}

/** In MB. */
export async function memoryOf(pid: number): Promise<number> {
	return await memory(pid, 'VmRSS');
}

/** In MB, since the start of the process or `forgetPeakMemory`. */
export async function peakMemoryOf(pid: number): Promise<number> {
	return await memory(pid, 'VmHWM');
}
