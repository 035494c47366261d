import type { INodeProperties } from 'n8n-workflow';

import {
	readAllowedDestinations,
	type AllowedDestinations,
} from '../../../core/phone/allowedDestinations';
import { FieldProblem } from './fieldProblem';
import { forToolsOnly } from './toolFields';

const HOW_TO_ALLOW =
	'Enter country codes (+65), countries (SG) or whole numbers (+6591234567), separated by commas; * allows every number. Only the owner of the workflow can do this: tell your user.';

/** Whom an AI agent may call. The agent itself cannot fill it in: n8n offers no expression for it, and none is taken. */
export const allowedDestinations: INodeProperties = {
	displayName: 'Allowed Destinations',
	name: 'allowedDestinations',
	type: 'string',
	default: '',
	required: true,
	noDataExpression: true,
	displayOptions: forToolsOnly,
	placeholder: 'e.g. +65, GB, +12025550123',
	description:
		'Whom the AI agent may call: country codes like +65, countries like SG or GB, or whole numbers, separated by commas. Any other number is refused. Enter * to allow every number in the world.',
};

/** Where most calls of a tool call nobody, or only whom a person has typed. */
export const allowedDestinationsIfAny: INodeProperties = {
	...allowedDestinations,
	required: false,
};

/** The list as it was typed; what an expression gives could come from the agent. `outcome`: "Nobody was called". */
export function readAllowedDestinationsField(typed: unknown, outcome: string): AllowedDestinations {
	const refuse = (rule: string) =>
		new FieldProblem(allowedDestinations.displayName, rule, `${outcome}. ${HOW_TO_ALLOW}`);
	const list = String(typed ?? '').trim();
	// n8n removes the = from a field that takes no expressions.
	if (list.startsWith('=') || list.includes('{{')) {
		throw refuse(
			'is an expression, and an AI agent may call only numbers that a person has typed there',
		);
	}
	const read = readAllowedDestinations(list);
	if ('unreadable' in read) {
		throw refuse(
			`has an entry that is no country code, country or phone number: ${read.unreadable}`,
		);
	}
	if (read.allowed.length > 0) return read.allowed;
	throw refuse('is empty, and an AI agent may call only the numbers that you allow');
}
