/* eslint-disable @n8n/community-nodes/no-restricted-imports, no-console -- a test runs on a developer's machine, never inside n8n, and it is the console that is watched here */
import { format } from 'node:util';

const METHODS = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const;

const ownConsole = { ...console };
const printed: string[] = [];

for (const method of METHODS) {
	console[method] = (...words: unknown[]) => {
		printed.push(`console.${method}: ${format(...words)}`);
	};
}

/** What a test expects to be printed or logged, it reads where it is written to; anything else is a fault. */
function expectNothingPrinted(): void {
	const lines = printed.splice(0);
	if (lines.length > 0) throw new Error(`Something was printed:\n${lines.join('\n')}`);
}

afterEach(expectNothingPrinted);
afterAll(() => {
	expectNothingPrinted();
	// The hooks of the file itself come after this one: what they print is seen at least.
	Object.assign(console, ownConsole);
});
