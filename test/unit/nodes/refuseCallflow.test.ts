import type { CallflowIssue } from '../../../core/callflow/issues';
import { refuseCallflow } from '../../../nodes/EightByEightVoice/calling/refuseCallflow';
import { VOICE_NODE } from './voiceNode';

function words(...issues: CallflowIssue[]) {
	const { message, description } = refuseCallflow(VOICE_NODE, issues, {
		body: {},
		nameField: ([field]) => `'${field}'`,
		outcome: 'Nobody was called',
	});
	return { message, description };
}

const TO: CallflowIssue = { statusCode: -1017, path: ['To'], message: 'is missing. Fill it in.' };
const TEXT: CallflowIssue = {
	statusCode: -1006,
	path: ['Text'],
	message: 'is empty. Write what is to be said.',
};

test('one thing that is wrong is told with its code', () => {
	expect(words(TO)).toEqual({
		message: "'To' is missing",
		description: "Nobody was called. Fill it in. 8x8's code for this is -1017.",
	});
});

test('two things that are wrong are told with both of their codes', () => {
	expect(words(TO, TEXT)).toEqual({
		message: "'To' is missing (and 1 more)",
		description:
			"Nobody was called. Fill it in. Also wrong: 'Text' is empty. Write what is to be said. 8x8's codes for these are -1017 and -1006.",
	});
});

test('a field that goes into two actions is wrong once', () => {
	expect(words(TO, TO).message).toBe("'To' is missing");
});

test('what has no remedy is told without one', () => {
	expect(words({ ...TO, message: 'is not allowed.' })).toEqual({
		message: "'To' is not allowed",
		description: "Nobody was called. 8x8's code for this is -1017.",
	});
});
