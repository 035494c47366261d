/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { REPOSITORY } from '../../../n8n/package';
import { errorCodesPage } from '../../docs/errorCodesPage';

test('docs/ERROR-CODES.md is what "npm run docs" makes of the table of codes', () => {
	const page = readFileSync(path.join(REPOSITORY, 'docs/ERROR-CODES.md'), 'utf8');
	expect(page).toBe(errorCodesPage());
});

test('each code that the sandbox can bring about has its number', () => {
	expect(errorCodesPage()).toMatch(/\| -2004 \| .* \| `\+1 xxx 555 0124` \|/);
});
