import type { IDataObject } from 'n8n-workflow';

import { locator, textMessage } from './engine/parameters';
import { usePlatform } from './engine/platform';
import { runVoiceNode, type RunOptions } from './engine/runVoiceNode';

const platform = usePlatform();

const UNKNOWN_VOICE = 'xx-XX-Nobody';

const PARAMETERS = textMessage({
	text: '={{ $json.text ?? "Good morning" }}',
	voiceProfile: locator('code', '={{ $json.voice ?? "en-GB-Emma" }}'),
});

async function run(items: RunOptions['items'], node: RunOptions['node'] = {}, more: object = {}) {
	return await runVoiceNode({
		credential: platform.credential,
		parameters: PARAMETERS,
		items,
		node,
		...more,
	});
}

function phones(count: number) {
	return Array.from({ length: count }, (_, index) => ({ phone: `+6591230${String(100 + index)}` }));
}

async function fault(body: object) {
	return await platform.control('POST', 'faults', { path: '/callflows', ...body });
}

async function countOfRequests() {
	const requests = (await platform.control('GET', 'requests')) as Array<{ path: string }>;
	return requests.filter(({ path }) => path.endsWith('/callflows')).length;
}

describe('nobody is called twice', () => {
	test.each([
		['the connection breaks after the request was read', { kind: 'resetAfter' }],
		['the connection breaks before the request was read', { kind: 'reset' }],
		['500', { kind: 'status', status: 500 }],
		['502', { kind: 'status', status: 502 }],
		['503 without Retry-After', { kind: 'status', status: 503 }],
	])('%s: one request, and an error that says the call may have been placed', async (_, kind) => {
		await fault(kind);
		const { error } = await run([{ phone: '+12025550100' }]);
		expect(error).toMatchObject({
			description: expect.stringContaining('The call may have been placed'),
			context: { mayHaveBeenPlaced: true },
		});
		expect(await countOfRequests()).toBe(1);
	});

	test.each([
		['429 with Retry-After', { kind: 'status', status: 429, headers: { 'Retry-After': '0' } }],
		['429 without Retry-After', { kind: 'status', status: 429 }],
		['503 with Retry-After', { kind: 'status', status: 503, headers: { 'Retry-After': '0' } }],
	])('%s: the request is sent again and the call is placed once', async (_, kind) => {
		await fault(kind);
		const { outputs } = await run([{ phone: '+12025550100' }]);
		expect(outputs).toMatchObject([[{ json: { sessionStatus: 'CREATED' } }]]);
		expect(await platform.calls()).toEqual({ '+12025550100': 1 });
	});

	test('429 that stays ends as an error that says nobody was called', async () => {
		await fault({ kind: 'status', status: 429, headers: { 'Retry-After': '0' }, times: 0 });
		const { error } = await run([{ phone: '+12025550100' }]);
		expect(error).toMatchObject({
			message: '8x8 is getting more requests than it allows',
			context: { mayHaveBeenPlaced: false },
		});
	});

	test('Retry On Fail does not call an item again that was placed', async () => {
		const items = [{ phone: '+6591230001' }, { phone: '+6591230002', voice: UNKNOWN_VOICE }];
		await run(items, { retryOnFail: true, maxTries: 3, waitBetweenTries: 0 });
		expect(await platform.calls()).toEqual({ '+6591230001': 1 });
	});

	test('Retry On Fail does not call an item again that may have been placed', async () => {
		await fault({ kind: 'resetAfter' });
		const { error } = await run([{ phone: '+6591230001' }], {
			retryOnFail: true,
			maxTries: 3,
			waitBetweenTries: 0,
		});
		expect(error).toMatchObject({ context: { mayHaveBeenPlaced: true } });
		expect(await platform.calls()).toEqual({ '+6591230001': 1 });
	});

	test('an error says by which ID the call can be found, and a retry says the same', async () => {
		await fault({ kind: 'resetAfter' });
		const { error } = await run([{ phone: '+6591230001' }], {
			retryOnFail: true,
			maxTries: 2,
			waitBetweenTries: 0,
		});
		const [session] = (await platform.control('GET', 'sessions')) as IDataObject[];
		const { clientRequestId } = session ?? {};
		expect(error).toMatchObject({
			description: expect.stringContaining(`Client Request ID of the call is ${clientRequestId}`),
			context: { clientRequestId, unclearCalls: [{ itemIndex: 0, clientRequestId }] },
		});
	});

	test('an error that 8x8 answers with has the ID as well', async () => {
		const { error } = await run([{ phone: '+6591230001', voice: UNKNOWN_VOICE }]);
		expect(error).toMatchObject({
			context: { statusCode: -1002, clientRequestId: expect.any(String) },
		});
	});

	test('n8n runs the node again for an error item, too: nobody who may have been called is called again', async () => {
		await fault({ kind: 'resetAfter' });
		const { outputs } = await run([{ phone: '+6591230001' }, { phone: '+6591230002' }], {
			retryOnFail: true,
			maxTries: 3,
			waitBetweenTries: 0,
			onError: 'continueRegularOutput',
		});
		expect(outputs[0]?.map(({ json }) => json)).toMatchObject([
			{ error: { mayHaveBeenPlaced: true } },
			{ sessionStatus: 'CREATED' },
		]);
		expect(await platform.calls()).toEqual({ '+6591230001': 1, '+6591230002': 1 });
	});

	test('Retry On Fail calls an item again that was refused for sure', async () => {
		await fault({ kind: 'status', status: 401 });
		const { outputs } = await run([{ phone: '+6591230001' }], {
			retryOnFail: true,
			maxTries: 2,
			waitBetweenTries: 0,
		});
		expect(outputs).toMatchObject([[{ json: { sessionStatus: 'CREATED' } }]]);
	});
});

describe('a bad callflow never leaves', () => {
	test('the error names field, rule and remedy, of several items also which, and no request is made', async () => {
		const { error } = await run([{ phone: '+6591230001' }, { phone: '12' }], {
			onError: 'continueRegularOutput',
		});
		expect(error).toBeUndefined();
		expect(await countOfRequests()).toBe(1);
		const failed = await run([{ phone: '12' }]);
		expect(failed.error).toMatchObject({
			message: "'To' is not a valid phone number: it is too short",
			description: expect.stringMatching(/Nobody was called\. .*country code/),
			context: { itemIndex: 0, issues: [{ field: "'To'", statusCode: -1017 }] },
		});
		const ofTwo = await run([{ phone: '12' }, { phone: '+6591230001' }]);
		expect(ofTwo.error?.description).toContain('Nobody was called for item 0. ');
	});

	test('everything that is wrong is told at once', async () => {
		const { error } = await run([{ phone: '12', text: '' }]);
		expect(error?.message).toBe("'To' is not a valid phone number: it is too short (and 1 more)");
		expect(error?.description).toContain("'Text' is missing");
	});

	test("a refusal of 8x8's own is told with its meaning, remedy and code", async () => {
		const { error } = await runVoiceNode({
			credential: platform.credential,
			parameters: {
				...PARAMETERS,
				voiceProfile: locator('code', UNKNOWN_VOICE),
			},
			items: [{ phone: '+6591230001' }],
		});
		expect(error).toMatchObject({
			message: '8x8 refused the request: 8x8 does not know this voice',
			description: expect.stringMatching(/Choose a voice from the list.*-1002/),
			context: { statusCode: -1002, mayHaveBeenPlaced: false },
		});
	});
});

describe('one bad item does not lose the others', () => {
	test('with continue-on-fail it goes out as an error item in its place', async () => {
		const { outputs } = await run(
			[{ phone: '+6591230001' }, { phone: '12' }, { phone: '+6591230003' }],
			{ onError: 'continueRegularOutput' },
		);
		expect(outputs[0]).toMatchObject([
			{ json: { destination: '+6591230001' }, pairedItem: { item: 0 } },
			{
				json: {
					error: {
						message: "'To' is not a valid phone number: it is too short",
						mayHaveBeenPlaced: false,
					},
				},
				pairedItem: { item: 1 },
			},
			{ json: { destination: '+6591230003' }, pairedItem: { item: 2 } },
		]);
	});

	test('with the error output, good items leave by the first and bad ones by the second', async () => {
		const { outputs } = await run([{ phone: '+6591230001' }, { phone: '12' }], {
			onError: 'continueErrorOutput',
		});
		expect(outputs).toMatchObject([
			[{ json: { sessionStatus: 'CREATED' } }],
			[
				{
					json: {
						phone: '12',
						error: { message: "'To' is not a valid phone number: it is too short" },
					},
				},
			],
		]);
	});

	test('without continue-on-fail, the error lists the sessions that exist and no new call starts', async () => {
		const refused = { phone: '+6591230099', voice: UNKNOWN_VOICE };
		const items = [...phones(5), refused, ...phones(100).slice(50)];
		const { error } = await run(items);
		const calls = await platform.calls();
		const placed = Object.keys(calls).length;
		expect(placed).toBeGreaterThanOrEqual(5);
		expect(placed).toBeLessThan(items.length - 1);
		const { sessions } = (error?.context ?? {}) as { sessions: unknown[] };
		expect(sessions).toHaveLength(placed);
		expect(error?.description).toContain('Calls that were placed');
	});

	test('many items come out in input order, each paired with its own', async () => {
		const items = phones(60);
		const { outputs } = await run(items);
		expect(outputs[0]?.map(({ json, pairedItem }) => [json.destination, pairedItem])).toEqual(
			items.map(({ phone }, item) => [phone, { item }]),
		);
	});
});

test('no error holds the API key', async () => {
	await fault({ kind: 'resetAfter' });
	const { run: whole } = await run([{ phone: '+12025550100' }, { phone: '12' }]);
	expect(JSON.stringify(whole)).not.toContain('sandbox-api-key');
});
