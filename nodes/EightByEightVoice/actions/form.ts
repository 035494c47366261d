import type { INodeProperties } from 'n8n-workflow';

import { toolDescription } from '../form/toolFields';
import type { Resources } from '../run/operation';

interface Pair {
	resource: string;
	operation: string;
}

interface Place {
	field: INodeProperties;
	shownFor: Pair[];
}

/**
 * The fields of all operations, those of each in its own order. A field that several operations share stands once: n8n
 * goes through the whole form several times in each execution, while a caller may be waiting for its answer.
 */
export function fieldsOf(resources: Resources): INodeProperties[] {
	const places: Place[] = [];
	for (const [resource, { operations }] of Object.entries(resources)) {
		for (const [operation, { forModels, properties }] of Object.entries(operations)) {
			let next = 0;
			for (const field of [toolDescription(forModels), ...properties]) {
				const shared = places.findIndex((place, at) => at >= next && place.field === field);
				const place = places[shared] ?? { field, shownFor: [] };
				place.shownFor.push({ resource, operation });
				if (shared === -1) places.splice(next, 0, place);
				next = places.indexOf(place) + 1;
			}
		}
	}
	return places.flatMap(({ field, shownFor }) =>
		groupsOf(shownFor, resources).map((pairs) => showFor(pairs, field)),
	);
}

/** n8n shows a field for each resource of a list with each operation of another: only what these meet in stays together. */
function groupsOf(shownFor: Pair[], resources: Resources): Pair[][] {
	const groups: Pair[][] = [];
	for (const name of namesOf(shownFor, 'resource')) {
		const own = shownFor.filter(({ resource }) => resource === name);
		const at = groups.findIndex((group) => !showsMore([...group, ...own], resources));
		groups[at === -1 ? groups.length : at] = [...(groups[at] ?? []), ...own];
	}
	return groups;
}

function showsMore(pairs: Pair[], resources: Resources): boolean {
	const shown = namesOf(pairs, 'resource').flatMap((resource) =>
		namesOf(pairs, 'operation').filter((name) => resources[resource]?.operations[name]),
	);
	return shown.length > pairs.length;
}

function showFor(pairs: Pair[], field: INodeProperties): INodeProperties {
	const show = {
		resource: namesOf(pairs, 'resource'),
		operation: namesOf(pairs, 'operation'),
		...field.displayOptions?.show,
	};
	return { ...field, displayOptions: { ...field.displayOptions, show } };
}

function namesOf(pairs: Pair[], key: keyof Pair): string[] {
	return [...new Set(pairs.map((pair) => pair[key]))];
}
