import type { INodeProperties } from 'n8n-workflow';

import { EightByEightVoiceApi } from '../../../credentials/EightByEightVoiceApi.credentials';
import { EightByEightVoice } from '../../../nodes/EightByEightVoice/EightByEightVoice.node';
import { EightByEightVoiceTrigger } from '../../../nodes/EightByEightVoice/EightByEightVoiceTrigger.node';

// n8n leaves out of a saved workflow what was left alone in the form. So whoever changes a default, or when a field is
// shown, changes what workflows do that were saved before, and nobody has opened them.

/** One line for each field: what n8n reads of it, without its texts. */
function linesOf(fields: INodeProperties[], path = ''): string[] {
	return fields
		.filter(({ type }) => type !== 'notice')
		.flatMap((field) => {
			const { name, type, required, noDataExpression, typeOptions, displayOptions } = field;
			const here = `${path}${name}`;
			const parts = [
				`${here}: ${type} = ${JSON.stringify(defaultOf(field))}`,
				...(required === true ? ['required'] : []),
				...(noDataExpression === true ? ['no expression'] : []),
				...(typeOptions === undefined ? [] : [JSON.stringify(typeOptions)]),
				...Object.entries(displayOptions ?? {}).map(
					([rule, conditions]) => `${rule} ${JSON.stringify(conditions)}`,
				),
			];
			return [parts.join(' | '), ...choicesOf(field, here), ...innerLines(field, here)];
		});
}

/** What a model reads is a text like any other. */
function defaultOf({ name, default: byDefault }: INodeProperties): unknown {
	return name === 'toolDescription' ? 'a text' : byDefault;
}

/** Lists of countries and voices are too long to be looked at here. */
function choicesOf({ options = [], modes = [] }: INodeProperties, path: string): string[] {
	const values = options.flatMap((option) => ('value' in option ? [option.value] : []));
	const ways = modes.map(({ name, type, typeOptions }) =>
		[name, type, ...(typeOptions === undefined ? [] : [JSON.stringify(typeOptions)])].join(' '),
	);
	const choices = values.length > 50 ? [`${values.length} choices`] : values;
	return choices.length + ways.length === 0
		? []
		: [`${path} → ${[...choices, ...ways].join(', ')}`];
}

function innerLines({ options = [] }: INodeProperties, path: string): string[] {
	return options.flatMap((option) => {
		if ('values' in option) return linesOf(option.values, `${path}.${option.name}.`);
		return 'type' in option ? linesOf([option], `${path}.`) : [];
	});
}

test.each<[string, INodeProperties[]]>([
	['the action node', new EightByEightVoice().description.properties],
	['the trigger', new EightByEightVoiceTrigger().description.properties],
	['the credential', new EightByEightVoiceApi().properties],
])('%s reads a saved workflow as it did before', (_form, fields) => {
	expect(linesOf(fields).join('\n')).toMatchSnapshot();
});

test('n8n makes the address of an execution that waits of the ID of the node', () => {
	const { webhooks } = new EightByEightVoice().description;
	expect(webhooks).toEqual([
		{
			...{ name: 'default', httpMethod: 'POST', path: '={{ $nodeId }}' },
			...{ isFullPath: true, restartWebhook: true },
			...{ responseMode: 'onReceived', responseData: '' },
		},
	]);
});

test.each([new EightByEightVoice(), new EightByEightVoiceTrigger()])(
	'a credential is needed, and tested by the node: %#',
	({ description }) => {
		expect(description.credentials).toEqual([
			{ name: 'eightByEightVoiceApi', required: true, testedBy: 'testVoiceApiCredential' },
		]);
	},
);

test('both nodes have the connections that saved workflows have drawn to them', () => {
	const connections = [new EightByEightVoice(), new EightByEightVoiceTrigger()].map(
		({ description: { inputs, outputs } }) => ({ inputs, outputs }),
	);
	expect(connections).toEqual([
		{ inputs: ['main'], outputs: ['main'] },
		{ inputs: [], outputs: ['main'] },
	]);
});
