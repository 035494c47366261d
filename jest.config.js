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

module.exports = {
	projects: [
		{ ...silentProject('unit'), sandboxInjectedGlobals },
		silentProject('integration'),
		// The same tests in each pinned n8n; test/e2e/testedVersion.ts tells them which one it is.
		{ ...project('e2e'), globals: { n8nUnderTest: 'current' } },
		{ ...project('e2e'), displayName: 'e2e-1', globals: { n8nUnderTest: 'previous' } },
	],
	reporters: ['default', '<rootDir>/test/e2e/compatibility/reporter.js'],
	// Only what hangs takes longer, also while n8n is being installed beside the tests.
	testTimeout: 30_000,
	// Jest would leave one core idle, which is half of a small machine.
	maxWorkers: '100%',
};
