import type { INodeProperties } from 'n8n-workflow';

export const subAccountOption: INodeProperties = {
	displayName: 'Sub-Account ID',
	name: 'subAccountId',
	type: 'string',
	default: '',
	placeholder: 'e.g. mycompany_voice',
	description: "Another sub-account under the same API key, instead of the credential's",
};

/** The Options collection of an operation; `own` are those that only it has, in the order of the form. */
export function optionsOf(...own: INodeProperties[]): INodeProperties {
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		// Not localeCompare(): its tables take longer to load than the whole package.
		options: [subAccountOption, ...own].sort((one, other) =>
			one.displayName < other.displayName ? -1 : 1,
		),
	};
}

/** That of an operation which has no options of its own. */
export const commonOptions: INodeProperties = optionsOf();
