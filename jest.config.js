const transform = {
	'^.+\\.ts$': [
		'@swc/jest',
		{ jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
	],
};

const project = (displayName) => ({
	displayName,
	testEnvironment: 'node',
	testMatch: [`<rootDir>/test/${displayName}/**/*.test.ts`],
	transform,
	setupFiles: ['<rootDir>/test/seed.ts'],
	// Their package.json files share one name.
	modulePathIgnorePatterns: ['<rootDir>/n8n/versions/'],
});

module.exports = {
	projects: ['unit', 'integration', 'e2e'].map(project),
	// Only what hangs takes longer, also while n8n is being installed beside the tests.
	testTimeout: 30_000,
};
