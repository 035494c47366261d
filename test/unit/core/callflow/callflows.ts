import { checkCallflow } from '../../../../core/callflow/checkCallflow';
import type { CallflowIssue, IssuePath } from '../../../../core/callflow/issues';
import type { RuleContext } from '../../../../core/callflow/rule';
import type { StatusCode } from '../../../../core/statusCodes';

export const NOW = new Date('2031-05-06T07:08:09.000Z');

export function makeCall(params: object = {}) {
	return {
		action: 'makeCall',
		params: { source: '+12025550147', destination: '+6581234510', ...params },
	};
}

export function say(params: object = {}) {
	return {
		action: 'say',
		params: { text: 'Your parcel arrives at noon.', voiceProfile: 'en-SG-Jasmine', ...params },
	};
}

export function playFile(params: object = {}) {
	return {
		action: 'playFile',
		params: { fileUrl: 'https://audio.example.com/parcel.mp3', ...params },
	};
}

export function capture(params: object = {}) {
	return {
		action: 'sayAndCapture',
		params: {
			promptMessage: 'Press one to confirm.',
			voiceProfile: 'en-SG-Jasmine',
			...params,
		},
	};
}

export const HANGUP = { action: 'hangup' };

/** What is wrong with a body; an empty list when nothing is. */
export function issuesOf(body: unknown, context: Partial<RuleContext> = {}): CallflowIssue[] {
	const check = checkCallflow(body, { now: NOW, ...context });
	return check.ok ? [] : check.issues;
}

/** An issue whose message goes on from the name of the field: the rule, then, in a new sentence, the remedy. */
export function issue(statusCode: StatusCode, ...path: IssuePath) {
	return { statusCode, path, message: expect.stringMatching(/^[a-z].*[.] [A-Z].*[.]$/) };
}
