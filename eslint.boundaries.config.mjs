// The dependency arrow of the project, and no inline switches in what is published.
// Its own file, because n8n's strict mode wants eslint.config.mjs exactly as n8n ships it.
import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import tseslint from 'typescript-eslint';

import { dialect } from './eslint.dialect.mjs';

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

const NOT_PUBLISHED = folders('sandbox', 'n8n', 'test');
const BESIDE_NODES = folders('credentials', 'sandbox', 'n8n', 'test');

/** The rooms of nodes/, from the top down: each imports only those below it, and core/. */
const ROOMS = [
	'methods',
	'actions',
	'waiting',
	'calling',
	'trigger',
	'run',
	'form',
	'api',
	'transport',
];
const NODE_CLASS = '|\\.node$';

export default [
	{
		ignores: [
			...['dist/**', '**/node_modules/**', '**/*.mjs', '**/*.json'],
			// The page of the sandbox runs in a browser; it keeps to the sandbox all the same.
			...['**/*.js', '!sandbox/**/*.js'],
		],
	},
	{
		files: ['**/*.ts'],
		languageOptions: { parser: tseslint.parser },
		plugins: { dialect },
		rules: {
			'dialect/constants': 'error',
			'dialect/functions': 'error',
			'dialect/imports': 'error',
		},
	},
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
	forbid(['nodes/**/*.ts'], [BESIDE_NODES, 'nodes/ imports nothing but core/ and itself.']),
	forbid(
		['credentials/**/*.ts'],
		[NOT_PUBLISHED, 'What is published imports nothing that is not.'],
		[
			folders('core', ...ROOMS.filter((room) => room !== 'transport')) + NODE_CLASS,
			'credentials/ imports only transport/.',
		],
	),
	...ROOMS.map((room, place) =>
		forbid(
			[`nodes/*/${room}/**/*.ts`],
			[BESIDE_NODES, 'nodes/ imports nothing but core/ and itself.'],
			[
				folders(...ROOMS.slice(0, place)) + NODE_CLASS,
				`${room}/ imports only rooms below it: ${[...ROOMS.slice(place + 1), 'core'].join(', ')}.`,
			],
			...(room === 'transport'
				? [[folders('core'), 'transport/ and core/ do not know each other.']]
				: []),
		),
	),
	forbid(
		['n8n/**/*.ts'],
		[
			folders('core', 'nodes', 'credentials', 'test'),
			'n8n/ drives what is built, and knows none of it.',
		],
	),
	forbid(
		['sandbox/**/*.{ts,js}'],
		[
			folders('core', 'nodes', 'credentials', 'n8n', 'test'),
			'The sandbox is written from the API alone, so that it can disagree with the node.',
		],
	),
];
