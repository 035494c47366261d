/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { workflowFileSchema } from '../../../n8n/client/workflow';
import { PACKAGE_NAME } from '../../../n8n/package';
import type { Instance } from '../instance';
import { withCredential } from '../voiceWorkflows';

/** Workflows with the parameters that version 0.1.0 saves. Later versions must open and run them: never change one. */
const SAVED_WORKFLOWS = ['operations', 'followUp', 'recordings', 'menu'] as const;

export type SavedWorkflows = Record<(typeof SAVED_WORKFLOWS)[number], string>;

/** Imports them all, with the credential of this n8n; gives their ids. */
export async function importSaved({ client, credentialId }: Instance): Promise<SavedWorkflows> {
	const ids = await Promise.all(
		SAVED_WORKFLOWS.map(async (name) => {
			const file = path.join(__dirname, 'savedBy0.1.0', `${name}.json`);
			const saved = workflowFileSchema.parse(JSON.parse(await readFile(file, 'utf8')));
			const nodes = saved.nodes.map((node) =>
				node.type.startsWith(`${PACKAGE_NAME}.`)
					? { ...node, ...withCredential(credentialId) }
					: node,
			);
			return [name, await client.createWorkflow({ ...saved, nodes })] as const;
		}),
	);
	return Object.fromEntries(ids) as SavedWorkflows;
}
