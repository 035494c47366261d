/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { existsSync } from 'node:fs';
import path from 'node:path';

import { REPOSITORY } from '../../../n8n/package';
import { anchorsOf, listPages, readPage } from '../../docs/markdown';

const LINKS = new Set(['link', 'image', 'definition']);

/** Why a link leads nowhere; undefined for one that does. Pages of the internet are not visited. */
async function findProblem(from: string, url: string): Promise<string | undefined> {
	if (/^[a-z][a-z+.-]*:/i.test(url)) {
		return URL.canParse(url) && url.startsWith('https://') ? undefined : 'is no https address';
	}
	const [target = '', anchor] = url.split('#');
	const file =
		target === ''
			? from
			: path.posix.normalize(path.posix.join(path.posix.dirname(from), decodeURI(target)));
	if (file.startsWith('..')) return 'leads out of the repository';
	if (!existsSync(path.join(REPOSITORY, file))) return `has no file ${file}`;
	if (anchor === undefined) return undefined;
	if (!file.endsWith('.md')) return 'has an anchor in something that is no page';
	return anchorsOf(await readPage(file)).includes(anchor) ? undefined : `has no heading #${anchor}`;
}

test('the pages are found', () => {
	expect(listPages()).toEqual(
		expect.arrayContaining(['README.md', 'docs/TUTORIAL.md', 'sandbox/README.md']),
	);
});

test.each(listPages())('%s has no link or picture that leads nowhere', async (file) => {
	const { parts } = await readPage(file);
	const problems = await Promise.all(
		parts.map(async ({ type, url = '' }) => {
			const problem = LINKS.has(type) ? await findProblem(file, url) : undefined;
			return problem === undefined ? [] : [`${url} ${problem}`];
		}),
	);
	expect(problems.flat()).toEqual([]);
});

test.each(listPages())('%s has no HTML, whose links would not be looked at', async (file) => {
	const { parts } = await readPage(file);
	expect(parts.filter(({ type }) => type === 'html')).toEqual([]);
});

test('each page in docs/ can be reached from the README', async () => {
	const reached = new Set(['README.md']);
	for (const file of reached) {
		const { parts } = await readPage(file);
		for (const { type, url = '' } of parts) {
			const [target = ''] = url.split('#');
			if (type === 'link' && /^[^:]+\.md$/.test(target))
				reached.add(path.posix.join(path.posix.dirname(file), target));
		}
	}
	expect(listPages().filter((file) => file.startsWith('docs/') && !reached.has(file))).toEqual([]);
});
