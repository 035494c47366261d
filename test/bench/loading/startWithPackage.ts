/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, no-console -- runs on a developer's machine, never inside n8n */
// Loads a package as n8n does when it starts, in a process that has n8n-core already, and prints how many ms it took.
import { createRequire } from 'node:module';

type Loaders = Record<string, new (folder: string) => { loadAll: () => Promise<void> }>;

const [n8n = '', loader = '', folder = ''] = process.argv.slice(2);
const Loader = (createRequire(n8n)('n8n-core') as Loaders)[loader];
if (Loader === undefined) throw new Error(`n8n-core has no ${loader}.`);
// The first loader makes n8n's log, which n8n has long made by then.
new Loader(folder);
const startedAt = performance.now();
void new Loader(folder).loadAll().then(() => console.log(performance.now() - startedAt));
