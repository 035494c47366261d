import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { Fields } from '../form/fields';
import { withWords } from '../form/withWords';
import { findMenuProblems } from '../trigger/menu/menuProblems';
import { readMenuForm } from '../trigger/menu/readMenuForm';

/** The menus that are in the form now, by name. */
export async function searchMenus(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const searched = (filter ?? '').trim().toLowerCase();
	const menus = readMenuForm(openCurrentForm(this))?.menus ?? [];
	return {
		results: menus
			.map(({ name }) => ({ name, value: name }))
			.filter(({ name }) => name !== '' && name.toLowerCase().includes(searched)),
	};
}

/** What is wrong with the menus that are in the form now. The line that is chosen stays, so it says when that was. */
export async function checkMenus(this: ILoadOptionsFunctions): Promise<INodeListSearchResult> {
	const problems = findMenuProblems(openCurrentForm(this));
	const lines = problems.length === 0 ? [`Nothing was wrong at ${timeOfDay(this)}`] : problems;
	return { results: lines.map((name) => ({ name, value: name })) };
}

function timeOfDay(context: ILoadOptionsFunctions): string {
	return new Date().toLocaleTimeString('en-GB', { timeZone: context.getTimezone() });
}

function openCurrentForm(context: ILoadOptionsFunctions): Fields {
	return new Fields(
		(name, byDefault) => withWords(context.getCurrentNodeParameter(name) ?? byDefault),
		context.getTimezone(),
	);
}
