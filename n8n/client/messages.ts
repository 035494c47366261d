import { z } from 'zod';

// What goes to n8n's REST API, and the part of its answers that is read.

export interface Owner {
	email: string;
	firstName: string;
	lastName: string;
	/** At least 8 characters, with a number and a capital letter. */
	password: string;
}

export interface Credential {
	name: string;
	type: string;
	data: Record<string, unknown>;
}

export interface ListSearch {
	nodeType: string;
	typeVersion?: number;
	/** The node's method, and the path of the parameter it fills, e.g. "parameters.source". */
	methodName: string;
	path: string;
	parameters: Record<string, unknown>;
	credentials?: Record<string, { id: string; name: string }>;
	filter?: string;
}

export const communityPackagesSchema = z.array(z.object({ packageName: z.string() }));
export const idSchema = z.object({ id: z.string() });
export const namedSchema = z.object({ id: z.string(), name: z.string() });
export const countSchema = z.object({ count: z.number() });
export const credentialSchema = namedSchema.extend({ type: z.string() });
export const testSchema = z.object({ status: z.enum(['OK', 'Error']), message: z.string() });
export const nodeTypesSchema = z.array(z.object({ description: z.string() }).passthrough());
export const searchSchema = z.object({
	results: z.array(z.object({ name: z.string(), value: z.unknown() }).passthrough()),
	paginationToken: z.unknown(),
});
export const runSchema = z.union([
	z.object({ executionId: z.string() }),
	z.object({ waitingForWebhook: z.literal(true) }),
]);
