/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { parse } from 'yaml';
import { z } from 'zod';

import { REPOSITORY } from '../../n8n/package';

const volumeSchema = z.union([
	z.string(),
	z.object({ type: z.literal('bind'), source: z.string(), target: z.string() }),
]);

const serviceSchema = z.object({
	image: z.string().optional(),
	build: z.object({ context: z.literal('.'), dockerfile: z.string() }).optional(),
	entrypoint: z.array(z.string()).default([]),
	environment: z.record(z.string()).default({}),
	ports: z.array(z.string()).default([]),
	volumes: z.array(volumeSchema).default([]),
	depends_on: z.record(z.object({ condition: z.string() })).default({}),
	network_mode: z.string().optional(),
});

const composeSchema = z.object({
	services: z.record(serviceSchema),
	volumes: z.record(z.unknown()),
});

function read(file: string) {
	return readFileSync(path.join(REPOSITORY, file), 'utf8');
}

/** The parts of docker-compose.yml that can be wrong without Docker's telling. */
export function readCompose(): z.infer<typeof composeSchema> {
	return composeSchema.parse(parse(read('docker-compose.yml')));
}

/** The instructions of a Dockerfile, each with its arguments. */
export function readDockerfile(file: string): Array<{ instruction: string; rest: string }> {
	return read(file)
		.split('\n')
		.filter((line) => line !== '' && !line.startsWith('#'))
		.map((line) => {
			const [instruction = '', ...rest] = line.split(' ');
			return { instruction, rest: rest.join(' ') };
		});
}
