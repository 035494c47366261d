/* eslint-disable @n8n/community-nodes/no-restricted-imports -- runs on a developer's machine, never inside n8n */
import { watch } from 'node:fs';
import { join } from 'node:path';

import { runNpm } from './npm';
import { REPOSITORY } from './package';

const SOURCES = ['core', 'credentials', 'nodes'];

async function build(): Promise<string> {
	return await runNpm(['run', 'build'], {
		cwd: REPOSITORY,
		log: () => undefined,
		what: 'Building',
	});
}

/** Builds the package on each change of its sources, one build at a time. Gives a function that ends it. */
export function rebuildOnChange(
	onBuilt: () => Promise<void>,
	onFailure: (message: string) => void,
): () => void {
	let changed = false;
	let building: Promise<void> | undefined;
	const buildUntilUnchanged = async () => {
		while (changed) {
			changed = false;
			await build()
				.then(onBuilt)
				.catch((error: Error) => onFailure(error.message));
		}
		building = undefined;
	};
	const watchers = SOURCES.map((folder) =>
		watch(join(REPOSITORY, folder), { recursive: true }, () => {
			changed = true;
			building ??= buildUntilUnchanged();
		}),
	);
	return () => watchers.forEach((watcher) => watcher.close());
}
