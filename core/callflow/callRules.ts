import { SEVERAL_NUMBERS } from '../phone/refusedForms';
import { isCallerId } from '../phone/phoneNumber';
import { describeForm, findNumberProblem } from '../phone/possiblePhoneNumber';
import { paramsOfKind, SPOKEN_PARAMS } from './actionParams';
import { hasNoCountry, NO_COUNTRY } from './missingCountry';
import { eachAction, onlyFor, type Rule, type RuleContext } from './rule';

// Control characters, and halves of characters that text cut in the middle leaves behind.
const UNSPEAKABLE = /[\p{Cc}\p{Cs}]/u;
const HARMLESS_CONTROLS = /[\t\r\n]/g;

const MAX_CALLS = 2;
const DIGITS = /^\+?\d+$/;

const firstActionIsMakeCall: Rule = {
	statusCode: -1013,
	find: ([first], { isAnswer }) => {
		if (isAnswer) {
			return first === undefined
				? [{ at: [0], message: 'is missing. Add an action; Hang Up ends the call.' }]
				: [];
		}
		return first?.action === 'makeCall'
			? []
			: [{ at: [0], message: 'must be a call. Put Make Call before everything else.' }];
	},
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

function namesSeveral(number: string): boolean {
	return !DIGITS.test(number) && describeForm(number) === SEVERAL_NUMBERS;
}

function judgeDestination(
	number: string,
	{ isAnswer = false, isCountrySettled = isAnswer }: RuleContext,
): Array<[string, string]> {
	const problem = findNumberProblem(number);
	if (problem === undefined || problem === SEVERAL_NUMBERS) return [];
	const isNational = !isCountrySettled && /^[\d(]/.test(number);
	const orCountry = isNational ? ', or set Default Country in the options' : '';
	// A number that begins with a digit other than 0 may have a country code, and lack something else.
	const give = /^[1-9]\d*$/.test(number) ? 'Check its digits, or give it' : 'Give it';
	const remedy = problem.remedy ?? `${give} with its country code, like +6591234567${orCountry}`;
	return [['destination', `is not a valid phone number: it ${problem.reason}. ${remedy}.`]];
}

/** Only by its form: it may be a short number, or one that 8x8 has registered; 8x8 refuses what it does not know. */
function judgeCallerId(source: string): Array<[string, string]> {
	if (isCallerId(source)) return [];
	const reason = DIGITS.test(source) ? 'has more than 15 digits' : describeForm(source).reason;
	return [
		[
			'source',
			`is not a valid caller ID: it ${reason}. Choose one of your numbers, or give it in digits, like +6591234567.`,
		],
	];
}

/** Rules about the calls of a callflow, the order of its actions, and what is spoken. */
export const callRules: Rule[] = [
	firstActionIsMakeCall,
	atMostTwoCalls,
	hangupIsLast,
	eachAction(-1011, (action) => {
		if (!onlyFor('makeCall', action)) return [];
		const { destination } = action.params;
		const several =
			Array.isArray(destination) || (typeof destination === 'string' && namesSeveral(destination));
		return several
			? [['destination', `${SEVERAL_NUMBERS.reason}. ${SEVERAL_NUMBERS.remedy}.`]]
			: [];
	}),
	eachAction(-1017, (action, context) => {
		if (!onlyFor('makeCall', action)) return [];
		const { destination } = action.params;
		if (typeof destination !== 'string') return [];
		if (context.isCountryMissing && hasNoCountry(destination)) {
			return [['destination', NO_COUNTRY]];
		}
		return judgeDestination(destination, context);
	}),
	eachAction(-1014, (action) => {
		if (!onlyFor('makeCall', action)) return [];
		const { source } = action.params;
		return typeof source === 'string' ? judgeCallerId(source) : [];
	}),
	eachAction(-1002, ({ action, params }) =>
		paramsOfKind(typeof action === 'string' ? action : '', 'voice').flatMap(
			(param): Array<[string, string]> => {
				const voice = params[param];
				return typeof voice === 'string' && voice.trim() === ''
					? [[param, 'names no voice. Choose one from the list.']]
					: [];
			},
		),
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
];
