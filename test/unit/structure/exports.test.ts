/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import ts from 'typescript';

import { REPOSITORY } from '../../../n8n/package';

const FOLDERS = ['core', 'credentials', 'nodes', 'sandbox', 'n8n', 'test'];

/** Loaded by their files' names: by n8n, and by Jest. */
const BY_NAME = [/\.(node|credentials)\.ts$/, /reporter\.ts$/i];

function readSources(): Map<string, string> {
	const files = FOLDERS.flatMap((folder) =>
		readdirSync(path.join(REPOSITORY, folder), { recursive: true, encoding: 'utf8' })
			.filter((name) => /\.(ts|js)$/.test(name) && !name.includes('node_modules'))
			.map((name) => path.join(folder, name)),
	);
	return new Map(files.map((file) => [file, readFileSync(path.join(REPOSITORY, file), 'utf8')]));
}

/** The values that a file gives to others. A type may be exported because it is part of one of them. */
function exportedBy(file: string, text: string): string[] {
	const { statements } = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
	return statements.filter(isExported).flatMap((statement) => {
		if (ts.isVariableStatement(statement)) {
			return statement.declarationList.declarations.map(({ name }) => nameOf(name));
		}
		const isValue = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
		return isValue && statement.name !== undefined ? [statement.name.text] : [];
	});
}

function isExported(statement: ts.Statement): boolean {
	const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
	return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function nameOf(name: ts.BindingName): string {
	return ts.isIdentifier(name) ? name.text : '';
}

/** What is exported and named in no other file. */
function findUnused(sources: Map<string, string>): string[] {
	const words = [...sources].map(([file, text]) => [file, new Set(text.match(/\w+/g))] as const);
	return [...sources]
		.filter(([file]) => file.endsWith('.ts') && !BY_NAME.some((name) => name.test(file)))
		.flatMap(([file, text]) =>
			exportedBy(file, text)
				.filter((name) => !words.some(([other, its]) => other !== file && its.has(name)))
				.map((name) => `${file}: ${name}`),
		);
}

test('every value that a file exports is used by another', () => {
	expect(findUnused(readSources())).toEqual([]);
});

test('one that is used in its own file alone is found', () => {
	const sources = new Map([
		['a.ts', 'export const USED = 1;\nexport function lonely() {}\nlonely();'],
		['b.ts', "import { USED } from './a';"],
	]);
	expect(findUnused(sources)).toEqual(['a.ts: lonely']);
});
