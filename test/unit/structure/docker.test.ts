/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { n8nEnvironment } from '../../../n8n/environment';
import { N8N_VERSIONS } from '../../../n8n/install';
import { PACKAGE_NAME, REPOSITORY } from '../../../n8n/package';
import { config } from '../../../n8n/versions/2.41.1/package.json';
import { version } from '../../../package.json';
import { commands } from '../../docs/commands';
import { readCompose, readDockerfile } from '../../docs/compose';

const { services, volumes } = readCompose();
const DOCKERFILE = 'sandbox/Dockerfile';
const dockerfile = readDockerfile(DOCKERFILE);

function argumentsOf(instruction: string) {
	return dockerfile.filter((line) => line.instruction === instruction).map(({ rest }) => rest);
}

/** The variables of the environment that n8n's own settings name. */
function settingsOfN8n(): Set<string> {
	const folder = path.join(REPOSITORY, 'node_modules/@n8n/config/dist');
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	const texts = files
		.filter((file) => file.endsWith('.js'))
		.map((file) => readFileSync(path.join(folder, file), 'utf8'));
	return new Set(texts.flatMap((text) => text.match(/(?<=Env\)\(')[A-Z0-9_]+/g) ?? []));
}

/** Those that the end-to-end tests start n8n with. */
function testedSettings(): string[] {
	const install = { node: 'node', bin: 'n8n', version: N8N_VERSIONS.current };
	const ports = { port: 5678, brokerPort: 5679 };
	return Object.keys(n8nEnvironment({ install, userFolder: '', url: '', ...ports }, {}));
}

test('the image of n8n is the version that is tested', () => {
	const images = Object.values(services).flatMap(({ image }) => image ?? []);
	expect(new Set(images)).toEqual(new Set([`docker.n8n.io/n8nio/n8n:${N8N_VERSIONS.current}`]));
});

test('the sandbox runs with the Node of that n8n', () => {
	expect(argumentsOf('FROM')).toEqual([`node:${config.node}-slim`]);
});

test('only the machine itself reaches a port', () => {
	const ports = Object.values(services).flatMap((service) => service.ports);
	expect(ports).toEqual(['127.0.0.1:5678:5678', '127.0.0.1:8808:8808']);
});

test('each setting of n8n is one that it knows', () => {
	const known = new Set([...settingsOfN8n(), ...testedSettings()]);
	const set = Object.keys(services.n8n?.environment ?? {});
	expect(set.length).toBeGreaterThan(0);
	expect(set.filter((name) => !known.has(name))).toEqual([]);
});

test('each volume is declared, and each file is the one that "npm pack" makes', () => {
	const mounted = Object.values(services).flatMap((service) => service.volumes);
	const named = mounted.flatMap((it) => (typeof it === 'string' ? it.split(':').slice(0, 1) : []));
	const files = mounted.flatMap((it) => (typeof it === 'string' ? [] : it.source));
	expect([...new Set(named)]).toEqual(Object.keys(volumes));
	expect(files).toEqual([`./${PACKAGE_NAME}-${version}.tgz`]);
});

test('n8n and what installs the package share its data', () => {
	expect(services.n8n?.volumes).toEqual(['n8n-data:/home/node/.n8n']);
	expect(services.package?.volumes).toContain('n8n-data:/home/node/.n8n');
	expect(Object.keys(services.n8n?.depends_on ?? {})).toEqual(['package']);
});

test('the sandbox is on the network of n8n, where the address in its credential is loopback', () => {
	expect(services.sandbox).toMatchObject({
		build: { dockerfile: DOCKERFILE },
		network_mode: 'service:n8n',
	});
});

test('what the image of the sandbox takes is there, and nothing else is sent to Docker', () => {
	const taken = argumentsOf('COPY').flatMap((paths) => paths.split(' ').slice(0, -1));
	expect(taken.filter((file) => !existsSync(path.join(REPOSITORY, file)))).toEqual([]);
	const ignore = readFileSync(path.join(REPOSITORY, `${DOCKERFILE}.dockerignore`), 'utf8');
	const [all, ...sent] = ignore.trim().split('\n');
	expect(all).toBe('*');
	expect(sent).toEqual(taken.map((file) => `!${file}`));
});

test('its command is one that a test runs', () => {
	const [command = ''] = argumentsOf('CMD');
	expect(Object.keys(commands)).toContain((JSON.parse(command) as string[]).join(' '));
});
