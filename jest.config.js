const transform = {
	'^.+\\.ts$': [
		'@swc/jest',
		{ jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
	],
};

const project = (folder) => ({
	displayName: folder,
	testEnvironment: 'node',
	testMatch: [`<rootDir>/test/${folder}/**/*.test.ts`],
	transform,
	setupFiles: ['<rootDir>/test/seed.ts'],
	// Their package.json files share one name.
	modulePathIgnorePatterns: ['<rootDir>/n8n/versions/'],
});

// In Jest's sandbox, looking up a global costs more than what the property tests do with it.
const sandboxInjectedGlobals =
	'Array Error JSON Map Math Number Object Promise Set String Symbol'.split(' ');

const silentProject = (folder) => ({
	...project(folder),
	setupFilesAfterEnv: ['<rootDir>/test/noOutput.ts'],
});

// The end-to-end tests in one n8n, against one 8x8: test/e2e/testedVersion.ts and testedPlatform.ts say which.
const cell = (displayName, n8nUnderTest, platformUnderTest) => ({
	...project('e2e'),
	displayName,
	globals: { n8nUnderTest, platformUnderTest },
});

const REFERENCE = { follows: 'reference' };
const GUIDES = { follows: 'guides' };
const OLDER = {
	...GUIDES,
	digitsForm: 'payload',
	nothingPressed: 'null',
	echoesClientIds: false,
};

const without = (files, project) => ({
	...project,
	testPathIgnorePatterns: [`/(${files.join('|')})\\.test\\.ts$`],
});

const only = (files, project) => ({
	...project,
	testMatch: files.map((file) => `<rootDir>/test/e2e/${file}.test.ts`),
});

// These start the current n8n whatever is tested, need what it alone has, or need no n8n.
const currentOnly = require('./test/e2e/currentOnly.json');
// These ask no platform, or one of their own, or do not look at what the platforms differ in.
const ofAnyPlatform = [
	...['addresses', 'demo', 'editor', 'errorWorkflow', 'faults', 'humanReviewByHand', 'installed'],
	...['phone', 'receivingRestart', 'retry', 'retryQueue', 'secrecy', 'start', 'strippedPath'],
];
// What these show of n8n 1.x depends neither on the platform nor on a change of every day.
const proofOnly = require('./test/e2e/proofOnly.json');

module.exports = {
	projects: [
		{ ...silentProject('unit'), sandboxInjectedGlobals },
		silentProject('integration'),
		// Each n8n and each platform once; the others are for `npm run proof`.
		cell('e2e', 'current', REFERENCE),
		without([...currentOnly, ...proofOnly], cell('e2e-1', 'previous', GUIDES)),
		only(proofOnly, cell('e2e-1-rest', 'previous', GUIDES)),
		without(ofAnyPlatform, cell('e2e-guides', 'current', GUIDES)),
		without([...currentOnly, ...ofAnyPlatform], cell('e2e-1-reference', 'previous', REFERENCE)),
		without(ofAnyPlatform, cell('e2e-older', 'current', OLDER)),
		project('bench'),
	],
	reporters: ['default', '<rootDir>/test/e2e/compatibility/reporter.js'],
	// Only what hangs takes longer, also while n8n is being installed beside the tests.
	testTimeout: 30_000,
	// Jest would leave one core idle, which is half of a small machine.
	maxWorkers: '100%',
};
