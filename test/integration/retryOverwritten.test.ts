import { locator, textMessage } from './engine/parameters';
import { usePlatform } from './engine/platform';
import { runVoiceNode, type RunOptions } from './engine/runVoiceNode';
import { forgetKeys, listKeys, storeKey, untilStored } from './engine/storedKeys';

const platform = usePlatform();

// What is stored belongs to a node, so each test has one of its own.
let nodeId: string;
let nodeCount = 0;
beforeEach(() => {
	nodeId = `voice-${++nodeCount}`;
});

const CONTACTS = [{ phone: '+6591230001' }, { phone: '+6591230002' }];

async function run(voice: string, more: Partial<RunOptions> = {}) {
	return await runVoiceNode({
		credential: platform.credential,
		parameters: textMessage({
			voiceProfile: locator('code', voice),
			options: { concurrency: 1 },
		}),
		items: CONTACTS,
		node: { id: nodeId },
		...more,
	});
}

/** The retry of a run whose second call 8x8 has refused, as soon as it has claimed what it starts from. */
async function beginRetry() {
	const first = await run("={{ $json.phone === '+6591230002' ? 'xx-XX-Nobody' : 'en-GB-Emma' }}");
	const retry = run('en-GB-Emma', { retryOf: first });
	const [start = ''] = await untilStored(nodeId, '8x8-voice-from:');
	return { retry, start };
}

describe('when another process writes its list over the claim of a retry', () => {
	test('and has claimed the same, this retry is refused, and takes its own name off the list', async () => {
		const { retry, start } = await beginRetry();
		storeKey(nodeId, start);
		expect((await retry).error).toMatchObject({
			message: expect.stringContaining('was retried already'),
			context: { mayHaveBeenPlaced: false },
		});
		expect(listKeys(nodeId)).toEqual([start]);
		expect(await platform.calls()).toEqual({ '+6591230001': 1 });
	});

	test('and has claimed nothing, this retry claims it again, and calls', async () => {
		const { retry } = await beginRetry();
		forgetKeys();
		expect((await retry).error).toBeUndefined();
		expect(await platform.calls()).toEqual({ '+6591230001': 1, '+6591230002': 1 });
	});
});
