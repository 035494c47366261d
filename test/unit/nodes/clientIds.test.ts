import type { IDataObject } from 'n8n-workflow';

import { prepareCall } from '../../../nodes/EightByEightVoice/calling/prepareCall';
import { readCallOptions } from '../../../nodes/EightByEightVoice/form/callOptions';
import type { Item } from '../../../nodes/EightByEightVoice/run/item';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const CALLFLOW = [
	{ action: 'makeCall', params: { source: '+12025550190', destination: '+6591230001' } },
	{ action: 'hangup' },
];

interface Given {
	options?: IDataObject;
	/** Beside the callflow, in JSON. */
	given?: IDataObject;
	isUnchecked?: boolean;
}

/** Makes a call at a platform that takes every call; gives what was sent, and what came out. */
async function call({ options: optionValues = {}, ...more }: Given) {
	const sent: IDataObject[] = [];
	const run = {
		pace: { turn: async () => undefined },
		placedCalls: { remember: () => undefined, recall: () => undefined },
		hint: () => undefined,
		context: { getNode: () => ({ parameters: {} }) },
		api: {
			request: async (request: { body: IDataObject; turn: (afterMs: number) => Promise<void> }) => {
				await request.turn(0);
				sent.push(request.body);
				return { sessionId: 'session-1', sessionStatus: 'CREATED' };
			},
		},
	};
	const item = { index: 0, run } as unknown as Item;
	const options = readCallOptions({ optionValues, typedOptions: optionValues, timeZone: 'UTC' });
	const prepared = await prepareCall(item, {
		callflow: CALLFLOW,
		options,
		nameField: String,
		...more,
	});
	const [output] = await prepared.perform();
	return { sent: sent[0], output: output as IDataObject };
}

test.each<[string, Given]>([
	['is not set', {}],
	['is empty', { options: { clientRequestId: '' } }],
	['is blank', { options: { clientRequestId: ' ' } }],
	['is null', { options: { clientRequestId: null } }],
	['is null in JSON', { given: { clientRequestId: null } }],
	['is empty in JSON', { given: { clientRequestId: '' } }],
	['is not in JSON that goes out unchecked', { given: { priority: 1 }, isUnchecked: true }],
])('a Client Request ID that %s is made up, sent and given out', async (_what, given) => {
	const { sent, output } = await call(given);
	expect(sent?.clientRequestId).toMatch(UUID);
	expect(output.clientRequestId).toBe(sent?.clientRequestId);
});

test('each call gets another one', async () => {
	const ids = [await call({}), await call({})].map(({ output }) => output.clientRequestId);
	expect(new Set(ids).size).toBe(2);
});

const BOTH = { clientRequestId: 'parcel-4711', clientBatchId: 'morning' };

test.each<[string, Given]>([
	['the options', { options: BOTH }],
	['JSON', { given: BOTH }],
	[
		'the options, although JSON has others',
		{ options: BOTH, given: { clientRequestId: 'parcel-1', clientBatchId: 'noon' } },
	],
	['JSON, although options are empty', { options: { clientRequestId: '' }, given: BOTH }],
	['JSON that goes out unchecked', { given: BOTH, isUnchecked: true }],
])('both IDs of %s are sent and given out', async (_what, given) => {
	const { sent, output } = await call(given);
	expect(sent).toMatchObject(BOTH);
	expect(output).toMatchObject(BOTH);
});

test('a batch ID is never made up', async () => {
	const { sent, output } = await call({});
	expect(sent).not.toHaveProperty('clientBatchId');
	expect(output).not.toHaveProperty('clientBatchId');
});

test('a dry run gives back the request with its IDs', async () => {
	const { sent, output } = await call({ options: { ...BOTH, dryRun: true } });
	expect(sent).toBeUndefined();
	expect(output).toMatchObject({ sessionStatus: 'DRY_RUN', ...BOTH });
});

test.each(['clientRequestId', 'clientBatchId'])(
	'%s has at most 50 characters',
	async (clientId) => {
		const fifty = '🎈'.repeat(50);
		await expect(call({ options: { [clientId]: fifty } })).resolves.toMatchObject({
			sent: { [clientId]: fifty },
		});
		await expect(call({ options: { [clientId]: `${fifty}!` } })).rejects.toThrow(
			`${clientId} must not be longer than 50 characters`,
		);
	},
);
