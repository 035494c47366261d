import type { IDataObject } from 'n8n-workflow';

import { callAndWait, locator, PERSON } from './engine/parameters';
import { usePlatform } from './engine/platform';
import { WaitingHost } from './engine/waitingHost';

const platform = usePlatform();

let n8n: WaitingHost;

beforeEach(async () => {
	n8n = await WaitingHost.start(platform);
});
afterEach(async () => await n8n.close());

/** The node type that n8n makes of ours for the person who is asked before an agent uses a tool. */
const REVIEW = { type: 'n8n-nodes-8x8-voice.eightByEightVoiceHitlTool' };

/** What the agent's model wants to use the tool with. */
const INPUT = { To: '+12025550100', Text: 'Your refund is 40 dollars' };

/** As n8n's expressions write the input into a longer text. */
const MESSAGE = 'Input:\n[object Object]';

/** Has a person asked, as far as it goes without a call. */
async function review(changes: IDataObject = {}, item: IDataObject = { toolParameters: INPUT }) {
	const parameters = callAndWait({ message: MESSAGE, options: { dryRun: true }, ...changes });
	const { result } = await n8n.run(parameters, { items: [item], node: REVIEW });
	return { refusal: result.error?.message, output: result.outputs[0]?.[0]?.json };
}

/** What the person hears first. */
async function heard(item?: IDataObject): Promise<unknown> {
	const { output } = await review({}, item);
	const [, question] = output?.callflow as Array<{ params: IDataObject }>;
	return question?.params.promptMessage;
}

test('the person hears the input of the tool in words', async () => {
	expect(await heard()).toContain(
		'Input: to: +12025550100, text: Your refund is 40 dollars Press 1 to approve.',
	);
});

test('a tool without an input is asked about as well', async () => {
	expect(await heard({})).toBe('Input: Press 1 to approve. Press 2 to decline.');
});

test('the model reads what the person has decided', async () => {
	await n8n.publish({ event: 'waitingCalls' });
	await platform.control('PUT', 'digits', { destination: PERSON, digits: ['1'] });
	const { output } = await n8n.run(callAndWait(), {
		items: [{ toolParameters: INPUT }],
		node: REVIEW,
	});
	expect(await output()).toMatchObject({
		data: { approved: true, chatInput: 'The person who was called approved this on the phone.' },
	});
});

test.each<[string, IDataObject]>([
	["'To' has $fromAI in it", { destination: "={{ $fromAI('Reviewer', '', 'string') }}" }],
	["'From' has $json in it", { source: locator('number', '={{ $json.toolParameters.from }}') }],
	["'Voice' has $tool in it", { voiceProfile: locator('code', '={{ $tool.parameters.voice }}') }],
])('where the model could choose who decides, nobody is called: %s', async (found, changes) => {
	const { refusal } = await review({ allowedDestinations: '*', ...changes });
	expect(refusal).toBe(
		`${found}, with which the model would choose who decides. Nobody was called. Type it in, or use an expression that names another node, such as {{ $('Form').item.json.phone }}.`,
	);
});

describe('the number of the person', () => {
	const OF_ANOTHER_NODE = "={{ $('Items').item.json.phone }}";
	const ITEM = { toolParameters: INPUT, phone: PERSON };

	test('needs no Allowed Destinations where it was typed', async () => {
		expect(await review()).toMatchObject({ output: { destination: PERSON } });
	});

	test.each([OF_ANOTHER_NODE, `=${PERSON}`])(
		'needs them as an expression: %s',
		async (destination) => {
			const { refusal } = await review({ destination }, ITEM);
			expect(refusal).toContain("'Allowed Destinations' is empty");
		},
	);

	test('may come from another node where they have it', async () => {
		const changes = { destination: OF_ANOTHER_NODE, allowedDestinations: 'SG' };
		expect(await review(changes, ITEM)).toMatchObject({ output: { destination: PERSON } });
	});
});
