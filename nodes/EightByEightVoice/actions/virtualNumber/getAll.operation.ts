import { listNumbers } from '../../api/numbers';
import { howMany, takeHowMany } from '../../form/howMany';
import { commonOptions } from '../../form/options';
import type { Operation } from '../../run/operation';

/** Lists the sub-account's own numbers with their health. */
export const getAll: Operation = {
	forModels:
		'Lists the phone numbers of the account, from which calls can be made, and how healthy each is. Calls nobody.',
	properties: [...howMany, commonOptions],

	async execute(item) {
		return takeHowMany(item, await listNumbers(item.run.api, item.subAccountId));
	},
};
