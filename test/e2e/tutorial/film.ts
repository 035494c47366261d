/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import type { Page } from 'playwright-core';

import { ensurePrograms } from '../../../n8n/debian/programs';
import { makeTemporaryFolder } from '../../../n8n/temporaryFolder';
import { ARE_WANTED, fileOf, shoot } from '../picture';

const SHOWN_MS = 3500;
/** A window of 1280 by 800 pixels, and a line below it. */
const SIZE = { width: 1280, height: 870 };

/** The page that a frame is photographed from: a window, and below it what the reader was told to do. */
function frame(picture: string, caption: string): string {
	return `<style>
		body { margin: 0; font: 24px/1.4 sans-serif; color: #222; background: #fff; }
		img { display: block; width: 100vw; }
		p { margin: 0; padding: 16px 24px; border-top: 1px solid #ccc; }
	</style><img src="data:image/webp;base64,${picture}"><p></p><script>
		document.querySelector('p').textContent = ${JSON.stringify(caption)};
	</script>`;
}

/** A film of what a reader of the tutorial sees, frame by frame, when pictures are wanted (UPDATE_PICTURES=1). */
export class Film {
	private readonly frames: string[] = [];

	/** `screen` is an empty page in which the frames are put together. */
	constructor(private readonly screen: Page) {}

	async add(window: Page, caption: string): Promise<void> {
		if (!ARE_WANTED) return;
		await this.screen.setViewportSize(SIZE);
		await this.screen.setContent(frame(await shoot(window), caption));
		this.frames.push(await shoot(this.screen));
	}

	/** Keeps it among the pictures of the documentation, as an animated WebP that begins again at its end. */
	async keep(name: string): Promise<void> {
		if (!ARE_WANTED) return;
		const { webpmux } = await ensurePrograms({ webpmux: 'webp' }, 'A film', () => undefined);
		const folder = makeTemporaryFolder('film');
		try {
			const files = this.frames.map((_, index) => join(folder.path, `${index}.webp`));
			for (const [index, file] of files.entries())
				await writeFile(file, this.frames[index] ?? '', 'base64');
			const shown = files.flatMap((file) => ['-frame', file, `+${SHOWN_MS}+0+0+0-b`]);
			await promisify(execFile)(webpmux, [...shown, '-loop', '0', '-o', fileOf(`${name}.webp`)]);
		} finally {
			await folder.remove();
		}
	}
}
