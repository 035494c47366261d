/* eslint-disable @n8n/community-nodes/no-restricted-imports -- runs on a developer's machine, never inside n8n */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

import { workflowFileSchema, type WorkflowFile } from './client/workflow';
import { PACKAGE_NAME, REPOSITORY } from './package';

const FOLDER = join(REPOSITORY, 'examples');

export const FIRST_CALL_EXAMPLE = 'first-call.json';
/** One trigger node, for the examples that wait for calls. */
export const HUB_EXAMPLE = 'calls-that-wait.json';
export const CRM_EXAMPLE = 'crm-voice-messages.json';
export const FOLLOW_UP_EXAMPLE = 'follow-up-by-outcome.json';

/** The workflows in examples/, by their paths below it. */
export function exampleFiles(): string[] {
	return readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
		.map((file) => file.split(sep).join('/'))
		.filter((file) => file.endsWith('.json'))
		.sort();
}

/** A workflow of examples/ with what an export leaves out: the credential. */
export async function readExample(
	file: string,
	credential: { id: string; name: string },
): Promise<WorkflowFile> {
	const example: unknown = JSON.parse(await readFile(join(FOLDER, file), 'utf8'));
	const workflow = workflowFileSchema.parse(example);
	const nodes = workflow.nodes.map((node) =>
		node.type.startsWith(`${PACKAGE_NAME}.`)
			? { ...node, credentials: { eightByEightVoiceApi: credential } }
			: node,
	);
	return { ...workflow, nodes };
}
