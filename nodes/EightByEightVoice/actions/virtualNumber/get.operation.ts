import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { isMsisdn } from '../../../../core/phoneNumber';
import { readOptions, readSubAccountId } from '../getMany';
import { showFor, type Operation } from '../operation';
import { readPhoneNumber } from '../voiceMessage/readActions';

const number: INodeProperties = {
	displayName: 'Number',
	name: 'number',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. +6531234567',
	description: 'One of your virtual numbers, with its country code',
};

/** Gives one of the sub-account's own numbers with its health. */
export const get: Operation = {
	forModels:
		'Gets one phone number of the account, from which calls can be made, and how healthy it is. Calls nobody.',
	properties: showFor('virtualNumber', 'get', [number, readOptions]),

	async execute(run, itemIndex) {
		const { context, api } = run;
		const msisdn = String(readPhoneNumber(context.getNodeParameter('number', itemIndex, '')));
		if (!isMsisdn(msisdn)) {
			throw new NodeOperationError(context.getNode(), "'Number' is not a valid phone number", {
				description: 'Give it with its country code, 7 to 15 digits, like +6531234567.',
				itemIndex,
			});
		}
		const answer = await api.request({
			method: 'GET',
			path: `/numbers/${msisdn.replace('+', '')}`,
			subAccountId: readSubAccountId(context, itemIndex),
			notFound: "'Number' is not one of your virtual numbers",
		});
		return [(answer.payload ?? answer) as IDataObject];
	},
};
