import type { ActionEntry } from '../callflow/compile';
import { askForAnswer, askForPin, sayAndHangUp } from './prompt';
import type { AnswerKey, Question } from './question';
import { readStep, writeStep, type Step } from './step';

/** How often everything is said again on request; with a key that sticks, the call would otherwise go on for ever. */
const MOST_REPEATS = 10;

/** What was pressed, and means something. */
export interface GivenAnswer {
	digits: string;
	/** Which of the keys; undefined where digits are asked for. */
	key: AnswerKey | undefined;
}

/** What comes next in a call. */
export interface Turn {
	clientActionId?: string;
	actions: ActionEntry[];
	/** Set once the call has led to an answer. */
	given?: GivenAnswer;
}

/** What happens in a call once somebody has picked up. */
export function beginDialogue(question: Question): ActionEntry[] {
	if (question.responseType === 'outcome') return sayAndHangUp(question, question.message);
	return [question.pin === '' ? askForAnswer(question) : askForPin(question)];
}

/** What can be said once the call has begun, and the parts of the question that it is made of. */
export interface LaterTurn {
	says: Array<'failureMessage' | 'keys' | 'message' | 'pinInstruction' | 'successMessage'>;
	actions: ActionEntry[];
}

/** All of them: what 8x8 would not play must be known before anybody is called. */
export function listLaterTurns(question: Question): LaterTurn[] {
	const { failureMessage, keys, pin, responseType, successMessage } = question;
	if (responseType === 'outcome') return [];
	return [
		{ says: ['failureMessage'], actions: sayAndHangUp(question, failureMessage) },
		{ says: ['successMessage'], actions: sayAndHangUp(question, successMessage) },
		...keys.map(
			({ reply }): LaterTurn => ({ says: ['keys'], actions: sayAndHangUp(question, reply) }),
		),
		...(pin === '' ? [] : listWays('pinInstruction', askForPin, question)),
		...listWays('message', askForAnswer, question),
	];
}

/** It is asked for, and asked for again after what is said then. */
function listWays(
	says: 'message' | 'pinInstruction',
	prompt: (question: Question, before?: string) => ActionEntry,
	question: Question,
): LaterTurn[] {
	return [
		{ says: [says], actions: [prompt(question)] },
		{ says: ['failureMessage', says], actions: [prompt(question, question.failureMessage)] },
	];
}

/** What comes next, now that these digits were pressed (null for none) after what the ID stands for. */
export function goOn(
	question: Question,
	{ clientActionId, digits }: { clientActionId: string | null; digits: string | null },
): Turn {
	const step = readStep(clientActionId, { hasPin: question.pin !== '' });
	if (step.asksFor === 'pin' && digits === question.pin) {
		return ask(question, { asksFor: 'answer', tries: 1, repeats: 0 });
	}
	const given = step.asksFor === 'answer' ? readAnswer(question, digits ?? '') : undefined;
	if (given !== undefined) {
		const reply = given.key?.reply || question.successMessage;
		return { actions: sayAndHangUp(question, reply), given };
	}
	// Behind the answers: what is one is not asked for again.
	const isRepeat = digits !== null && digits === question.repeatKey;
	return isRepeat && step.repeats < MOST_REPEATS
		? ask(question, { ...step, repeats: step.repeats + 1 })
		: askAgain(question, step);
}

function ask(question: Question, step: Step, before = ''): Turn {
	const action =
		step.asksFor === 'pin' ? askForPin(question, before) : askForAnswer(question, before);
	return { clientActionId: writeStep(step), actions: [action] };
}

function askAgain(question: Question, step: Step): Turn {
	const { failureMessage, noOfTries } = question;
	if (step.tries >= noOfTries) return { actions: sayAndHangUp(question, failureMessage) };
	return ask(question, { ...step, tries: step.tries + 1 }, failureMessage);
}

function readAnswer(question: Question, digits: string): GivenAnswer | undefined {
	const { keys, responseType, minDigits, maxDigits } = question;
	if (responseType !== 'digits') {
		const key = keys.find((one) => one.key === digits);
		return key && { digits, key };
	}
	const isRight = /^\d+$/.test(digits) && digits.length >= minDigits && digits.length <= maxDigits;
	return isRight ? { digits, key: undefined } : undefined;
}
