import { z } from 'zod';
import type { RestSession } from './session';

const tablesSchema = z.object({
	data: z.array(z.object({ id: z.string(), name: z.string(), projectId: z.string() })),
});
const rowsSchema = z.object({ data: z.array(z.record(z.unknown())) });

type Table = z.infer<typeof tablesSchema>['data'][number];

/** n8n's data tables (n8n 2.x). */
export class DataTables {
	constructor(private readonly session: RestSession) {}

	/** All rows of a table, oldest first; throws where there is no such table. */
	async rows(name: string): Promise<Array<Record<string, unknown>>> {
		const table = (await this.list()).find((candidate) => candidate.name === name);
		if (table === undefined) throw new Error(`n8n has no data table "${name}".`);
		const path = `${pathOf(table)}/rows?take=250&sortBy=id:asc`;
		return rowsSchema.parse(await this.session.request('GET', path)).data;
	}

	async deleteAll(): Promise<void> {
		for (const table of await this.list()) await this.session.request('DELETE', pathOf(table));
	}

	private async list(): Promise<Table[]> {
		return tablesSchema.parse(await this.session.request('GET', '/data-tables-global')).data;
	}
}

const pathOf = ({ projectId, id }: Table): string => `/projects/${projectId}/data-tables/${id}`;
