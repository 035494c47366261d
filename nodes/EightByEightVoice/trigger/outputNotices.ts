import type { INodeProperties } from 'n8n-workflow';

import { LISTED_EVENTS } from '../../../core/events/events';
import { OUTCOMES } from '../../../core/events/outcome';

/** In what every event gives out, and of no use before it is there. */
const NOT_NAMED = ['event', 'additional', 'unexpectedShape', 'raw'];

const VALUES: Record<string, readonly string[]> = { outcome: OUTCOMES };

/**
 * The fields that come out of each event, told in the form: n8n knows a trigger's fields before its first event by one
 * schema alone, which is that of the session summary.
 */
export const outputNotices: INodeProperties[] = LISTED_EVENTS.map(({ name, schema }) => {
	const fields = Object.keys(schema.shape)
		.filter((field) => !NOT_NAMED.includes(field))
		.map((field) => (VALUES[field] ? `${field} (${VALUES[field].join(', ')})` : field));
	return {
		displayName: `Fields that come out: ${fields.join(', ')}`,
		name: `${name}Fields`,
		type: 'notice',
		default: '',
		displayOptions: { show: { event: [name], simplify: [true] } },
	};
});
