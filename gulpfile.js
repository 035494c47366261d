const { exec, execFile } = require('node:child_process');
const { mkdir, readdir, readFile, rm, writeFile } = require('node:fs/promises');
const path = require('node:path');
const { promisify } = require('node:util');
const esbuild = require('esbuild');
const { dest, parallel, series, src } = require('gulp');

const { n8n } = require('./package.json');

const clean = () => rm('dist', { recursive: true, force: true });

/** The files that n8n loads, as they are named in package.json, without their ending. */
const entries = [...n8n.nodes, ...n8n.credentials].map((file) =>
	file.replace(/^dist\/|\.js$/g, ''),
);

/** One bundle for all entries, with everything in it but n8n-workflow, which the host provides; beside it, whose work is in it. */
const bundle = async () => {
	const { metafile } = await esbuild.build({
		stdin: {
			contents: entries.map((entry) => `export * from './${entry}';`).join('\n'),
			resolveDir: __dirname,
		},
		outfile: 'dist/bundle.js',
		bundle: true,
		minify: true,
		platform: 'node',
		target: 'node20',
		format: 'cjs',
		external: ['n8n-workflow'],
		legalComments: 'none',
		logLevel: 'warning',
		metafile: true,
	});
	const packages = Object.keys(metafile.inputs).flatMap(
		(file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? [],
	);
	const licences = await Promise.all([...new Set(packages)].sort().map(licenceOf));
	await writeFile('dist/THIRD-PARTY-LICENSES.txt', licences.join('\n\n'));
};

const licenceOf = async (folder) => {
	const { name, version } = require(path.resolve(folder, 'package.json'));
	const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
	if (file === undefined) throw new Error(`${name} is bundled and has no licence file.`);
	const text = await readFile(path.join(folder, file), 'utf8');
	return `${name} ${version}\n\n${text.trim()}\n`;
};

/** What the entries share is loaded once this way. */
const entryFiles = async () => {
	for (const entry of entries) {
		const file = path.join('dist', `${entry}.js`);
		const toBundle = path.posix.relative(path.posix.dirname(entry), 'bundle.js');
		await mkdir(path.dirname(file), { recursive: true });
		await writeFile(file, `module.exports = require('${toBundle}');\n`);
	}
};

/** What n8n reads beside the code: icons, search words (codex) and output schemas. */
const statics = () =>
	src(['nodes/**/*.svg', 'nodes/**/*.node.json', 'nodes/**/__schema__/**/*.json'], {
		base: '.',
		encoding: false,
	}).pipe(dest('dist'));

/** With these files, written by n8n's own tool, n8n starts without running the code, and loads it when a node first runs. */
const metadata = () =>
	promisify(execFile)(process.execPath, [require.resolve('n8n-core/bin/generate-metadata')], {
		cwd: __dirname,
	});

/** A command that reads the sources and changes nothing; what it says is shown when it finds something. */
const check = (command) => {
	const run = async () => {
		const { failed, stdout, stderr } = await promisify(exec)(command).catch((error) => ({
			...error,
			failed: true,
		}));
		if (failed) throw new Error(`"${command}" found something.\n${stdout}${stderr}`);
	};
	run.displayName = command;
	return run;
};

/** Side by side, as each of them keeps one core busy. */
exports.check = parallel(['npm run lint:n8n', 'npm run lint:ours', 'npm run typecheck'].map(check));
exports.build = series(clean, parallel(bundle, entryFiles, statics), metadata);
