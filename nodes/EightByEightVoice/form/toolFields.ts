import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

/** Shows a field only where an AI agent uses the node as a tool. */
export const forToolsOnly: IDisplayOptions = { show: { '@tool': [true] } };

/** Shows a field only where no AI agent uses the node as a tool. */
export const notForTools: IDisplayOptions = { hide: { '@tool': [true] } };

/** What the agent's model reads about the tool: n8n gives it the value of a field with this name. */
export function toolDescription(forModels: string): INodeProperties {
	return {
		displayName: 'Tool Description',
		name: 'toolDescription',
		type: 'string',
		typeOptions: { rows: 4 },
		default: forModels,
		required: true,
		displayOptions: forToolsOnly,
		description: 'What the AI agent reads about this tool. Add when to use it, and when not.',
	};
}
