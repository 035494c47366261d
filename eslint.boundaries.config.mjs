// The dependency arrow of the project, and no inline switches in what is published.
// Its own file, because n8n's strict mode wants eslint.config.mjs exactly as n8n ships it.
import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import tseslint from 'typescript-eslint';

const forbid = (files, ...patterns) => ({
	files,
	rules: {
		'no-restricted-imports': [
			'error',
			{ patterns: patterns.map(([regex, message]) => ({ regex, message })) },
		],
	},
});

const folders = (...names) => `(^|/)(${names.join('|')})/`;

export default [
	{ ignores: ['dist/**', '**/node_modules/**', '**/*.js', '**/*.mjs', '**/*.json'] },
	{ files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } },
	{
		files: ['core/**', 'credentials/**', 'nodes/**'],
		linterOptions: { noInlineConfig: true },
	},
	// The rules that comments in the other folders switch off are judged by eslint.config.mjs, not here.
	{
		files: ['sandbox/**', 'n8n/**', 'test/**'],
		plugins: {
			'@n8n/community-nodes': n8nCommunityNodesPlugin,
			// It only has to be known here.
			'import-x': { rules: { 'no-unresolved': { create: () => ({}) } } },
		},
		linterOptions: { reportUnusedDisableDirectives: 'off' },
	},
	forbid(
		['core/**/*.ts'],
		[
			'^(?!zod$|libphonenumber-js/min$|\\.{1,2}/)',
			'core/ imports nothing but zod, libphonenumber-js/min and itself.',
		],
		[folders('nodes', 'credentials', 'sandbox', 'n8n', 'test'), 'core/ knows nobody.'],
	),
	forbid(
		['nodes/**/*.ts', 'credentials/**/*.ts'],
		[folders('sandbox', 'n8n', 'test'), 'What is published imports nothing that is not.'],
	),
	forbid(
		['nodes/**/transport/**/*.ts'],
		[
			folders('core', 'actions', 'trigger', 'sandbox', 'n8n', 'test'),
			'transport/ knows neither core/ nor its callers.',
		],
	),
	forbid(
		['sandbox/**/*.ts'],
		[
			folders('core', 'nodes', 'credentials', 'n8n', 'test'),
			'The sandbox is written from the API alone, so that it can disagree with the node.',
		],
	),
];
