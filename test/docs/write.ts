/* eslint-disable @n8n/community-nodes/no-restricted-imports -- runs on a developer's machine, never inside n8n */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { REPOSITORY } from '../../n8n/package';
import { runProgram, say } from '../../n8n/program';
import { errorCodesPage } from './errorCodesPage';

/** Writes the pages that are made of the code, into docs/ or another folder. */
runProgram(async () => {
	const { values } = parseArgs({
		options: { to: { type: 'string', default: join(REPOSITORY, 'docs') } },
	});
	const file = join(values.to, 'ERROR-CODES.md');
	await writeFile(file, errorCodesPage());
	say(`Written: ${file}`);
});
