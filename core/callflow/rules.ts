import { isMsisdn } from '../phoneNumber';
import type { StatusCode } from '../statusCodes';
import type { CallflowIssue } from './issues';
import { isCount } from './schema';

/** What the rules know besides the callflow itself. */
export interface RuleContext {
	now: Date;
	/** Whether the sub-account has a Call Action webhook; undefined when nobody looked. */
	hasCallActionWebhook?: boolean | undefined;
}

/** An action as it came, before anything is known about its parameters. */
export interface LooseAction {
	action: unknown;
	params: Record<string, unknown>;
}

/** A rule finds what is wrong; one finding is a path below `callflow` and a message. */
type Finding = { at: [index: number, param?: string]; message: string };

interface Rule {
	statusCode: StatusCode;
	find(actions: LooseAction[], context: RuleContext): Finding[];
}

// Control characters, and halves of characters that text cut in the middle leaves behind.
const UNSPEAKABLE = /[\p{Cc}\p{Cs}]/u;
const HARMLESS_CONTROLS = /[\t\r\n]/g;

const SPOKEN_PARAMS = ['text', 'promptMessage', 'successMessage', 'failureMessage'];
const VOICE_ACTIONS = ['say', 'sayAndCapture'];
const MAX_CALLS = 2;

/** Looks at each action by itself. */
function eachAction(
	statusCode: StatusCode,
	findIn: (action: LooseAction, context: RuleContext) => Array<[param: string, message: string]>,
): Rule {
	return {
		statusCode,
		find: (actions, context) =>
			actions.flatMap((action, index) =>
				findIn(action, context).map(
					([param, message]): Finding => ({ at: [index, param], message }),
				),
			),
	};
}

const onlyFor = (name: string, { action }: LooseAction) => action === name;
const isPresent = (value: unknown) => value !== undefined && value !== null;

const firstActionIsMakeCall: Rule = {
	statusCode: -1013,
	find: ([first]) =>
		first?.action === 'makeCall'
			? []
			: [{ at: [0], message: 'must be a call. Put Make Call before everything else.' }],
};

const atMostTwoCalls: Rule = {
	statusCode: -1010,
	find: (actions) =>
		actions
			.flatMap(({ action }, index) => (action === 'makeCall' ? [index] : []))
			.slice(MAX_CALLS)
			.map((index) => ({
				at: [index],
				message: `is call number ${MAX_CALLS + 1} or later, and a callflow can have ${MAX_CALLS}. Take it out: more than two people cannot be connected.`,
			})),
};

const hangupIsLast: Rule = {
	statusCode: -1012,
	find: (actions) =>
		actions.slice(0, -1).flatMap(({ action }, index) =>
			action === 'hangup'
				? [
						{
							at: [index],
							message: 'ends the call before the last action. Move Hang Up to the end.',
						},
					]
				: [],
		),
};

/**
 * The rules that the shape of a callflow does not show. What the shape shows is in the schema, and a value that
 * it refuses is not compared here as well.
 */
export const RULES: Rule[] = [
	firstActionIsMakeCall,
	atMostTwoCalls,
	hangupIsLast,
	eachAction(-1011, (action) => {
		if (!onlyFor('makeCall', action)) return [];
		const { destination } = action.params;
		const several =
			Array.isArray(destination) || (typeof destination === 'string' && /[,;]/.test(destination));
		return several
			? [
					[
						'destination',
						'holds more than one phone number. Give one number; call several people with one item for each.',
					],
				]
			: [];
	}),
	eachAction(-1017, (action) => {
		if (!onlyFor('makeCall', action)) return [];
		const { destination } = action.params;
		if (typeof destination !== 'string' || /[,;]/.test(destination)) return [];
		return isMsisdn(destination)
			? []
			: [
					[
						'destination',
						'is not a valid phone number. Give it with its country code, 7 to 15 digits, like +6591234567.',
					],
				];
	}),
	eachAction(-1014, (action) => {
		if (!onlyFor('makeCall', action)) return [];
		const { source } = action.params;
		return typeof source !== 'string' || isMsisdn(source)
			? []
			: [
					[
						'source',
						'is not a valid phone number. Choose one of your numbers from the list, or give it with its country code, like +6531234567.',
					],
				];
	}),
	eachAction(-1002, ({ action, params }) =>
		VOICE_ACTIONS.includes(String(action)) &&
		typeof params.voiceProfile === 'string' &&
		params.voiceProfile.trim() === ''
			? [['voiceProfile', 'names no voice. Choose one from the list.']]
			: [],
	),
	eachAction(-1016, ({ params }) =>
		SPOKEN_PARAMS.flatMap((param): Array<[string, string]> => {
			const text = params[param];
			return typeof text === 'string' && UNSPEAKABLE.test(text.replace(HARMLESS_CONTROLS, ' '))
				? [
						[
							param,
							'has characters that cannot be spoken (control characters or broken ones). Remove them; they often come from copying.',
						],
					]
				: [];
		}),
	),
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
	eachAction(-1004, (action, { hasCallActionWebhook }) =>
		onlyFor('sayAndCapture', action) && hasCallActionWebhook === false
			? [
					[
						'promptMessage',
						'asks for digits that nobody would receive: the sub-account has no Call Action webhook. Register one first.',
					],
				]
			: [],
	),
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

/** Runs every rule; nothing stops at the first finding. */
export function findRuleIssues(actions: LooseAction[], context: RuleContext): CallflowIssue[] {
	return RULES.flatMap(({ statusCode, find }) =>
		find(actions, context).map(({ at: [index, param], message }) => ({
			statusCode,
			path: ['callflow', index, ...(param === undefined ? [] : ['params', param])],
			message,
		})),
	);
}
