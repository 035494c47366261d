import { SEARCH_WORDS } from '../../e2e/editor/searchWords';
import { EightByEightVoiceTrigger } from '../../../nodes/EightByEightVoice/EightByEightVoiceTrigger.node';
import action from '../../../nodes/EightByEightVoice/EightByEightVoice.node.json';
import trigger from '../../../nodes/EightByEightVoice/EightByEightVoiceTrigger.node.json';

// n8n's panel lists the two nodes as one, with the trigger's description. Which of the two has the alias that is found
// depends on where somebody looks.

test('the description that stands for both nodes tells of calls that are made, and of no start', () => {
	const { description } = new EightByEightVoiceTrigger().description;
	expect(description).toMatch(/calls that you make or get/);
	expect(description).not.toMatch(/start/i);
});

test.each([
	['the action node', action],
	['the trigger', trigger],
])('%s is found by each word that people type', (_node, { alias }) => {
	const isFound = (words: string) =>
		[...alias, '8x8 Voice'].some((name) => name.toLowerCase() === words.toLowerCase());
	expect(SEARCH_WORDS.filter((words) => !isFound(words))).toEqual([]);
});
