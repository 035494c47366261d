import { callAndWait, textMessage } from './engine/parameters';
import { usePlatform } from './engine/platform';
import { runVoiceNode, type RunOptions } from './engine/runVoiceNode';

const platform = usePlatform();

const SINGAPORE = '+6591230001';
const LONDON = '+442079460100';

/** Runs a tool that may call everybody; what fails comes out as an item. */
async function use(options: Pick<RunOptions, 'parameters' | 'items'> & Partial<RunOptions>) {
	const { outputs } = await runVoiceNode({
		credential: platform.credential,
		node: {
			type: 'n8n-nodes-8x8-voice.eightByEightVoiceTool',
			onError: 'continueRegularOutput',
		},
		...options,
	});
	return outputs[0]?.[0]?.json;
}

describe('a number that a tool has perhaps called', () => {
	/** Has it call both in one execution; 8x8 does not say what becomes of the first. Gives what became of the second. */
	const callBoth = async (first: string, second: string) => {
		await platform.control('POST', 'faults', { kind: 'resetAfter', path: '/callflows' });
		return await use({
			parameters: textMessage({ allowedDestinations: '*' }),
			items: [{ phone: first }],
			secondItems: [{ phone: second }],
		});
	};

	test('is not called again in the same execution', async () => {
		const output = await callBoth(SINGAPORE, SINGAPORE);
		expect(output).toMatchObject({ error: { mayHaveBeenPlaced: true } });
		expect(await platform.calls()).toEqual({ [SINGAPORE]: 1 });
	});

	test('keeps no other number from being called', async () => {
		const output = await callBoth(SINGAPORE, LONDON);
		expect(output).toMatchObject({ sessionStatus: 'CREATED' });
		expect(await platform.calls()).toEqual({ [SINGAPORE]: 1, [LONDON]: 1 });
	});
});

test('a tool whose user cannot wait calls nobody, and says what to use instead', async () => {
	const output = await use({
		parameters: callAndWait({ allowedDestinations: '*' }),
		items: [{}],
		hasNoExecution: true,
	});
	expect(output).toMatchObject({
		error: {
			message: 'Whoever uses this tool cannot wait for a call',
			description: expect.stringMatching(/^Nobody was called\. MCP clients, .*'Ask for Digits'/),
		},
	});
	expect(await platform.calls()).toEqual({});
});
