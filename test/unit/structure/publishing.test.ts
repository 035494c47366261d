/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { parse } from 'yaml';
import { z } from 'zod';

import { REPOSITORY } from '../../../n8n/package';

const FOLDER = path.join(REPOSITORY, '.github/workflows');

const workflowSchema = z.object({
	permissions: z.record(z.string()),
	jobs: z.record(
		z.object({
			needs: z.string().optional(),
			environment: z.string().optional(),
			permissions: z.record(z.string()).optional(),
			steps: z.array(z.object({ uses: z.string().optional(), run: z.string().optional() })),
		}),
	),
});

function readWorkflow(name: string) {
	return workflowSchema.parse(parse(readFileSync(path.join(FOLDER, name), 'utf8')));
}

test.each(readdirSync(FOLDER))('each action of %s is pinned by its commit', (name) => {
	const used = Object.values(readWorkflow(name).jobs).flatMap(({ steps }) =>
		steps.flatMap(({ uses }) => uses ?? []),
	);
	expect(used.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(action))).toEqual([]);
});

test('the right to publish belongs to one job, in a protected environment, after all others', () => {
	const { jobs, permissions } = readWorkflow('publish.yml');
	const { publish, ...others } = jobs;
	expect(permissions).toEqual({});
	expect(publish).toMatchObject({ environment: 'npm', needs: 'pack' });
	expect(publish?.permissions).toEqual({ 'id-token': 'write' });
	expect(Object.values(others).map((job) => job.permissions)).toEqual([{ contents: 'read' }]);
});

test('the job that publishes runs no code but npm, on the tarball alone', () => {
	const { publish } = readWorkflow('publish.yml').jobs;
	expect(publish?.steps.map(({ uses, run }) => run ?? uses?.split('@')[0])).toEqual([
		'actions/download-artifact',
		'actions/setup-node',
		'npm publish ./*.tgz --ignore-scripts --provenance --access public',
	]);
});
