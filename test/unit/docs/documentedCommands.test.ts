import { commandsOf } from '../../docs/documentedCommands';
import type { Part } from '../../docs/markdown';

function block(value: string, lang: string | null = null): Part {
	return { type: 'code', lang, value };
}
function inline(value: string): Part {
	return { type: 'inlineCode', value };
}
function commandsIn(...parts: Part[]) {
	return commandsOf({ file: 'page.md', parts });
}

test('each line of a block is a command, without its comment', () => {
	const script = "npm ci && npm test   # everything that's there\n# alone\n\nnpm start";
	expect(commandsIn(block(script))).toEqual(['npm ci', 'npm test', 'npm start']);
});

test('a command goes on after a backslash and inside of quotes', () => {
	const script = 'curl -H \'A: b\' \\\n  http://127.0.0.1 -d \'{"a":1,\n "b":2}\'\nnpm ci';
	const [curl, next] = commandsIn(block(script));
	expect(curl).toMatch(/^curl[^]*"b":2}'$/);
	expect(next).toBe('npm ci');
});

test('a command in a sentence counts, with the variables before it', () => {
	expect(commandsIn(inline('FUZZ_SEED=9 npm test'), inline('npm'), inline('nodes/x'))).toEqual([
		'FUZZ_SEED=9 npm test',
	]);
});

test('JSON is no command', () => {
	expect(commandsIn(block('{ "a": 1 }', 'json'))).toEqual([]);
});
