import type { IDataObject } from 'n8n-workflow';

import { SOURCE_NUMBER, textMessage } from './engine/parameters';
import { usePlatform } from './engine/platform';
import { runVoiceNode } from './engine/runVoiceNode';

const platform = usePlatform();

async function run(parameters: IDataObject, item: IDataObject = {}) {
	const { credential } = platform;
	const { error, outputs } = await runVoiceNode({ credential, parameters, items: [item] });
	return { error, items: outputs[0] ?? [], calls: await platform.calls() };
}

function makeCall(destination: unknown) {
	return { action: 'makeCall', params: { source: SOURCE_NUMBER, destination } };
}

function callflow(callflowJson: string, options = {}) {
	const operation = { resource: 'voiceMessage', operation: 'makeFromCallflow' };
	return { ...operation, specifyCallflow: 'json', callflowJson, options };
}

const DEEP = '['.repeat(20_000) + ']'.repeat(20_000);

describe('a callflow as JSON that is too deep to be sent is refused, and not told as a call that may have been placed', () => {
	test.each([
		['beside the callflow', `{"callflow": [], "x": ${DEEP}}`],
		['in place of a number', `[{"action": "makeCall", "params": {"destination": ${DEEP}}}]`],
	])('%s', async (_what, json) => {
		const { error, calls } = await run(callflow(json));
		expect(error).toMatchObject({
			message: "'Callflow' is not valid JSON",
			context: { mayHaveBeenPlaced: false },
		});
		expect(calls).toEqual({});
	});
});

test('a number that is an object with a text of its own making is refused by the name of its field', async () => {
	const named = { toString: 1 };
	const first = await run(callflow(JSON.stringify([makeCall(named)])));
	expect(first.error?.message).toContain("'Callflow' at callflow[0].params.destination must be");
	const second = await run(textMessage({ destination: '={{ $json }}' }), named);
	expect(second.error?.message).toContain("'To' must be one phone number");
	expect(second.calls).toEqual({});
});

test.each([[{ id: 7 }], [{ toString: 1 }]])(
	'a Client Request ID that is an object, %j, is refused, and nobody is called',
	async (item) => {
		const options = { clientRequestId: '={{ $json }}' };
		const { error, calls } = await run(textMessage({ destination: '+12025550100', options }), item);
		expect(error?.message).toBe("'Options → Client Request ID' is not a text");
		expect(calls).toEqual({});
	},
);

describe('how many results are wanted', () => {
	const voices = async (returnAll: unknown, limit: unknown) =>
		await run({ resource: 'voiceProfile', operation: 'getAll', returnAll, limit } as IDataObject);

	test.each(['ten', '', 0, -1, 1.5, true])('a limit of %j is refused', async (limit) => {
		const { error, items } = await voices(false, limit);
		expect([error?.message, items]).toEqual(["'Limit' must be a whole number, 1 or more", []]);
	});

	test('the text true is all', async () => {
		expect((await voices('={{ "true" }}', 1)).items.length).toBeGreaterThan(1);
	});

	test('what is neither true nor false is refused', async () => {
		expect((await voices('={{ "all" }}', 1)).error?.message).toBe(
			"'Return All' is neither true nor false",
		);
	});
});
