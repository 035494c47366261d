/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { parsers } from 'prettier/plugins/markdown';
import { z } from 'zod';

import { REPOSITORY } from '../../n8n/package';

/** A part of a page: what kind it is, what it says, and the parts in it. */
export interface Part {
	type: string;
	value?: string | undefined;
	lang?: string | null | undefined;
	url?: string | undefined;
	depth?: number | undefined;
	children?: Part[] | undefined;
}

const partSchema: z.ZodType<Part> = z.lazy(() =>
	z.object({
		type: z.string(),
		value: z.string().optional(),
		lang: z.string().nullish(),
		url: z.string().optional(),
		depth: z.number().optional(),
		children: z.array(partSchema).optional(),
	}),
);

/** A Markdown file of the repository, read with Prettier's parser. `file` is its path from the repository. */
export interface Page {
	file: string;
	/** Every part, in order, with those inside of others. */
	parts: Part[];
}

function isSkipped(name: string) {
	return /^\.|^(node_modules|dist)$/.test(name);
}

function listIn(folder: string): string[] {
	return readdirSync(path.join(REPOSITORY, folder), { withFileTypes: true })
		.filter(({ name }) => !isSkipped(name))
		.flatMap((entry) => {
			const file = path.posix.join(folder, entry.name);
			if (entry.isDirectory()) return listIn(file);
			return file.endsWith('.md') ? [file] : [];
		});
}

export function listPictures(): string[] {
	return readdirSync(path.join(REPOSITORY, 'docs/pictures')).map((name) => `docs/pictures/${name}`);
}

/** The Markdown files of the repository, but for those that somebody else wrote. */
export function listPages(): string[] {
	return listIn('.').sort();
}

export async function readPage(file: string): Promise<Page> {
	const text = readFileSync(path.join(REPOSITORY, file), 'utf8');
	// The options are for printing, which is not asked for.
	const root = await parsers.markdown.parse(text, {} as never);
	return { file, parts: flatten(partSchema.parse(root)) };
}

export async function readPages(): Promise<Page[]> {
	return await Promise.all(listPages().map(async (file) => await readPage(file)));
}

/** What a reader sees of a part, without its marks. */
export function textOf({ value, children = [] }: Part): string {
	return value ?? children.map(textOf).join('');
}

export function headingsOf({ parts }: Page, depth?: number): string[] {
	return parts
		.filter(({ type, depth: own }) => type === 'heading' && (depth ?? own) === own)
		.map((part) => textOf(part).trim());
}

/** The addresses that GitHub gives to the headings of a page. */
export function anchorsOf(page: Page): string[] {
	const seen = new Map<string, number>();
	return headingsOf(page).map((heading) => {
		const slug = heading
			.toLowerCase()
			.replace(/[^\p{L}\p{N}\p{M}\p{Pc}\- ]/gu, '')
			.replaceAll(' ', '-');
		const count = seen.get(slug) ?? 0;
		seen.set(slug, count + 1);
		return count === 0 ? slug : `${slug}-${count}`;
	});
}

/** The rows of all tables whose first column has this title, as texts without marks. The title's row is left out. */
export function rowsOf({ parts }: Page, title: string): string[][] {
	return parts.flatMap(({ type, children = [] }) => {
		if (type !== 'table') return [];
		const [head = [], ...rows] = children.map(({ children: cells = [] }) =>
			cells.map((cell) => textOf(cell).trim()),
		);
		return head[0] === title ? rows : [];
	});
}

function flatten(part: Part): Part[] {
	return [part, ...(part.children ?? []).flatMap(flatten)];
}
