import { textMessage, VOICE_PROFILE } from './engine/parameters';
import { usePlatform } from './engine/platform';
import { runVoiceNode, type RunOptions } from './engine/runVoiceNode';

const platform = usePlatform();

const HINT = expect.stringContaining('does not say whether anybody answered') as string;

async function hintsOf(changes: RunOptions['parameters'], more: Partial<RunOptions> = {}) {
	const { hints } = await runVoiceNode({
		credential: platform.credential,
		parameters: textMessage({ voiceProfile: VOICE_PROFILE, ...changes }),
		items: [{ phone: '+12025550100' }, { phone: '+12025550101' }],
		...more,
	});
	return hints;
}

const AUDIO = { operation: 'makeFromAudio', fileUrl: 'https://example.com/a.mp3' };
const CONNECT = { resource: 'call', operation: 'connect', secondDestination: '+6591230002' };

describe('calls that 8x8 has accepted come with one hint that nobody may have answered', () => {
	test.each([
		['a text', {}],
		['a file', AUDIO],
		['two people', CONNECT],
	])('%s', async (_what, changes) => {
		expect(await hintsOf(changes)).toEqual([HINT]);
	});
});

describe('there is no such hint', () => {
	test('for a dry run', async () => {
		expect(await hintsOf({ options: { dryRun: true } })).toEqual([]);
	});

	test('for items that are skipped as duplicates', async () => {
		const parameters = { options: { duplicateKey: '={{ $json.phone }}' } };
		expect(await hintsOf(parameters)).toEqual([HINT]);
		expect(await hintsOf(parameters)).toEqual([]);
	});

	test('for calls that 8x8 refuses', async () => {
		await platform.control('POST', 'faults', { kind: 'status', status: 401 });
		expect(await hintsOf({})).toEqual([]);
	});

	test("for an AI agent's tool", async () => {
		const node = { type: 'n8n-nodes-8x8-voice.eightByEightVoiceTool' };
		const parameters = { allowedDestinations: 'US' };
		expect(await hintsOf(parameters, { node })).toEqual([]);
		expect(await platform.calls()).toEqual({ '+12025550100': 1, '+12025550101': 1 });
	});
});
