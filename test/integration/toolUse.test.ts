import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { LoadedNodeTypes } from './engine/instance';
import { fieldsOf, fillIn, operationsOf } from './engine/operations';
import { SOURCE, SOURCE_NUMBER, VOICE_PROFILE_BY_CODE } from './engine/parameters';
import { usePlatform } from './engine/platform';
import { runVoiceNode, type NodeRunResult } from './engine/runVoiceNode';

const platform = usePlatform();
let properties: INodeProperties[];

beforeAll(() => {
	properties = new LoadedNodeTypes().getByNameAndVersion('eightByEightVoice').description
		.properties;
});
beforeEach(async () => {
	await platform.api('POST', 'webhooks', { type: 'VCA', url: 'http://127.0.0.1:9/menu' });
});

const SINGAPORE = '+6591230001';
const LONDON = '+442079460100';
const ALLOWED = 'SG, +12025550100';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

function makeCall(destination: string) {
	return {
		action: 'makeCall',
		params: { source: SOURCE_NUMBER, destination },
	};
}

/** Every way for a tool to call a number. */
const WAYS: Record<string, (number: string) => IDataObject> = {
	'Make From Text, To': (number) => ({
		...{ resource: 'voiceMessage', operation: 'makeFromText' },
		...{ source: SOURCE, destination: number, text: 'Hello', voiceProfile: VOICE_PROFILE_BY_CODE },
	}),
	'Make From Audio, To': (number) => ({
		...{ resource: 'voiceMessage', operation: 'makeFromAudio' },
		...{ source: SOURCE, destination: number, fileUrl: 'https://example.com/a.mp3' },
	}),
	'Make From Callflow, To': (number) => ({
		...{ resource: 'voiceMessage', operation: 'makeFromCallflow' },
		...{ source: SOURCE, destination: number, actions: { action: [{ action: 'hangup' }] } },
	}),
	'Make From Callflow, an entry of Actions': (number) => ({
		...{ resource: 'voiceMessage', operation: 'makeFromCallflow', source: SOURCE },
		destination: SINGAPORE,
		actions: { action: [{ action: 'makeCall', source: SOURCE, destination: number }] },
	}),
	'Make From Callflow, JSON': (number) => ({
		...{ resource: 'voiceMessage', operation: 'makeFromCallflow', specifyCallflow: 'json' },
		callflowJson: JSON.stringify([makeCall(number), { action: 'hangup' }]),
	}),
	'Make From Callflow, the second call of a whole request as JSON': (number) => ({
		...{ resource: 'voiceMessage', operation: 'makeFromCallflow', specifyCallflow: 'json' },
		callflowJson: JSON.stringify({ callflow: [makeCall(SINGAPORE), makeCall(number.slice(1))] }),
	}),
	'Connect, To': (number) => ({
		...{ resource: 'call', operation: 'connect' },
		...{ source: SOURCE, destination: number, secondDestination: SINGAPORE },
	}),
	'Connect, Connect To': (number) => ({
		...{ resource: 'call', operation: 'connect' },
		...{ source: SOURCE, destination: SINGAPORE, secondDestination: number },
	}),
	'Ask for Digits, To': (number) => ({
		...{ resource: 'call', operation: 'askForDigits' },
		...{
			source: SOURCE,
			destination: number,
			promptMessage: 'Press 1',
			voiceProfile: VOICE_PROFILE_BY_CODE,
		},
	}),
	'Respond, an entry of Actions': (number) => ({
		...{ resource: 'callAction', operation: 'respond' },
		actions: { action: [{ action: 'makeCall', source: SOURCE, destination: number }] },
	}),
};

async function run(parameters: IDataObject, type: 'Tool' | '' = 'Tool'): Promise<NodeRunResult> {
	return await runVoiceNode({
		credential: platform.credential,
		parameters: { options: {}, ...parameters },
		items: [{}],
		node: { type: `n8n-nodes-8x8-voice.eightByEightVoice${type}` },
	});
}

async function numberOfCalls() {
	return ((await platform.control('GET', 'sessions')) as unknown[]).length;
}

describe.each(Object.entries(WAYS))('%s', (_, withNumber) => {
	test('a number that is not allowed is neither called nor answered with', async () => {
		const before = await numberOfCalls();
		const parameters = { allowedDestinations: ALLOWED, ...withNumber(LONDON) };
		const { error, responses } = await run(parameters);
		expect(error).toMatchObject({
			message: expect.stringMatching(
				/is \+44…00, which this tool may not call\. .*'Allowed Destinations' of this tool has: SG and 1 single number\./,
			),
			context: { itemIndex: 0, mayHaveBeenPlaced: false },
		});
		expect([(await numberOfCalls()) - before, responses]).toEqual([0, []]);
	});

	test('an allowed number is', async () => {
		const before = await numberOfCalls();
		const parameters = { allowedDestinations: ALLOWED, ...withNumber(SINGAPORE) };
		const { error, responses } = await run(parameters);
		expect(error).toBeUndefined();
		expect((await numberOfCalls()) - before + responses.length).toBe(1);
	});

	test('outside of tools, every number is', async () => {
		const before = await numberOfCalls();
		const { error, responses } = await run(withNumber(LONDON), '');
		expect(error).toBeUndefined();
		expect((await numberOfCalls()) - before + responses.length).toBe(1);
	});
});

test('no operation calls anybody as a tool for which nothing is allowed', async () => {
	const operations = operationsOf(properties);
	expect(operations.length).toBeGreaterThan(20);
	const before = await numberOfCalls();
	const refused: string[] = [];
	for (const { resource, operation } of operations) {
		const filled = fillIn(properties, { resource, operation });
		const { error, responses } = await run({ ...filled, allowedDestinations: ',' });
		expect(responses).toEqual([]);
		const message = String(error?.message ?? '');
		if (message.startsWith("'Allowed Destinations' is empty")) refused.push(operation);
	}
	expect(await numberOfCalls()).toBe(before);
	expect(refused.sort()).toEqual([
		'askForDigits',
		'connect',
		'makeFromAudio',
		'makeFromCallflow',
		'makeFromText',
		'respond',
		'sendAndWait',
	]);
});

/** Callflows with a key that is not known, and where an error says that it stands. */
const KEYS_OF_THEIR_OWN: Array<[string, object]> = [
	["'Callflow' has", { callflow: [makeCall(SINGAPORE)], scenario: 'dial' }],
	["'Callflow' at callflow[0] has", [{ ...makeCall(SINGAPORE), then: [makeCall(LONDON)] }]],
	[
		"'Callflow' at callflow[0].params has",
		[{ action: 'makeCall', params: { ...makeCall(SINGAPORE).params, destinations: [LONDON] } }],
	],
];

describe.each(KEYS_OF_THEIR_OWN)(
	'a callflow as JSON whose %s a key that is not known',
	(place, json) => {
		const parameters = {
			...{ resource: 'voiceMessage', operation: 'makeFromCallflow', specifyCallflow: 'json' },
			...{ callflowJson: JSON.stringify(json), allowedDestinations: 'SG' },
		};

		test('is refused for a tool, in words for its model', async () => {
			const before = await numberOfCalls();
			const { error } = await run(parameters);
			expect(error?.message).toContain(`${place} a key that this tool does not send: `);
			expect(error?.message).toContain('Nobody was called. ');
			expect(await numberOfCalls()).toBe(before);
		});

		test('is sent as it is in any other workflow', async () => {
			const { outputs } = await run({ ...parameters, options: { dryRun: true } }, '');
			const { callflow } = Array.isArray(json) ? { callflow: json as object[] } : (json as never);
			expect(outputs[0]?.[0]?.json).toMatchObject({ sessionStatus: 'DRY_RUN', callflow });
		});
	},
);

test('a tool calls nobody outside of its calling hours', async () => {
	const inTwoDays = new Date(Date.now() + 2 * 24 * 60 * 60_000).getUTCDay();
	const hours = { start: '09:00', end: '18:00', days: [WEEKDAYS[inTwoDays]], timeZone: 'UTC' };
	const options = { callingHours: { hours } };
	const toSingapore = WAYS['Make From Text, To']?.(SINGAPORE);
	const { outputs } = await run({ ...toSingapore, allowedDestinations: 'SG', options });
	expect(outputs[0]).toMatchObject([
		{ json: { sessionStatus: 'SKIPPED', reason: 'outsideCallingHours' } },
	]);
});

test('a dry run of a tool is refused as well', async () => {
	const parameters = { allowedDestinations: ALLOWED, options: { dryRun: true } };
	const { error } = await run({ ...WAYS['Make From Text, To']?.(LONDON), ...parameters });
	expect(error?.message).toContain('may not call');
});

test('a tool that answers a caller and calls nobody needs no allowed destinations', async () => {
	const actions = { action: [{ action: 'hangup' }] };
	const { responses } = await run({ resource: 'callAction', operation: 'respond', actions });
	expect(responses).toMatchObject([{ body: { callflow: [{ action: 'hangup' }] } }]);
});

test('the model reads the rule and the remedy in the message, which is all that it is given', async () => {
	const { error } = await run({
		allowedDestinations: 'SG',
		...WAYS['Connect, Connect To']?.(LONDON),
	});
	expect(error?.message).toBe(
		"'Connect To' is +44…00, which this tool may not call. Nobody was called. 'Allowed Destinations' of this tool has: SG. Do not call another number instead: tell your user that the owner of the workflow decides whom it may call, and can add the number there.",
	);
});

test.each([
	['Singapur', 'has an entry that is no country code, country or phone number: Singapur'],
	['={{ "*" }}', 'is an expression, and an AI agent may call only numbers that a person has typed'],
])('Allowed Destinations %j is refused', async (allowedDestinations, rule) => {
	const before = await numberOfCalls();
	const { error } = await run({ ...WAYS['Make From Text, To']?.(SINGAPORE), allowedDestinations });
	expect(error?.message).toContain(`'Allowed Destinations' ${rule}`);
	expect(await numberOfCalls()).toBe(before);
});

test('a tool whose Allowed Destinations were never filled in does not start', async () => {
	await expect(run({ ...WAYS['Make From Text, To']?.(SINGAPORE) })).rejects.toThrow(
		'Parameter "Allowed Destinations" is required',
	);
});

test('each operation has a description for models, which the form shows for tools alone', () => {
	for (const name of operationsOf(properties)) {
		const described = fieldsOf(properties, name).filter(
			(field) => field.name === 'toolDescription',
		);
		expect([name, described]).toMatchObject([
			name,
			[
				{
					default: expect.stringMatching(/^.{40,900}$/),
					displayOptions: { show: { '@tool': [true] } },
				},
			],
		]);
	}
});
