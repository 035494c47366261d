import { STATUS_CODES } from '../../core/statusCodes';
import { MAGIC_NUMBERS } from '../../sandbox/magicNumbers';

type Entry = (typeof STATUS_CODES)[number];

const LATER = -2000;

function capital(text: string) {
	return text.replace(/^./, (first) => first.toUpperCase());
}

function inSandbox({ code }: Entry): string {
	const magic = MAGIC_NUMBERS.find(({ outcome }) => outcome.errorCode === code);
	return magic === undefined ? '' : `\`+1 xxx 555 01${magic.ending}\``;
}

function table(columns: string[], rows: string[][]): string {
	return [columns, columns.map(() => '---'), ...rows]
		.map((cells) => `| ${cells.join(' | ')} |`)
		.join('\n');
}

function words({ code, meaning, remedy }: Entry) {
	return [String(code), capital(meaning), remedy];
}

/** docs/ERROR-CODES.md, made of the table that the package explains codes with. */
export function errorCodesPage(): string {
	const atOnce = STATUS_CODES.filter(({ code }) => code > LATER);
	const later = STATUS_CODES.filter(({ code }) => code <= LATER);
	return `# 8x8's error codes

Written by \`npm run docs\` from \`core/statusCodes.ts\`, which the package itself looks codes up in; do not edit it. What to do about
other errors is in [TROUBLESHOOTING.md](TROUBLESHOOTING.md).

## In the answer to a call

Nobody was called. The action node checks what it can before it sends anything, and then names the field; the code stands behind it.

${table(['Code', 'It means', 'What to do'], atOnce.map(words))}

## In the session summary

The call was accepted, and ended with \`outcome: error\`. Code and remedy are in \`errorCode\` and \`advice\`. In the sandbox, the numbers in
the last column end like this, in any area code.

${table(
	['Code', 'It means', 'What to do', 'Sandbox number'],
	later.map((entry) => [...words(entry), inSandbox(entry)]),
)}
`;
}
