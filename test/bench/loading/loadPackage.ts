/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, no-console -- runs on a developer's machine, never inside n8n */
// Loads the files that n8n loads, in a process that has n8n-workflow already, and prints how many ms it took.
import { createRequire } from 'node:module';

const files = process.argv.slice(2);
const load = createRequire(files[0] ?? '');
load('n8n-workflow');
const startedAt = performance.now();
for (const file of files) load(file);
console.log(performance.now() - startedAt);
