/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { preProcessFile } from 'typescript';

const ROOT = path.join(__dirname, '../../..');
const FOLDERS = ['core', 'credentials', 'nodes', 'sandbox', 'n8n', 'test'];

/** Each file of the project with those that it imports, types included. */
function readImports(): Map<string, string[]> {
	const files = FOLDERS.flatMap((folder) =>
		readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
			.filter((name) => /\.(ts|js)$/.test(name) && !name.includes('node_modules'))
			.map((name) => path.join(ROOT, folder, name)),
	);
	return new Map(files.map((file) => [file, importsOf(file)]));
}

/** The page of the sandbox, in JavaScript, imports its types in comments. */
const TYPES_IN_COMMENT = /@import .* from '(.+)'/g;

function importsOf(file: string): string[] {
	const text = readFileSync(file, 'utf8');
	const names = [
		...preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName),
		...[...text.matchAll(TYPES_IN_COMMENT)].map(([, name]) => String(name)),
	];
	return names
		.filter((name) => name.startsWith('.'))
		.map((name) => path.join(path.dirname(file), name.endsWith('.js') ? name : `${name}.ts`))
		.filter((imported) => existsSync(imported));
}

/** The first circle that is found, from a file back to itself; undefined when there is none. */
function findCircle(imports: Map<string, string[]>): string[] | undefined {
	const done = new Set<string>();
	const walk = (file: string, way: string[]): string[] | undefined => {
		if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
		if (done.has(file)) return undefined;
		for (const imported of imports.get(file) ?? []) {
			const circle = walk(imported, [...way, file]);
			if (circle !== undefined) return circle;
		}
		done.add(file);
		return undefined;
	};
	for (const file of imports.keys()) {
		const circle = walk(file, []);
		if (circle !== undefined) return circle.map((name) => path.relative(ROOT, name));
	}
	return undefined;
}

test('no file imports itself by way of others, types included', () => {
	expect(findCircle(readImports())).toBeUndefined();
});

test('a circle is found', () => {
	const imports = new Map([
		['a', ['b']],
		['b', ['c', 'd']],
		['c', []],
		['d', ['b']],
	]);
	expect(findCircle(imports)?.map((name) => path.basename(name))).toEqual(['b', 'd', 'b']);
});
