/** What runs a command: a file of the repository, and the text in it that shows so. */
export interface Runner {
	file: string;
	text: string;
}

function ci(text: string): Runner {
	return { file: '.ci/run', text };
}
function shortOnes(text: string): Runner {
	return {
		file: 'test/integration/docs/commands.test.ts',
		text,
	};
}
const sandbox = shortOnes('npm run sandbox');
const guides = shortOnes('npm run sandbox -- --guides');
const anyHost = shortOnes('npm run sandbox -- --host 0.0.0.0');
// There is no Docker where the tests run: what its containers run is run without them.
const DOCKER: Runner = { file: 'test/integration/docker.test.ts', text: 'docker-compose.yml' };
const map = shortOnes('npm run map -- +12025550190');
const START: Runner = { file: 'test/e2e/start.test.ts', text: 'npm start' };
const BENCH: Runner = { file: 'test/bench/bench.test.ts', text: 'npm run bench -- calls' };
const WAITING: Runner = { file: 'test/bench/bench.test.ts', text: 'npm run bench -- waiting' };
const BESIDE: Runner = { file: 'test/bench/bench.test.ts', text: 'npm run bench -- beside HEAD' };

// With nothing drawn: each of the drawn takes seconds, and all tests are run before the first.
const mutants = shortOnes('npm run mutants -- --sample 0');

/** The commands that the pages show, and who runs each. What is different when a test runs it stands beside it. */
export const commands: Record<string, Runner> = {
	'npm ci': ci('npm ci'),
	'npm test': ci('npm test'),
	'npm run check': ci('npm run check'),
	'npm run test:e2e': ci('npm run test:e2e'),
	// The same files, in the cells that there is no time for on each change.
	'npm run proof': ci('npm run test:e2e'),
	'npm run build': { file: 'package.json', text: 'npm run build' },
	'npm pack': { file: 'n8n/package.ts', text: "'pack'" },
	'docker compose up -d': DOCKER,
	'docker compose --profile sandbox up -d': DOCKER,
	'docker compose --profile sandbox up -d --build --force-recreate': DOCKER,
	// With the tarball in place of the name, which a registry would have to know.
	'npm install n8n-nodes-8x8-voice': { file: 'test/e2e/installed.test.ts', text: 'npmInstall' },
	'npm uninstall n8n-nodes-8x8-voice': { file: 'test/e2e/installed.test.ts', text: 'npmUninstall' },
	'npm start': START,
	'npm run dev': { file: 'test/e2e/start.test.ts', text: 'npm run dev' },
	// The build before it is that of `npm test`.
	'npm run demo': { file: 'test/e2e/demo.test.ts', text: 'n8n/demo.ts' },
	// In a folder that has the repository's settings.
	'npm run format': shortOnes('npm run format'),
	'npm run docs': shortOnes('npm run docs'),
	// At a free port.
	'npm run sandbox': sandbox,
	'npm run sandbox -- --port 8808 --speed 10': sandbox,
	'npm run sandbox -- --record': sandbox,
	'npm run sandbox -- --answer-after 100': sandbox,
	'npm run sandbox -- --guides': guides,
	'npm run sandbox -- --host 0.0.0.0': anyHost,
	// Against a sandbox with a menu of its own, at a free port.
	'npm run map -- +12025550190': map,
	// The test itself, which runs every time, without the variable; what the variable does is tested apart.
	'UPDATE_RELIABILITY=1 npm run test:e2e -- test/e2e/faults.test.ts test/e2e/retry.test.ts test/e2e/retryQueue.test.ts':
		{
			file: 'test/unit/docs/reliability.test.ts',
			text: 'UPDATE_RELIABILITY',
		},
	// As above: the variables only write what is compared, or shown.
	'UPDATE_COMPATIBILITY=1 npm run test:e2e': ci('npm run test:e2e'),
	'npx jest test/e2e/voice.test.ts --selectProjects e2e-1': ci('npm run test:e2e'),
	'UPDATE_PICTURES=1 npm run test:e2e -- test/e2e/editor.test.ts test/e2e/examples.test.ts test/e2e/phone.test.ts test/e2e/start.test.ts':
		{
			file: 'test/e2e/picture.ts',
			text: 'UPDATE_PICTURES',
		},
	'npm run mutants': mutants,
	'npm run mutants -- --seed 7 --sample 50 --results mutants.jsonl': mutants,
	// They take from 2 minutes to an hour. The tests run parts with all of their options, and few items.
	'npm run bench': BENCH,
	'npm run bench -- calls --items 200': BENCH,
	'npm run bench -- waiting': WAITING,
	'npm run bench -- beside HEAD~1': BESIDE,
	'npm run bench -- calls --items 5000 --answer-after 20 --only "8x8 Voice" --profile profile':
		BENCH,
};

/** The one that is longer than a line: the curl of sandbox/README.md. */
export const curl: Runner = shortOnes("documented('curl')");
