import { z } from 'zod';

const nodeSchema = z
	.object({
		name: z.string(),
		type: z.string(),
		typeVersion: z.number(),
		parameters: z.record(z.unknown()),
	})
	.passthrough();

/** A workflow as its exported file has it: what n8n adds when it stores it passes through. */
export const workflowFileSchema = z
	.object({ name: z.string(), nodes: z.array(nodeSchema), connections: z.record(z.unknown()) })
	.passthrough();

export const workflowSchema = workflowFileSchema.extend({
	id: z.string(),
	versionId: z.string(),
	active: z.boolean(),
});

export type WorkflowFile = z.input<typeof workflowFileSchema>;
export type Workflow = z.infer<typeof workflowSchema>;
