import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { isMsisdn } from '../../../../core/phone/phoneNumber';
import { getNumber } from '../../api/numbers';
import { commonOptions } from '../../form/options';
import { readPhoneNumber } from '../../form/phoneNumberField';
import type { Operation } from '../../run/operation';

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
	properties: [number, commonOptions],

	async execute(item) {
		const msisdn = String(readPhoneNumber(item.value(number)));
		if (!isMsisdn(msisdn)) {
			const remedy = 'Give it with its country code, 7 to 15 digits, like +6531234567.';
			throw item.refuse(number, 'is not a valid phone number', remedy);
		}
		const found = await getNumber(item.run.api, { msisdn, subAccountId: item.subAccountId });
		return [found as IDataObject];
	},
};
