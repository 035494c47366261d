/* eslint-disable @n8n/community-nodes/no-restricted-imports -- runs on a developer's machine, never inside n8n */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { workflowFileSchema, type WorkflowFile } from './client/workflow';
import { packageName, repository } from './package';

const folder = join(repository, 'examples');

export const firstCallExample = 'first-call.json';
export const crmExample = 'crm-voice-messages.json';
export const followUpExample = 'follow-up-by-outcome.json';

/** n8n 2.x reads files only where it is allowed to. */
export const exampleFiles = { N8N_RESTRICT_FILE_ACCESS_TO: folder };

const READ_FILE = 'n8n-nodes-base.readWriteFile';

/** A workflow of examples/ with what an export leaves out: the credential, and the path of its file on this machine. */
export const readExample = async (
	file: string,
	credential: { id: string; name: string },
): Promise<WorkflowFile> => {
	const example: unknown = JSON.parse(await readFile(join(folder, file), 'utf8'));
	const workflow = workflowFileSchema.parse(example);
	const nodes = workflow.nodes.map((node) => {
		if (node.type.startsWith(`${packageName}.`))
			return { ...node, credentials: { eightByEightVoiceApi: credential } };
		if (node.type !== READ_FILE) return node;
		const fileSelector = join(repository, String(node.parameters.fileSelector));
		return { ...node, parameters: { ...node.parameters, fileSelector } };
	});
	return { ...workflow, nodes };
};
