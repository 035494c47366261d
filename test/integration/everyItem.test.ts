import { useFileServer } from './engine/fileServer';
import { locator, SOURCE, textMessage, VOICE_PROFILE } from './engine/parameters';
import { usePlatform } from './engine/platform';
import { runVoiceNode, type RunOptions } from './engine/runVoiceNode';

const platform = usePlatform();

async function run(items: RunOptions['items'], more: Partial<RunOptions> = {}) {
	const parameters = textMessage({ text: '={{ $json.text ?? "Good morning" }}' });
	return await runVoiceNode({ credential: platform.credential, parameters, items, ...more });
}

const CONTACTS = [{ phone: '+6591230001' }, { phone: '12' }, { phone: '+6591230003' }];

describe('three contacts, the second wrong', () => {
	test('nobody is called', async () => {
		await run(CONTACTS);
		expect(await platform.calls()).toEqual({});
	});

	test('the error tells how many are wrong, that nobody has been called, which item, why, and what to do', async () => {
		const { error } = await run(CONTACTS);
		expect(error).toMatchObject({
			message: '1 of 3 items is wrong, so nobody has been called in this run',
			description: expect.stringMatching(
				/^Wrong: item 1 \('12'\): 'To' is not a valid phone number: it is too short\. Correct it, or set 'On Error' in the settings of the node to 'Continue'.*'Duplicate Key'.*item 1\. .*country code/,
			),
			context: { itemIndex: 1, mayHaveBeenPlaced: false },
		});
	});

	test('the error has each wrong item as data', async () => {
		const { error } = await run([...CONTACTS, { phone: '+6591230004', text: '' }]);
		expect(error).toMatchObject({
			message: '2 of 4 items are wrong, so nobody has been called in this run',
			context: {
				wrongItems: [
					{ itemIndex: 1, issues: [{ field: "'To'", statusCode: -1017 }] },
					{ itemIndex: 3, message: "'Text' is missing" },
				],
			},
		});
	});

	test('with On Error: Continue the others are called, and it comes out as an error at its place', async () => {
		const { outputs } = await run(CONTACTS, { node: { onError: 'continueRegularOutput' } });
		expect(outputs).toMatchObject([
			[
				{ json: { sessionStatus: 'CREATED' }, pairedItem: { item: 0 } },
				{ json: { error: { mayHaveBeenPlaced: false } }, pairedItem: { item: 1 } },
				{ json: { sessionStatus: 'CREATED' }, pairedItem: { item: 2 } },
			],
		]);
		expect(await platform.calls()).toEqual({ '+6591230001': 1, '+6591230003': 1 });
	});

	test('Retry On Fail calls nobody either', async () => {
		await run(CONTACTS, { node: { retryOnFail: true, maxTries: 3, waitBetweenTries: 0 } });
		expect(await platform.calls()).toEqual({});
	});
});

test('an item whose expression fails is one that is wrong', async () => {
	const parameters = textMessage({ text: '={{ $json.name.trim() }}' });
	const items = [{ phone: '+6591230001', name: 'Ann' }, { phone: '+6591230002' }];
	const { error } = await run(items, { parameters });
	expect(error?.message).toBe('1 of 2 items is wrong, so nobody has been called in this run');
	expect(await platform.calls()).toEqual({});
});

test('one mistake in many items is told once, with twenty of the items, and all as data', async () => {
	const items = Array.from({ length: 30 }, () => ({ phone: '12' }));
	const { error } = await run(items);
	expect(error?.description).toMatch(
		/^Wrong: items 0 \('12'\), 1 \('12'\), .* 19 \('12'\) and 10 more: 'To' is not a valid phone number: it is too short\. Correct them/,
	);
	expect(error?.context).toMatchObject({ wrongItems: { length: 30 } });
});

describe('when the node runs a second time in an execution', () => {
	test('calls of its first run are listed by the error of the second', async () => {
		const { run: whole, error } = await run([{ phone: '+6591230001' }], { secondItems: CONTACTS });
		const [first] = whole.data.resultData.runData['8x8 Voice'] ?? [];
		const sessionId = String(first?.data?.main?.[0]?.[0]?.json.sessionId);
		expect(error).toMatchObject({
			message: '1 of 3 items is wrong, so nobody has been called in this run',
			description: expect.stringContaining(
				`Calls that earlier runs of this node have placed in this execution: run 0: ${sessionId}.`,
			),
			context: { earlierSessions: [{ runIndex: 0, sessionId }] },
		});
		expect(await platform.calls()).toEqual({ '+6591230001': 1 });
	});

	test('what its first run only tried out is not among them', async () => {
		const { error } = await run([{ phone: '+6591230001', isTried: true }], {
			parameters: textMessage({ options: { dryRun: '={{ $json.isTried ?? false }}' } }),
			secondItems: CONTACTS,
		});
		expect(error?.message).toBe('1 of 3 items is wrong, so nobody has been called in this run');
		expect(error?.description).not.toContain('earlier runs');
	});

	test('the same contact is called by both', async () => {
		await run([{ phone: '+6591230001' }], { secondItems: [{ phone: '+6591230001' }] });
		expect(await platform.calls()).toEqual({ '+6591230001': 2 });
	});
});

describe('8x8 answers 200, and that the call was not created', () => {
	const options = { duplicateKey: '={{ $json.key }}' };
	const call = async (key: string) =>
		await run([{ phone: '+6591230001', key }], {
			parameters: textMessage({ options }),
			node: { onError: 'continueRegularOutput' },
		});
	const refuse = async (body: object) =>
		await platform.control('POST', 'faults', { kind: 'status', status: 200, body });

	test.each([
		{ sessionStatus: 'NOT_CREATED' },
		{ sessionStatus: 'NOT CREATED', sessionId: 'session-1' },
		{ sessionStatus: 'NotCreated', sessionId: 'session-1', statusCode: 1 },
		{ sessionStatus: 'not-created', statusCode: -1002, statusMessage: 'Unknown voice' },
	])('%j is a refusal: nobody was called', async (body) => {
		await refuse(body);
		const { outputs } = await call(`refused ${JSON.stringify(body)}`);
		expect(outputs[0]?.[0]?.json).toMatchObject({
			error: {
				message: expect.stringMatching(/^8x8 refused the request/),
				mayHaveBeenPlaced: false,
			},
		});
	});

	test('the Duplicate Key is free again', async () => {
		await refuse({ sessionStatus: 'NOT_CREATED', sessionId: 'session-1' });
		await call('free');
		const { outputs } = await call('free');
		expect(outputs).toMatchObject([[{ json: { sessionStatus: 'CREATED' } }]]);
	});
});

describe('while the items are prepared', () => {
	const server = useFileServer();
	const ASK = {
		resource: 'call',
		operation: 'askForDigits',
		source: SOURCE,
		destination: '={{ $json.phone }}',
		promptMessage: 'Press 1',
		voiceProfile: locator('code', VOICE_PROFILE.value),
		options: {},
	};

	const CALL_ACTIONS = { type: 'VCA', url: 'https://example.com/calls', enabled: true };

	/** The first item has the platform asked for its webhooks; `whenAsked` is called then. */
	const prepare = async (items: RunOptions['items'], whenAsked: () => void, more: object = {}) => {
		server.serve((response, { path }) => {
			response.writeHead(200, { 'Content-Type': 'application/json' });
			if (!path.endsWith('/webhooks')) {
				response.end(JSON.stringify({ sessionId: 'session-1', sessionStatus: 'CREATED' }));
				return;
			}
			whenAsked();
			response.end(JSON.stringify({ webhooks: [CALL_ACTIONS] }));
		});
		const credential = { ...platform.credential, baseUrl: server.url };
		return await runVoiceNode({ credential, parameters: ASK, items, ...more });
	};

	test('an event that arrives for a trigger is answered, though there are 2,000', async () => {
		const trigger = await platform.startTrigger({ parameters: { event: 'sessionSummary' } });
		await trigger.publish();
		const ends: string[] = [];
		let delivered: Promise<unknown> = Promise.resolve();
		const items = Array.from({ length: 2000 }, (_, index) => ({
			phone: index === 1999 ? '12' : `+65${91_230_000 + index}`,
		}));
		const { error } = await prepare(items, () => {
			delivered = platform.deliver('VSS', {}).then(() => ends.push('delivery'));
		});
		ends.push('run');
		await delivered;
		expect(error?.message).toMatch(/^1 of 2000 items is wrong/);
		expect(ends).toEqual(['delivery', 'run']);
	});

	test('cancelling calls nobody', async () => {
		let cancel: () => void = () => undefined;
		const whenStarted = (stop: () => void) => (cancel = stop);
		const items = [{ phone: '+6591230001' }, { phone: '+6591230002' }];
		await prepare(items, () => cancel(), { whenStarted });
		expect(server.seen.map(({ path }) => path.split('/').at(-1))).toEqual(['webhooks']);
	});
});
