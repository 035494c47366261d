/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import path from 'node:path';

import { exampleFiles } from '../../../n8n/examples';
import { listPages, listPictures, readPage } from '../../docs/markdown';
import { pictureOf } from '../../docs/workflows';

async function linksOf(file: string, type: 'link' | 'image'): Promise<string[]> {
	return (await readPage(file)).parts
		.filter((part) => part.type === type)
		.map(({ url = '' }) => path.posix.join(path.posix.dirname(file), url));
}

test.each(exampleFiles())('docs/RECIPES.md has %s, with its picture', async (file) => {
	expect(await linksOf('docs/RECIPES.md', 'link')).toContain(`examples/${file}`);
	expect(await linksOf('docs/RECIPES.md', 'image')).toContain(
		`docs/pictures/${pictureOf(file)}.webp`,
	);
});

test('each picture is shown on a page', async () => {
	const shown = await Promise.all(listPages().map(async (page) => await linksOf(page, 'image')));
	expect(listPictures().filter((picture) => !shown.flat().includes(picture))).toEqual([]);
});
