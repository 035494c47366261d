const path = require('node:path');

const { projects, ...config } = require('../../jest.config');

const rootDir = path.join(__dirname, '../..');

// They test nothing of what is mutated; and what commands do, they do in processes of their own.
const LEFT_OUT = ['/test/unit/(bench|mutants|n8n|sandbox|secrecy)/', '/docs/commands\\.test\\.ts$'];

module.exports = {
	...config,
	rootDir,
	reporters: ['default'],
	testSequencer: path.join(__dirname, 'asGiven.js'),
	projects: projects
		.filter(({ displayName }) => ['unit', 'integration'].includes(displayName))
		.map((project) => ({
			...project,
			rootDir,
			roots: [`<rootDir>/test/${project.displayName}`],
			testPathIgnorePatterns: LEFT_OUT,
			cacheDirectory: '<rootDir>/.jest-cache',
			testEnvironment: '<rootDir>/test/mutants/environment.ts',
			setupFiles: [...project.setupFiles, '<rootDir>/test/mutants/firstFailure.ts'],
		})),
};
