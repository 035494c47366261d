/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { readdir } from 'node:fs/promises';
import path from 'node:path';

import { z } from 'zod';

import type { N8nClient } from '../../n8n/client/n8nClient';
import type { WorkflowFile } from '../../n8n/client/workflow';
import { readExample } from '../../n8n/examples';
import { REPOSITORY } from '../../n8n/package';

const makingSchema = z.object({
	resource: z.literal('table'),
	operation: z.literal('create'),
	tableName: z.string(),
	columns: z.object({ column: z.array(z.object({ name: z.string(), type: z.string() })) }),
});
const usingSchema = z.object({
	dataTableId: z.object({ mode: z.literal('name'), value: z.string() }),
});

type Node = WorkflowFile['nodes'][number];

/**
 * What somebody does whose n8n has no step that makes tables: makes those of an example by hand, takes these steps
 * out, and chooses the tables from the list in the others.
 */
export async function withTablesByHand(
	{ dataTables }: N8nClient,
	file: string,
	workflow: WorkflowFile,
): Promise<WorkflowFile> {
	const folder = path.dirname(file);
	const credential = { id: '', name: '' };
	for (const name of await readdir(path.join(REPOSITORY, 'examples', folder))) {
		if (!name.endsWith('.json')) continue;
		const { nodes } = await readExample(path.join(folder, name), credential);
		for (const { parameters } of nodes) {
			const making = makingSchema.safeParse(parameters);
			if (making.success)
				await dataTables.create(making.data.tableName, making.data.columns.column);
		}
	}
	const nodes = workflow.nodes.map(async (node): Promise<Node> => {
		const { parameters } = node;
		if (makingSchema.safeParse(parameters).success)
			return { ...node, type: 'n8n-nodes-base.noOp', typeVersion: 1, parameters: {} };
		const using = usingSchema.safeParse(parameters);
		if (!using.success) return node;
		const value = await dataTables.idOf(using.data.dataTableId.value);
		return {
			...node,
			parameters: { ...parameters, dataTableId: { __rl: true, mode: 'list', value } },
		};
	});
	return { ...workflow, nodes: await Promise.all(nodes) };
}
