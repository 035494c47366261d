import { howMany, readOptions, readSubAccountId, takeHowMany } from '../getMany';
import { showFor, type Operation } from '../operation';
import { readVirtualNumbers } from './virtualNumbers';

/** Lists the sub-account's own numbers with their health. */
export const getAll: Operation = {
	forModels:
		'Lists the phone numbers of the account, from which calls can be made, and how healthy each is. Calls nobody.',
	properties: showFor('virtualNumber', 'getAll', [...howMany, readOptions]),

	async execute(run, itemIndex) {
		const { context, api } = run;
		const answer = await api.request({
			method: 'GET',
			path: '/numbers',
			subAccountId: readSubAccountId(context, itemIndex),
		});
		return takeHowMany(context, itemIndex, readVirtualNumbers(answer));
	},
};
