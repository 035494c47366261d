import { useFileServer } from './engine/fileServer';
import { textMessage } from './engine/parameters';
import { usePlatform } from './engine/platform';
import { runVoiceNode } from './engine/runVoiceNode';
import { failAfter, forgetKeys, listKeys, storeKey } from './engine/storedKeys';

const platform = usePlatform();

// Keys belong to a node, so each test has one of its own.
let nodeId: string;
let nodeCount = 0;
beforeEach(() => {
	nodeId = `voice-${++nodeCount}`;
});

const DUPLICATE_KEY = '={{ $json.key }}';

interface Contact {
	phone: string;
	key: string | number;
}

/** Runs the node; gives what became of each item. */
async function call(contacts: Contact[], node: object = {}) {
	const { outputs } = await runVoiceNode({
		credential: platform.credential,
		parameters: textMessage({ options: { duplicateKey: DUPLICATE_KEY } }),
		items: contacts.map((contact) => ({ ...contact })),
		node: { id: nodeId, onError: 'continueRegularOutput', ...node },
	});
	return (outputs[0] ?? []).map(({ json }) => json);
}

function skipped(destination: string) {
	return {
		sessionStatus: 'SKIPPED',
		reason: 'duplicate',
		clientRequestId: expect.any(String),
		destination,
		source: '+12025550190',
	};
}

test('a run keeps what it gives out when n8n cannot record its keys at the end', async () => {
	// The mark of the run, its key, and then the end.
	failAfter(2);
	const given = await call([{ phone: '+6591230001', key: 'a' }]);
	failAfter(Infinity);
	expect(given).toMatchObject([{ sessionStatus: 'CREATED', destination: '+6591230001' }]);
});

test('a key that was called is skipped in a later execution', async () => {
	await call([{ phone: '+6591230001', key: 'a' }]);
	expect(await call([{ phone: '+6591230002', key: 'a' }])).toEqual([skipped('+6591230002')]);
	expect(await platform.calls()).toEqual({ '+6591230001': 1 });
});

test('other keys are called', async () => {
	await call([{ phone: '+6591230001', key: 'a' }]);
	expect(await call([{ phone: '+6591230002', key: 'b' }])).toMatchObject([
		{ sessionStatus: 'CREATED' },
	]);
});

test('of several items with one key, one is called', async () => {
	const contacts = Array.from({ length: 30 }, (_, index) => ({
		phone: `+65912300${index + 10}`,
		key: 'a',
	}));
	const statuses = (await call(contacts)).map(({ sessionStatus }) => sessionStatus);
	expect(statuses).toEqual(['CREATED', ...Array.from({ length: 29 }, () => 'SKIPPED')]);
	expect(await platform.calls()).toEqual({ '+6591230010': 1 });
});

test('of two executions that run at once, one calls', async () => {
	const contact = { phone: '+6591230001', key: 'a' };
	const outputs = (await Promise.all([call([contact]), call([contact])])).flat();
	expect(outputs.map(({ sessionStatus }) => sessionStatus).sort()).toEqual(['CREATED', 'SKIPPED']);
});

test('a key whose call was refused is called in a later execution', async () => {
	await platform.control('POST', 'faults', { kind: 'status', status: 401 });
	await call([{ phone: '+6591230001', key: 'a' }]);
	expect(await call([{ phone: '+6591230001', key: 'a' }])).toMatchObject([
		{ sessionStatus: 'CREATED' },
	]);
});

test('a key that n8n could not free counts as called, and the error stays that of the call', async () => {
	await platform.control('POST', 'faults', { kind: 'status', status: 401 });
	// The mark of the run, its key, and then the key again.
	failAfter(2);
	const given = await call([{ phone: '+6591230001', key: 'a' }]);
	failAfter(Infinity);
	expect(given).toMatchObject([
		{ error: { message: expect.stringContaining('did not accept the API key') } },
	]);
	expect(await call([{ phone: '+6591230001', key: 'a' }])).toEqual([skipped('+6591230001')]);
});

test('when the first of two items with one key is refused, the second is called', async () => {
	await platform.control('POST', 'faults', { kind: 'status', status: 401 });
	const contact = { phone: '+6591230001', key: 'a' };
	expect(await call([contact, contact])).toMatchObject([
		{ error: { mayHaveBeenPlaced: false } },
		{ sessionStatus: 'CREATED' },
	]);
});

test('a key whose call may have been placed is not called in a later execution', async () => {
	await platform.control('POST', 'faults', { kind: 'resetAfter' });
	await call([{ phone: '+6591230001', key: 'a' }]);
	expect(await call([{ phone: '+6591230001', key: 'a' }])).toEqual([skipped('+6591230001')]);
	expect(await platform.calls()).toEqual({ '+6591230001': 1 });
});

test.each([
	['a status', { sessionId: 'session-1', sessionStatus: { toString: 1 } }],
	['a code', { statusCode: { toString: 1 } }],
])('a key is not called again after an answer with %s that is no text', async (_what, body) => {
	await platform.control('POST', 'faults', { kind: 'status', status: 200, body });
	await call([{ phone: '+6591230001', key: 'a' }]);
	expect(await call([{ phone: '+6591230001', key: 'a' }])).toEqual([skipped('+6591230001')]);
});

test('a callflow that is not sent takes no key', async () => {
	await call([{ phone: 'nobody', key: 'a' }]);
	expect(await call([{ phone: '+6591230001', key: 'a' }])).toMatchObject([
		{ sessionStatus: 'CREATED' },
	]);
});

test('a dry run takes no key', async () => {
	await runVoiceNode({
		credential: platform.credential,
		parameters: textMessage({ options: { duplicateKey: DUPLICATE_KEY, dryRun: true } }),
		items: [{ phone: '+6591230001', key: 'a' }],
		node: { id: nodeId },
	});
	expect(await call([{ phone: '+6591230001', key: 'a' }])).toMatchObject([
		{ sessionStatus: 'CREATED' },
	]);
});

test.each([
	['blanks around it', 'a-1', ' a-1\n'],
	['an accent that is stored in two ways', 'Ren\u00e9', 'Rene\u0301'],
	['a number and a text', 4711, '4711'],
])('%s make no other key', async (_what, first, second) => {
	await call([{ phone: '+6591230001', key: first }]);
	expect(await call([{ phone: '+6591230002', key: second }])).toEqual([skipped('+6591230002')]);
});

test('other letters do', async () => {
	await call([{ phone: '+6591230001', key: 'Ren\u00e9' }]);
	expect(await call([{ phone: '+6591230002', key: 'rene' }])).toMatchObject([
		{ sessionStatus: 'CREATED' },
	]);
});

test.each([' a-1', 'Rene\u0301', '4711'])(
	'a key that an earlier version has stored as it was given counts: %j',
	async (key) => {
		storeKey(nodeId, key);
		expect(await call([{ phone: '+6591230001', key }])).toEqual([skipped('+6591230001')]);
		expect(await platform.calls()).toEqual({});
	},
);

test('where n8n cannot store the key, nobody is called, and the error says so', async () => {
	failAfter(1);
	const given = await call([{ phone: '+6591230001', key: 'a' }]);
	failAfter(Infinity);
	expect(given).toMatchObject([
		{
			error: {
				message: 'The stored duplicate check of n8n does not work',
				mayHaveBeenPlaced: false,
			},
		},
	]);
	expect(await platform.calls()).toEqual({});
});

test('another node has keys of its own', async () => {
	await call([{ phone: '+6591230001', key: 'a' }]);
	expect(await call([{ phone: '+6591230001', key: 'a' }], { id: 'another' })).toMatchObject([
		{ sessionStatus: 'CREATED' },
	]);
});

describe('keys that another process overwrote during the run', () => {
	const server = useFileServer();

	/** Makes one call after the other; another process writes its list over ours during the first. */
	const callMeanwhile = async (keys: string[], atCall: (count: number) => void) => {
		server.serve((response) => {
			atCall(server.seen.length);
			response.writeHead(200, { 'Content-Type': 'application/json' });
			response.end(JSON.stringify({ sessionId: 'session-1', sessionStatus: 'CREATED' }));
		});
		await runVoiceNode({
			credential: { ...platform.credential, baseUrl: server.url },
			parameters: textMessage({ options: { duplicateKey: DUPLICATE_KEY, concurrency: 1 } }),
			items: keys.map((key) => ({ phone: '+6591230001', key })),
			node: { id: nodeId },
		});
	};

	test('are there again at its end', async () => {
		await callMeanwhile(['a'], forgetKeys);
		expect(listKeys(nodeId)).toEqual(['a']);
		expect(await call([{ phone: '+6591230001', key: 'a' }])).toEqual([skipped('+6591230001')]);
	});

	test('are there again when the next key is recorded', async () => {
		let atSecondCall: string[] = [];
		await callMeanwhile(['a', 'b'], (count) => {
			if (count === 1) forgetKeys();
			else atSecondCall = listKeys();
		});
		expect(atSecondCall).toEqual(['a', 'b']);
	});
});
