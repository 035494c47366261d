import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { compileCallflow } from '../../../../core/callflow/compile';
import { readCallflowJson } from '../../../../core/callflow/readCallflowJson';
import { showFor, type Operation } from '../operation';
import { callForModels } from './callForModels';
import { allowedDestinations } from './allowedDestinationsField';
import { callflowBuilder } from './callflowBuilder';
import { callOptions, destination, source } from './callFields';
import { nameBuilderField, nameJsonField } from './nameField';
import { readActions } from './readActions';
import { readNumbers, readOptions } from './readCall';
import { sendCallflow } from './sendCallflow';

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
		'The whole callflow as a list of actions, or as an object with callflow, validUntil and clientRequestId. The first action is makeCall.',
};

const shownWhen = (specify: string, properties: INodeProperties[]) =>
	properties.map((property) => ({
		...property,
		displayOptions: { show: { specifyCallflow: [specify] } },
	}));

/** Calls somebody and carries out any actions, from the list in the form or from JSON. */
export const makeFromCallflow: Operation = {
	forModels: callForModels(
		'Carries out a list of actions with whoever answers: say, playFile, sayAndCapture, makeCall (connects a second person) and hangup.',
	),
	properties: showFor('voiceMessage', 'makeFromCallflow', [
		allowedDestinations,
		specifyCallflow,
		...shownWhen('builder', [source, destination, callflowBuilder]),
		...shownWhen('json', [callflowJson]),
		callOptions(),
	]),

	async execute(run, itemIndex) {
		const { context } = run;
		const options = readOptions(context, itemIndex);
		if (context.getNodeParameter('specifyCallflow', itemIndex, 'builder') === 'json') {
			const given = readJson(context, itemIndex);
			return await sendCallflow(run, { ...given, options, nameField: nameJsonField }, itemIndex);
		}
		const callflow = compileCallflow([
			{ action: 'makeCall', ...readNumbers(context, itemIndex, options) },
			...readActions(context, itemIndex, options.defaultCountry),
		]);
		return await sendCallflow(run, { callflow, options, nameField: nameBuilderField }, itemIndex);
	},
};

function readJson(context: IExecuteFunctions, itemIndex: number) {
	const read = readCallflowJson(context.getNodeParameter('callflowJson', itemIndex, ''));
	if (read !== undefined) return read;
	throw new NodeOperationError(context.getNode(), "'Callflow' is not valid JSON", {
		description:
			'Check quotes, commas and brackets. A text that comes from an expression must be put in with JSON.stringify().',
		itemIndex,
	});
}
