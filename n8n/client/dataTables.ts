import { z } from 'zod';

import { idSchema } from './messages';
import type { RestSession } from './session';

const tablesSchema = z.object({
	data: z.array(z.object({ id: z.string(), name: z.string(), projectId: z.string() })),
});
const rowsSchema = z.object({ data: z.array(z.record(z.unknown())) });

type Table = z.infer<typeof tablesSchema>['data'][number];

/** n8n's data tables. */
export class DataTables {
	constructor(private readonly session: RestSession) {}

	/** All rows of a table, oldest first; throws where there is no such table. */
	async rows(name: string): Promise<Array<Record<string, unknown>>> {
		const path = `${pathOf(await this.find(name))}/rows?take=250&sortBy=id:asc`;
		return rowsSchema.parse(await this.session.request('GET', path)).data;
	}

	/** Throws where there is no such table. */
	async idOf(name: string): Promise<string> {
		return (await this.find(name)).id;
	}

	/** Makes a table, unless there is one of that name. */
	async create(name: string, columns: Array<{ name: string; type: string }>): Promise<void> {
		if ((await this.list()).some((table) => table.name === name)) return;
		const { id } = idSchema.parse(await this.session.request('GET', '/projects/personal'));
		await this.session.request('POST', `/projects/${id}/data-tables`, { name, columns });
	}

	async deleteAll(): Promise<void> {
		for (const table of await this.list()) await this.session.request('DELETE', pathOf(table));
	}

	private async find(name: string): Promise<Table> {
		const table = (await this.list()).find((candidate) => candidate.name === name);
		if (table === undefined) throw new Error(`n8n has no data table "${name}".`);
		return table;
	}

	private async list(): Promise<Table[]> {
		return tablesSchema.parse(await this.session.request('GET', '/data-tables-global')).data;
	}
}

function pathOf({ projectId, id }: Table): string {
	return `/projects/${projectId}/data-tables/${id}`;
}
