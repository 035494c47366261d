import { chromium, type Browser } from 'playwright-core';

import { ensurePrograms } from './debian/programs';
import type { Log } from './progress';

// It looks for updates and for Google's hosts otherwise, also where there is no internet.
const QUIET = [
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-quic',
	'--disable-sync',
	'--no-first-run',
];

/** Path of Chromium. It is Debian's, and is installed when it is missing. */
export async function ensureBrowser(log: Log): Promise<string> {
	return (await ensurePrograms({ chromium: 'chromium' }, 'A browser test', log)).chromium;
}

/** Chromium without a window and with an empty profile. */
export async function openBrowser(log: Log = () => undefined): Promise<Browser> {
	return await chromium.launch({
		executablePath: await ensureBrowser(log),
		// Chromium has no sandbox for root, and sees pages of this machine alone.
		args: ['--no-sandbox', '--disable-gpu', ...QUIET],
	});
}
