/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { readFileSync } from 'node:fs';

import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** No barrier that axe knows, in light and in dark, and nothing is wider than a phone. */
export async function expectFitForAll(page: Page): Promise<void> {
	await page.emulateMedia({ colorScheme: 'light' });
	if (!(await page.evaluate('"axe" in window'))) await page.evaluate(AXE);
	await expectNoViolations(page, 'axe.run()');
	await page.emulateMedia({ colorScheme: 'dark' });
	await expectNoViolations(page, 'axe.run({ runOnly: ["color-contrast"] })');
	const size = page.viewportSize();
	await page.setViewportSize({ width: 360, height: 740 });
	expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
	if (size) await page.setViewportSize(size);
}

async function expectNoViolations(page: Page, run: string): Promise<void> {
	const { violations } = (await page.evaluate(run)) as AxeResults;
	expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}
