import type { INodeProperties } from 'n8n-workflow';

import { compileCallflow } from '../../../../core/callflow/compile';
import { completeCaptures } from '../../../../core/callflow/completeCaptures';
import { readCallflowJson, type GivenCallflow } from '../../../../core/callflow/readCallflowJson';
import { prepareCall } from '../../calling/prepareCall';
import { readActionList } from '../../form/actionList';
import { ACTION_NAMES_FOR_MODELS } from '../../form/actionsForModels';
import { allowedDestinations } from '../../form/allowedDestinationsField';
import { destination, source } from '../../form/callFields';
import { callOptionsOf } from '../../form/callOptionFields';
import { callflowBuilder } from '../../form/callflowBuilder';
import { callForModels } from '../../form/callForModels';
import { readCallNumbers } from '../../form/callNumbers';
import { readCallOptions, readSwitch } from '../../form/callOptions';
import { nameBuilderField, nameJsonField } from '../../form/nameField';
import { notForTools } from '../../form/toolFields';
import type { Item } from '../../run/item';
import type { Operation } from '../../run/operation';

const specifyCallflow: INodeProperties = {
	displayName: 'Specify Callflow',
	name: 'specifyCallflow',
	type: 'options',
	options: [
		{ name: 'Using Fields Below', value: 'builder' },
		{ name: 'Using JSON', value: 'json' },
	],
	default: 'builder',
};

const callflowJson: INodeProperties = {
	displayName: 'Callflow',
	name: 'callflowJson',
	type: 'json',
	typeOptions: { rows: 12 },
	default:
		'[\n  { "action": "makeCall", "params": { "source": "", "destination": "" } },\n  { "action": "say", "params": { "text": "", "voiceProfile": "" } },\n  { "action": "hangup" }\n]',
	required: true,
	description:
		'The whole callflow as a list of actions, or as an object with callflow, validUntil, clientRequestId and clientBatchId. The first action is makeCall.',
};

const sendUnchecked: INodeProperties = {
	displayName: 'Send Unchecked',
	name: 'sendUnchecked',
	type: 'boolean',
	default: false,
	displayOptions: { show: { '/specifyCallflow': ['json'] }, ...notForTools },
	description:
		'Whether to leave the check of the callflow to 8x8, for what it accepts and this node does not know yet. What keeps people from being called twice or by mistake stays on.',
};

function shownWhen(specify: string, properties: INodeProperties[]) {
	return properties.map((property) => ({
		...property,
		displayOptions: { show: { specifyCallflow: [specify] } },
	}));
}

/** Calls somebody and carries out any actions, from the list in the form or from JSON. */
export const makeFromCallflow: Operation = {
	forModels: callForModels(
		`Carries out a list of actions with whoever answers: ${ACTION_NAMES_FOR_MODELS}.`,
	),
	properties: [
		allowedDestinations,
		specifyCallflow,
		...shownWhen('builder', [source, destination, callflowBuilder]),
		...shownWhen('json', [callflowJson]),
		callOptionsOf(sendUnchecked),
	],

	async prepare(item) {
		const options = readCallOptions(item);
		if (item.value(specifyCallflow) === 'json') {
			const isUnchecked = !item.run.isTool && readSwitch(item.optionValues, sendUnchecked);
			const { callflow, given } = readJson(item);
			return await prepareCall(item, {
				callflow: isUnchecked ? callflow : completeCaptures(callflow),
				given,
				options,
				isJson: true,
				isUnchecked,
				nameField: nameJsonField(item.optionValues),
			});
		}
		const callflow = compileCallflow([
			{ action: 'makeCall', ...readCallNumbers(item, options) },
			...readActionList(item.value(callflowBuilder), options.defaultCountry),
		]);
		return await prepareCall(item, { callflow, options, nameField: nameBuilderField });
	},
};

function readJson(item: Item): GivenCallflow {
	const read = readCallflowJson(item.value(callflowJson));
	if (read !== undefined) return read;
	throw item.refuse(
		callflowJson,
		'is not valid JSON',
		'Check quotes, commas and brackets, and that it is not nested a hundred levels deep. A text that comes from an expression must be put in with JSON.stringify().',
	);
}
