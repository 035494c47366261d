import { z } from 'zod';

const UNFINISHED = ['queued', 'running'];

const exportJobSchema = z.object({
	status: z.string().transform((status) => status.toLowerCase()),
	data: z.array(z.string()).nullish().catch(null),
	expires: z.string().nullish().catch(null),
});

/** A log export: its links, once it has succeeded, and until when they work (UTC). */
export interface ExportJob {
	status: string;
	links: string[];
	expires: string | null;
}

/** The answer of GET /messages/exports/{jobId}; undefined when it has no status. */
export function readExportJob(answer: unknown): ExportJob | undefined {
	const parsed = exportJobSchema.safeParse(answer);
	if (!parsed.success) return undefined;
	const { status, data, expires } = parsed.data;
	return { status, links: data ?? [], expires: expires ?? null };
}

export function isUnfinished({ status }: ExportJob): boolean {
	return UNFINISHED.includes(status);
}
