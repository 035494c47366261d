import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { saysSomething } from '../../../core/callflow/params';
import type { AnswerKey, Question } from '../../../core/dialogue/question';
import { isRecord } from '../../../core/json';
import { voiceProfile } from './callFields';
import { speed } from './callOptionFields';
import { maxDigits, minDigits } from './captureFields';
import { FieldProblem } from './fieldProblem';
import type { Fields } from './fields';
import {
	approvalOptions,
	approveLabel,
	choices,
	disapproveLabel,
	failureMessage,
	keyInstruction,
	message,
	pin,
	pinInstruction,
	repeatKey,
	responseType,
	successMessage,
	tries,
} from './questionFields';

const PIN = /^\d{1,20}$/;
const REPEAT_KEY = /^[\d*]?$/;
const MOST_DIGITS = 25;
const MOST_TRIES = 10;

/** A form that tells which of its fields have an expression. */
interface QuestionForm extends Fields {
	isExpression(field: INodeProperties): boolean;
}

/** What a person is to be asked, as the form says it. Throws a FieldProblem for what cannot be asked. */
export function readQuestion(form: QuestionForm, options: Fields, isForModel: boolean): Question {
	const type = form.choice(responseType) as Question['responseType'];
	const keys = readKeys(form, type);
	return {
		responseType: type,
		message: readMessage(form),
		voice: { voiceProfile: form.chosen(voiceProfile), speed: options.value(speed) },
		keys,
		...readDigits(form, type),
		keyInstruction: String(options.value(keyInstruction)),
		repeatKey: readRepeatKey(options),
		pin: type === 'outcome' ? '' : readPin(form),
		pinInstruction: String(options.value(pinInstruction)),
		noOfTries: options.number(tries, {
			isRight: (value) => Number.isInteger(value) && value >= 1 && value <= MOST_TRIES,
			rule: `must be a whole number from 1 to ${MOST_TRIES}`,
			remedy: 'Correct it. Nobody was called.',
		}),
		successMessage: String(options.value(successMessage)),
		failureMessage: String(options.value(failureMessage)),
		isForModel,
	};
}

/** What the keys mean alone would have somebody approve of something that nobody has named. */
function readMessage(form: Fields): string {
	const text = String(form.value(message) ?? '');
	if (saysSomething(text)) return text;
	const remedy = 'Write what the voice says to whoever picks up. Nobody was called.';
	throw form.refuse(message, 'is missing', remedy);
}

function readKeys(form: Fields, type: Question['responseType']): AnswerKey[] {
	if (type === 'approval') return readApproval(form.value(approvalOptions));
	return type === 'choice' ? readChoices(form.value(choices)) : [];
}

function readApproval(value: unknown): AnswerKey[] {
	const values = isRecord(value) && isRecord(value.values) ? value.values : {};
	const label = ({ name, default: byDefault }: typeof approveLabel) =>
		String(values[name] ?? '').trim() || String(byDefault);
	const keys = [
		{ key: '1', label: label(approveLabel), reply: '' },
		{ key: '2', label: label(disapproveLabel), reply: '' },
	];
	return values.approvalType === 'single' ? keys.slice(0, 1) : keys;
}

function readChoices(value: unknown): AnswerKey[] {
	const { choice: entries = [] } = (value ?? {}) as { choice?: IDataObject[] };
	const keys = entries.map((entry) => ({
		key: String(entry.key ?? '').trim(),
		label: String(entry.value ?? '').trim(),
		reply: String(entry.reply ?? ''),
	}));
	const refuse = (rule: string, value?: unknown) =>
		new FieldProblem(choices.displayName, rule, 'Correct the list. Nobody was called.', value);
	if (keys.length === 0) throw refuse('has no entry');
	for (const [index, { key, label }] of keys.entries()) {
		if (!/^\d$/.test(key)) throw refuse(`has an entry (${index + 1}) whose key is not 0 to 9`, key);
		if (label === '') throw refuse(`has an entry (${index + 1}) without a value`);
		if (keys.findIndex((other) => other.key === key) !== index) {
			throw refuse(`has key ${key} twice`);
		}
	}
	return keys;
}

function readDigits(form: Fields, type: Question['responseType']) {
	if (type !== 'digits') return { minDigits: 1, maxDigits: 1 };
	const isRight = (value: number) => Number.isInteger(value) && value >= 1 && value <= MOST_DIGITS;
	const rule = {
		isRight,
		rule: `must be a whole number from 1 to ${MOST_DIGITS}`,
		remedy: 'Correct it. Nobody was called.',
	};
	const least = form.number(minDigits, rule);
	const most = form.number(maxDigits, rule);
	if (most >= least) return { minDigits: least, maxDigits: most };
	throw form.refuse(
		maxDigits,
		`is smaller than '${minDigits.displayName}'`,
		'Set it to the same number or more. Nobody was called.',
	);
}

function readRepeatKey(options: Fields): string {
	const key = options.text(repeatKey);
	if (REPEAT_KEY.test(key)) return key;
	throw options.refuse(repeatKey, 'is not one key', 'Use * or a digit. Nobody was called.');
}

/** A PIN that an expression does not find must not be one that nobody has to enter. */
function readPin(form: QuestionForm): string {
	const text = String(form.value(pin) ?? '').trim();
	if (PIN.test(text)) return text;
	if (text === '') {
		if (!form.isExpression(pin)) return '';
		throw form.refuse(
			pin,
			'is an expression that gives nothing for this item',
			'Have it give 1 to 20 digits; leave the field itself empty to ask for no PIN. Nobody was called.',
		);
	}
	throw form.refuse(
		pin,
		'is not a number of 1 to 20 digits',
		'Use digits alone, or leave it empty to ask for none. Nobody was called.',
	);
}
