/* eslint-disable @n8n/community-nodes/no-restricted-globals -- runs on a developer's machine, never inside n8n */
import { runProgram, say } from '../../../n8n/program';

runProgram(async (atEnd) => {
	const alive = setInterval(() => undefined, 1000);
	atEnd(async () => {
		// The signal that began the end comes again; nobody listening, it would kill at once.
		process.kill(process.pid, 'SIGINT');
		clearInterval(alive);
		say('ended in good order');
	});
	say('working');
	await new Promise(() => undefined);
});
