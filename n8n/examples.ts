/* eslint-disable @n8n/community-nodes/no-restricted-imports -- runs on a developer's machine, never inside n8n */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { workflowFileSchema, type WorkflowFile } from './client/workflow';
import { PACKAGE_NAME, REPOSITORY } from './package';

const FOLDER = join(REPOSITORY, 'examples');

export const FIRST_CALL_EXAMPLE = 'first-call.json';
/** One trigger node, for the examples that wait for calls. */
export const HUB_EXAMPLE = 'calls-that-wait.json';
export const CRM_EXAMPLE = 'crm-voice-messages.json';
export const FOLLOW_UP_EXAMPLE = 'follow-up-by-outcome.json';

/** n8n 2.x reads files only where it is allowed to. */
export const EXAMPLE_FILES = { N8N_RESTRICT_FILE_ACCESS_TO: FOLDER };

const READ_FILE = 'n8n-nodes-base.readWriteFile';

/** A workflow of examples/ with what an export leaves out: the credential, and the path of its file on this machine. */
export async function readExample(
	file: string,
	credential: { id: string; name: string },
): Promise<WorkflowFile> {
	const example: unknown = JSON.parse(await readFile(join(FOLDER, file), 'utf8'));
	const workflow = workflowFileSchema.parse(example);
	const nodes = workflow.nodes.map((node) => {
		if (node.type.startsWith(`${PACKAGE_NAME}.`))
			return { ...node, credentials: { eightByEightVoiceApi: credential } };
		if (node.type !== READ_FILE) return node;
		const fileSelector = join(REPOSITORY, String(node.parameters.fileSelector));
		return { ...node, parameters: { ...node.parameters, fileSelector } };
	});
	return { ...workflow, nodes };
}
