import { locator, textMessage } from './engine/parameters';
import { usePlatform } from './engine/platform';
import { runVoiceNode, type NodeRunResult, type RunOptions } from './engine/runVoiceNode';
import { failAfter, listKeys } from './engine/storedKeys';

const platform = usePlatform();

afterEach(() => failAfter(Infinity));

// What is stored belongs to a node, so each test has one of its own.
let nodeId: string;
let nodeCount = 0;
let executionCount = 0;
beforeEach(() => {
	nodeId = `voice-${++nodeCount}`;
});

const CONTACTS = [{ phone: '+6591230001' }, { phone: '+6591230002' }, { phone: '+6591230003' }];
const EACH_ONCE = { '+6591230001': 1, '+6591230002': 1, '+6591230003': 1 };

/** 8x8 refuses the call to `refused`, whose voice it does not know, so that the run fails there. */
function parametersRefusing(refused?: string) {
	const voice = `={{ $json.phone === '${refused}' ? 'xx-XX-Nobody' : 'en-GB-Emma' }}`;
	return textMessage({
		// Another text each time, as with $now.
		text: '={{ "It is " + Math.random() }}',
		voiceProfile: locator('code', voice),
		options: { concurrency: 1 },
	});
}

const FIRST = parametersRefusing('+6591230001');
const SECOND = parametersRefusing('+6591230002');
const THIRD = parametersRefusing('+6591230003');

async function run(options: Partial<RunOptions> = {}): Promise<NodeRunResult> {
	return await runVoiceNode({
		credential: platform.credential,
		parameters: parametersRefusing(),
		items: CONTACTS,
		node: { id: nodeId },
		executionId: `execution-${++executionCount}`,
		...options,
	});
}

const RETRIED = expect.stringContaining('was retried already');
const CUT_OFF = expect.stringContaining('was cut off while it was calling');

test('a retry calls those alone whom the first run has not called', async () => {
	const first = await run({ parameters: SECOND });
	await run({ retryOf: first });
	expect(await platform.calls()).toEqual(EACH_ONCE);
});

test('a second retry of the first execution is refused, and says which to retry', async () => {
	const first = await run({ parameters: SECOND });
	await run({ retryOf: first });
	const { error } = await run({ retryOf: first });
	expect(error).toMatchObject({
		message: RETRIED,
		description: expect.stringContaining('retry that one'),
		context: { mayHaveBeenPlaced: false },
	});
	expect(await platform.calls()).toEqual(EACH_ONCE);
});

test('of two retries at once, one calls', async () => {
	const first = await run({ parameters: SECOND });
	const retries = await Promise.all([run({ retryOf: first }), run({ retryOf: first })]);
	expect(retries.filter(({ error }) => error === undefined)).toHaveLength(1);
	expect(await platform.calls()).toEqual(EACH_ONCE);
});

test('the first execution is refused again after its retry has placed some calls and failed', async () => {
	const first = await run({ parameters: SECOND });
	await run({ retryOf: first, parameters: THIRD });
	const { error } = await run({ retryOf: first });
	expect(error).toMatchObject({ message: RETRIED });
	expect(await platform.calls()).toEqual({ '+6591230001': 1, '+6591230002': 1 });
});

test('a retry of that retry calls those who are left', async () => {
	const first = await run({ parameters: SECOND });
	const second = await run({ retryOf: first, parameters: THIRD });
	await run({ retryOf: second });
	expect(await platform.calls()).toEqual(EACH_ONCE);
});

test('the first execution may be retried again after its retry has placed nothing', async () => {
	const first = await run({ parameters: SECOND });
	await run({ retryOf: first, parameters: SECOND });
	await run({ retryOf: first });
	expect(await platform.calls()).toEqual(EACH_ONCE);
});

test('of two retries that start from the same state one after the other, one calls', async () => {
	const first = await run({ parameters: SECOND });
	const second = await run({ retryOf: first, parameters: SECOND });
	await run({ retryOf: second });
	const { error } = await run({ retryOf: first });
	expect(error).toMatchObject({ message: RETRIED });
	expect(await platform.calls()).toEqual(EACH_ONCE);
});

test('a run that failed before it placed anything is called by its retry', async () => {
	const first = await run({ parameters: FIRST });
	await run({ retryOf: first });
	expect(await platform.calls()).toEqual(EACH_ONCE);
});

test('the retry of an execution that was killed is refused, and says what to do', async () => {
	await run();
	const { error } = await run({ retryOf: 'killed' });
	expect(error).toMatchObject({
		message: CUT_OFF,
		description: expect.stringContaining('start the workflow anew with the others'),
	});
	expect(await platform.calls()).toEqual(EACH_ONCE);
});

test('so is one whose list has changed since, where n8n has kept when the execution began', async () => {
	const killed = await run({ items: CONTACTS.slice(0, 2) });
	const { error } = await run({ retryOf: { killed }, items: CONTACTS });
	expect(error).toMatchObject({ message: CUT_OFF });
	expect(await platform.calls()).toEqual({ '+6591230001': 1, '+6591230002': 1 });
});

test('an execution that n8n carries out once more is refused, also when its list has changed', async () => {
	const executionId = 'carried-out-twice';
	await run({ executionId, items: CONTACTS.slice(0, 2) });
	const { error } = await run({ executionId, items: CONTACTS });
	expect(error).toMatchObject({ message: CUT_OFF });
	expect(await platform.calls()).toEqual({ '+6591230001': 1, '+6591230002': 1 });
});

test('in a loop, a number that was perhaps called may be called again, whatever output its error went to', async () => {
	await platform.control('POST', 'faults', { kind: 'resetAfter' });
	const [contact = {}] = CONTACTS;
	const { error, outputs } = await run({
		...{ items: [contact], secondItems: [contact] },
		node: { id: nodeId, onError: 'continueErrorOutput' },
	});
	expect(error).toBeUndefined();
	expect(outputs).toMatchObject([[{ json: { sessionStatus: 'CREATED' } }], []]);
	expect(await platform.calls()).toEqual({ '+6591230001': 2 });
});

test('in a loop with an error output, the retry of a killed execution calls nobody again either', async () => {
	const [first = {}, second = {}] = CONTACTS;
	const loop = {
		...{ items: [first], secondItems: [second] },
		node: { id: nodeId, onError: 'continueErrorOutput' },
	} as const;
	const killed = await run(loop);
	await run({ ...loop, retryOf: { killed } });
	await run({ ...loop, retryOf: 'killed' });
	expect(await platform.calls()).toEqual({ '+6591230001': 1, '+6591230002': 1 });
});

test('two MCP clients that have one number called at the same moment keep each other from nothing', async () => {
	const tool = {
		hasNoExecution: true,
		items: CONTACTS.slice(0, 1),
		node: { id: nodeId, type: 'n8n-nodes-8x8-voice.eightByEightVoiceTool' },
		parameters: textMessage({ allowedDestinations: '*' }),
	};
	const runs = await Promise.all([run(tool), run(tool)]);
	expect(runs.map(({ error }) => error?.message)).toEqual([undefined, undefined]);
	expect(await platform.calls()).toEqual({ '+6591230001': 2 });
});

test('with On Error: Continue, a refused retry gives an error item for each', async () => {
	await run();
	const { outputs } = await run({
		retryOf: 'killed',
		node: { id: nodeId, onError: 'continueRegularOutput' },
	});
	const refused = { json: { error: { message: CUT_OFF, mayHaveBeenPlaced: false } } };
	expect(outputs).toMatchObject([CONTACTS.map(() => refused)]);
	expect(await platform.calls()).toEqual(EACH_ONCE);
});

test('the retry of a killed execution whose node had not run yet calls', async () => {
	await run({ retryOf: 'killed' });
	expect(await platform.calls()).toEqual(EACH_ONCE);
});

test('with Duplicate Keys, the retry of a killed execution calls those alone who were not called', async () => {
	const parameters = textMessage({ options: { duplicateKey: '={{ $json.phone }}' } });
	await run({ parameters, items: CONTACTS.slice(0, 2) });
	await run({ parameters, items: CONTACTS });
	const { outputs } = await run({ parameters, items: CONTACTS, retryOf: 'killed' });
	expect(outputs).toMatchObject([CONTACTS.map(() => ({ json: { reason: 'duplicate' } }))]);
	expect(await platform.calls()).toEqual(EACH_ONCE);
});

test('the same items in another execution are called again', async () => {
	await run();
	await run();
	expect(await platform.calls()).toEqual({ '+6591230001': 2, '+6591230002': 2, '+6591230003': 2 });
});

test('a run goes on where n8n cannot store that it calls', async () => {
	failAfter(0);
	const { outputs } = await run();
	expect(outputs).toMatchObject([CONTACTS.map(() => ({ json: { sessionStatus: 'CREATED' } }))]);
});

test('a retry that remembers goes on where n8n cannot store its claim', async () => {
	const first = await run({ parameters: SECOND });
	failAfter(0);
	await run({ retryOf: first });
	expect(await platform.calls()).toEqual(EACH_ONCE);
});

test('a retry that remembers nothing is refused where n8n cannot tell whether it has called', async () => {
	await run();
	failAfter(0);
	const { error } = await run({ retryOf: 'killed' });
	expect(error).toMatchObject({ message: expect.stringContaining('cannot tell') });
	expect(await platform.calls()).toEqual(EACH_ONCE);
});

test('a dry run leaves no mark', async () => {
	await run({ parameters: textMessage({ options: { dryRun: true } }) });
	expect(listKeys(nodeId)).toEqual([]);
});
