import { eachAction, onlyFor, type Rule } from './rule';
import { isCount, isPresent } from './params';

const NO_CALL_ACTION_WEBHOOK =
	'asks for digits that nobody would receive: the sub-account has no Call Action webhook. Publish a workflow with an 8x8 Voice Trigger for the event "When somebody calls or presses a key" first, or register a webhook.';
const FOR_WAITING_CALLS =
	'asks for digits that nobody would receive: an 8x8 Voice Trigger with the event "For calls that wait" has the Call Actions of the sub-account, and starts nothing. Publish one with the event "When somebody calls or presses a key" in its place, which hands on what is waited for as well.';

/** Rules about asking for digits. */
export const captureRules: Rule[] = [
	eachAction(-1003, (action) => {
		const { minDigits, maxDigits } = action.params;
		if (!onlyFor('sayAndCapture', action) || !isPresent(minDigits)) return [];
		if (!isPresent(maxDigits)) {
			return [['maxDigits', 'is needed with Min Digits. Set it to the same number or more.']];
		}
		return isCount(minDigits) && isCount(maxDigits) && maxDigits < minDigits
			? [['maxDigits', 'is smaller than Min Digits. Set it to the same number or more.']]
			: [];
	}),
	eachAction(-1004, (action, { hasCallActionWebhook, isForWaitingCalls }) => {
		if (!onlyFor('sayAndCapture', action)) return [];
		if (hasCallActionWebhook === false) return [['promptMessage', NO_CALL_ACTION_WEBHOOK]];
		return isForWaitingCalls === true ? [['promptMessage', FOR_WAITING_CALLS]] : [];
	}),
	eachAction(-1005, (action) => {
		const { digitTimeout, overallTimeout } = action.params;
		if (!onlyFor('sayAndCapture', action) || !isPresent(digitTimeout)) return [];
		return isPresent(overallTimeout)
			? []
			: [['overallTimeout', 'is needed with Digit Timeout. Set it to a longer time.']];
	}),
	eachAction(-1006, (action) => {
		const { digitTimeout, overallTimeout } = action.params;
		if (!onlyFor('sayAndCapture', action)) return [];
		return isCount(digitTimeout) && isCount(overallTimeout) && overallTimeout <= digitTimeout
			? [['overallTimeout', 'must be longer than Digit Timeout. Set it to a longer time.']]
			: [];
	}),
	eachAction(-1008, (action) => {
		const { completeOnHash, maxDigits } = action.params;
		if (!onlyFor('sayAndCapture', action) || completeOnHash !== false) return [];
		return !isPresent(maxDigits) || (isCount(maxDigits) && maxDigits > 25)
			? [
					[
						'maxDigits',
						'must be a number from 1 to 25 when Complete on Hash is off. Set it, or switch Complete on Hash on.',
					],
				]
			: [];
	}),
];
