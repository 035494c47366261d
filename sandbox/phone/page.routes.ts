/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports -- runs on a developer's machine, never inside n8n */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { FastifyInstance } from 'fastify';

const PAGE = path.join(__dirname, 'page');
const LIT_HTML = path.join(__dirname, '../../node_modules/lit-html');

const CONTENT_TYPES: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.svg': 'image/svg+xml',
};

/** The page on which a person holds the phones, under /phone/. */
export async function pageRoutes(app: FastifyInstance): Promise<void> {
	for (const url of ['/', '/phone']) app.get(url, (_request, reply) => reply.redirect('/phone/'));

	app.get<{ Params: { '*': string } }>('/phone/*', async (request, reply) => {
		const name = request.params['*'] || 'index.html';
		const [, libraryFile] = /^lit-html\/(.*)$/s.exec(name) ?? [];
		const contentType = CONTENT_TYPES[path.extname(name)];
		const content =
			contentType === undefined
				? undefined
				: await readWithin(libraryFile === undefined ? PAGE : LIT_HTML, libraryFile ?? name);
		if (contentType === undefined || content === undefined) return reply.callNotFound();
		return await reply
			.headers({
				'content-type': contentType,
				'cache-control': 'no-cache',
				'referrer-policy': 'no-referrer',
				'x-content-type-options': 'nosniff',
				...(name.endsWith('.html') && { 'content-security-policy': policyOf(content) }),
			})
			.send(content);
	});
}

/** A file in a folder; undefined if there is none, or if it lies outside. */
async function readWithin(folder: string, name: string): Promise<string | undefined> {
	const file = path.join(folder, name);
	if (path.relative(folder, file).startsWith('..')) return undefined;
	return await readFile(file, 'utf8').catch(() => undefined);
}

/** Allows only the page's own files, its one import map, and the audio files of callflows. */
function policyOf(html: string): string {
	const [, importMap = ''] = /<script type="importmap">(.*?)<\/script>/s.exec(html) ?? [];
	const hash = createHash('sha256').update(importMap).digest('base64');
	return [
		"default-src 'none'",
		`script-src 'self' 'sha256-${hash}'`,
		"style-src 'self'",
		"img-src 'self'",
		"connect-src 'self'",
		'media-src http: https:',
		"base-uri 'none'",
		"form-action 'none'",
		"frame-ancestors 'none'",
	].join('; ');
}
