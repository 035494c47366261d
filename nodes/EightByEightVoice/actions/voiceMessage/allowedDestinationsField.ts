import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import {
	describeAllowed,
	isAllowed,
	maskNumber,
	readAllowedDestinations,
	type AllowedDestinations,
} from '../../../../core/allowedDestinations';
import type { IssuePath } from '../../../../core/callflow/issues';
import type { CallflowRequest } from '../../../../core/callflow/schema';
import type { NodeRun } from '../operation';
import { forToolsOnly } from '../toolUse';
import type { NameField } from './refuseCallflow';

const HOW_TO_ALLOW =
	'Enter country codes (+65), countries (SG) or whole numbers (+6591234567), separated by commas; * allows every number.';

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

const { displayName } = allowedDestinations;

export interface CallsToJudge {
	callflow: CallflowRequest['callflow'];
	nameField: NameField;
	itemIndex: number;
	/** What has not happened because of a refusal, e.g. "Nobody was called". */
	outcome: string;
}

/**
 * Throws unless each number that a callflow calls may be called. It concerns tools of AI agents alone: in any other
 * workflow a person has decided where the numbers come from.
 */
export function refuseForbidden({ context, isTool }: NodeRun, calls: CallsToJudge): void {
	if (!isTool) return;
	const numbers = numbersIn(calls.callflow);
	if (numbers.length === 0) return;
	const refuse = (message: string, remedy: string) => {
		const description = `${calls.outcome} for item ${calls.itemIndex}. ${remedy}`;
		const error = new NodeOperationError(context.getNode(), message, {
			description,
			itemIndex: calls.itemIndex,
		});
		error.context.mayHaveBeenPlaced = false;
		return error;
	};

	const allowed = readField(context, refuse);
	const forbidden = numbers.find(({ number }) => !isAllowed(number, allowed));
	if (forbidden === undefined) return;
	throw refuse(
		`${calls.nameField(forbidden.path)} is ${maskNumber(forbidden.number)}, which this tool may not call`,
		`'${displayName}' of this tool has: ${describeAllowed(allowed)}. Do not call another number instead: tell your user that the owner of the workflow decides whom it may call, and can add the number there.`,
	);
}

function readField(
	context: IExecuteFunctions,
	refuse: (message: string, remedy: string) => NodeOperationError,
): AllowedDestinations {
	// As it was typed: what an expression gives could come from the agent.
	const typed = String(context.getNode().parameters[allowedDestinations.name] ?? '').trim();
	const tell = `${HOW_TO_ALLOW} Only the owner of the workflow can do this: tell your user.`;
	// n8n takes the = away from a field that has no expressions.
	if (typed.startsWith('=') || typed.includes('{{')) {
		throw refuse(
			`'${displayName}' is an expression, and an AI agent may call only numbers that a person has typed there`,
			tell,
		);
	}
	const read = readAllowedDestinations(typed);
	if ('unreadable' in read) {
		throw refuse(
			`'${displayName}' has an entry that is no country code, country or phone number: ${read.unreadable}`,
			tell,
		);
	}
	if (read.allowed.length > 0) return read.allowed;
	throw refuse(
		`'${displayName}' is empty, and an AI agent may call only the numbers that you allow`,
		tell,
	);
}

/** Whom a callflow calls, and where in the request body it says so. */
function numbersIn(callflow: CallsToJudge['callflow']): Array<{ path: IssuePath; number: string }> {
	return callflow.flatMap((action, index) =>
		action.action === 'makeCall'
			? [
					{
						path: ['callflow', index, 'params', 'destination'],
						number: action.params.destination,
					},
				]
			: [],
	);
}
