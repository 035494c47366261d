/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports, no-console -- runs on a developer's machine, never inside n8n */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';

const USAGE = `Usage: npm run map -- +12025550190 [--to phone-menu.svg] [--sandbox http://127.0.0.1:8808]
         [--from +13125550100] [--depth 6] [--calls 1000] [--seconds 60] [--slow 2000] [--digits 1234]`;

interface Answer {
	error?: string;
	outline: string;
	findings: string[];
	svg: string;
}

/** Asks a sandbox that runs to call one of its numbers and to press every key; prints the map, and keeps it as SVG. */
async function main(): Promise<void> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			to: { type: 'string', default: 'phone-menu.svg' },
			sandbox: { type: 'string', default: 'http://127.0.0.1:8808' },
			from: { type: 'string' },
			depth: { type: 'string' },
			calls: { type: 'string' },
			seconds: { type: 'string' },
			slow: { type: 'string' },
			digits: { type: 'string' },
		},
	});
	const [number] = positionals;
	if (number === undefined) throw new Error('Which number? Give one of the sandbox.');
	const { depth, calls, seconds, slow, digits } = values;
	const answer = await ask(values.sandbox, {
		to: asWritten(number),
		...(values.from !== undefined && { from: asWritten(values.from) }),
		...numbers({ depth, calls, seconds, slowMs: slow }),
		...(digits !== undefined && { sample: digits }),
	});
	const file = path.resolve(process.env.INIT_CWD ?? '.', values.to);
	await writeFile(file, answer.svg);
	console.log(answer.outline);
	console.log(['', ...answer.findings, `${file} has the picture.`].join('\n'));
}

/** A telephone number without what people write between its digits. */
function asWritten(number: string): string {
	return number.replace(/[\s().-]/g, '');
}

function numbers(options: Record<string, string | undefined>): Record<string, number> {
	const given = Object.entries(options).filter(([, value]) => value !== undefined);
	return Object.fromEntries(given.map(([name, value]) => [name, Number(value)]));
}

async function ask(sandbox: string, body: object): Promise<Answer> {
	const response = await fetch(new URL('/_sandbox/map', sandbox), {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	}).catch(() => {
		throw new Error(
			`No sandbox answers at ${sandbox}. Start one with npm run sandbox or npm start.`,
		);
	});
	const answer = (await response.json()) as Answer;
	if (!response.ok) throw new Error(answer.error ?? `The sandbox answered ${response.status}.`);
	return answer;
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	console.error(USAGE);
	process.exitCode = 1;
});
