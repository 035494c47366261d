import type { INodeParameters } from 'n8n-workflow';

import { VOICE_PROFILE_BY_CODE } from './engine/parameters';
import { usePlatform } from './engine/platform';
import { runVoiceNode, type RunOptions } from './engine/runVoiceNode';
import { menuParameters } from './menu/menuForm';
import { MENUS } from './menu/menuTrigger';

const platform = usePlatform();

const GOODBYE = { action: 'say', text: '={{ $json.text }}', voiceProfile: VOICE_PROFILE_BY_CODE };
const HANGUP = { action: 'hangup' };

async function respond(
	action: object[],
	items = [{ text: 'Goodbye' }],
	more: object = {},
	options: Partial<RunOptions> = {},
) {
	return await runVoiceNode({
		credential: platform.credential,
		parameters: {
			resource: 'callAction',
			operation: 'respond',
			clientActionId: 'goodbye',
			actions: { action },
			options: {},
			...more,
		} as never,
		items,
		...options,
	});
}

const ANSWER = {
	clientActionId: 'goodbye',
	callflow: [
		{
			action: 'say',
			params: { text: 'Goodbye', voiceProfile: 'en-GB-Emma', repetition: 1, speed: 1 },
		},
		{ action: 'hangup' },
	],
};

test('the caller gets the callflow, with 200 and as JSON', async () => {
	const expected = {
		statusCode: 200,
		headers: { 'content-type': 'application/json' },
		body: ANSWER,
	};
	const { responses } = await respond([GOODBYE, HANGUP]);
	expect(responses).toEqual([expected]);
});

test('the output is the answer that was sent', async () => {
	const { outputs } = await respond([GOODBYE, HANGUP]);
	expect(outputs).toEqual([[{ json: ANSWER, pairedItem: { item: 0 } }]]);
});

test('without a client action ID the answer has none', async () => {
	const { outputs } = await respond([HANGUP], [{ text: '' }], { clientActionId: '' });
	expect(outputs).toMatchObject([[{ json: { callflow: [{ action: 'hangup' }] } }]]);
	expect(outputs[0]?.[0]?.json).not.toHaveProperty('clientActionId');
});

test('of several items the first is the answer, and a hint says so', async () => {
	const items = [{ text: 'Goodbye' }, { text: 'Again' }];
	const { outputs, responses, hints } = await respond([GOODBYE, HANGUP], items);
	expect(responses).toMatchObject([{ body: ANSWER }]);
	expect(outputs[0]).toHaveLength(1);
	expect(hints).toEqual([expect.stringContaining('Only the first item')]);
});

test('an answer with a mistake is not sent, and the error names its field', async () => {
	const { responses, error } = await respond([HANGUP, { ...GOODBYE, text: '={{ $json.no }}' }]);
	expect(responses).toEqual([]);
	expect(error).toMatchObject({
		message: expect.stringContaining("'Actions → entry 1' ends the call before the last action"),
		description: expect.stringMatching(/No answer was sent.*'Actions → entry 2 → Text' is missing/),
	});
});

test('an answer without actions is not sent', async () => {
	const { responses, error } = await respond([]);
	expect(responses).toEqual([]);
	expect(error).toMatchObject({ message: "'Actions → entry 1' is missing" });
});

describe('an answer that no caller hears gets a hint', () => {
	const hintsAfter = async (type: string, parameters: INodeParameters) =>
		(await respond([HANGUP], undefined, {}, { start: { type, parameters } })).hints;
	const TRIGGER = 'n8n-nodes-8x8-voice.eightByEightVoiceTrigger';

	const CALL_ACTION = { event: 'callAction', fallbackVoiceProfile: VOICE_PROFILE_BY_CODE };

	test.each([
		['with this node', { ...CALL_ACTION, respondWith: 'respondOperation' }],
		['with a phone menu', menuParameters(MENUS)],
	])('but not behind a trigger that responds %s', async (_what, parameters) => {
		expect(await hintsAfter(TRIGGER, parameters)).toEqual([]);
	});

	test.each<[string, INodeParameters]>([
		[
			'that has answered',
			{ ...CALL_ACTION, respondWith: 'callflow', actions: { action: [HANGUP] } },
		],
		['of another event', { event: 'sessionSummary' }],
	])('behind a trigger %s', async (_what, parameters) => {
		expect(await hintsAfter(TRIGGER, parameters)).toEqual([
			expect.stringContaining("set Respond to 'With 8x8 Voice Node'"),
		]);
	});

	test('in a sub-workflow', async () => {
		const hints = await hintsAfter('n8n-nodes-base.executeWorkflowTrigger', { items: '[{}]' });
		expect(hints).toEqual([expect.stringContaining('from a sub-workflow')]);
	});
});
