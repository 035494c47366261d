/* eslint-disable @n8n/community-nodes/no-restricted-globals -- runs on a developer's machine, never inside n8n */
type Task = () => Promise<unknown>;

/** Registers what must be done at the end, however the program ends. The last registered is done first. */
export type AtEnd = (task: Task) => void;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs a program of the command line: its errors in plain words, and nothing left behind on Ctrl+C either. */
export function runProgram(program: (atEnd: AtEnd) => Promise<void>): void {
	const tasks: Task[] = [];
	const finish = async (exitCode: number) => {
		for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) await task();
		process.exit(exitCode);
	};
	const fail = async (error: unknown) => {
		process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
		await finish(1);
	};
	let isInterrupted = false;
	for (const signal of SIGNALS)
		process.on(signal, () => {
			// One Ctrl+C may arrive twice: from the terminal, and passed on by npm or tsx.
			if (isInterrupted) return;
			isInterrupted = true;
			finish(130).catch(fail);
		});
	program((task) => tasks.push(task)).then(
		async () => await finish(0),
		// What breaks because we are ending everything is not worth a word.
		async (error: unknown) => (isInterrupted ? undefined : await fail(error)),
	);
}

export function say(line: string): void {
	process.stdout.write(`${line}\n`);
}
