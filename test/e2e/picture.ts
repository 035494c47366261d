/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Page } from 'playwright-core';

import { REPOSITORY } from '../../n8n/package';

export const ARE_WANTED = process.env.UPDATE_PICTURES === '1';

/** Which part of the page, in CSS pixels. */
export interface Clip {
	x: number;
	y: number;
	width: number;
	height: number;
}

/**
 * What a page shows, as a WebP in base64. It is as sharp as PNG here, in a sixth of the bytes; Playwright's own
 * screenshots know only PNG and JPEG.
 */
export async function shoot(page: Page, clip?: Clip): Promise<string> {
	const session = await page.context().newCDPSession(page);
	const { data } = await session.send('Page.captureScreenshot', {
		format: 'webp',
		quality: 85,
		...(clip === undefined ? {} : { clip: { ...clip, scale: 1 } }),
	});
	await session.detach();
	return data;
}

/** Keeps what a page shows as a picture of the documentation, when pictures are wanted (UPDATE_PICTURES=1). */
export async function picture(page: Page, name: string, clip?: Clip): Promise<void> {
	if (ARE_WANTED) await writeFile(fileOf(`${name}.webp`), await shoot(page, clip), 'base64');
}

/** Keeps a drawing that is the same each time, when pictures are wanted; otherwise the one that is kept has to be like it. */
export async function drawing(name: string, svg: string): Promise<void> {
	if (ARE_WANTED) await writeFile(fileOf(`${name}.svg`), `${svg}\n`);
	const kept = await readFile(fileOf(`${name}.svg`), 'utf8');
	if (kept === `${svg}\n`) return;
	throw new Error(
		`docs/pictures/${name}.svg shows something else than what is drawn now. Run this test with UPDATE_PICTURES=1.`,
	);
}

/** Where a picture of the documentation lies. */
export function fileOf(name: string): string {
	return join(REPOSITORY, 'docs', 'pictures', name);
}
