import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { parseInZone } from '../../../core/time/zonedTime';
import { asText } from './asText';
import {
	clientBatchId,
	clientRequestId,
	dryRun,
	duplicateKey,
	record,
	validFor,
	validUntil,
} from './callOptionFields';
import { callingHours } from './callingHoursField';
import { readDefaultCountry, type DefaultCountry } from './defaultCountryField';
import { readDuplicateKey, type DuplicateKey } from './duplicateKey';
import { FieldProblem } from './fieldProblem';
import { subAccountOption } from './options';
import { readPlainNumber } from './plainNumber';
import { readCallingHours, type ChosenHours } from './readCallingHours';
import { NEITHER, readYesOrNo } from './yesOrNo';

const MINUTES_OF_A_YEAR = 366 * 24 * 60;

/** The Options of a call, read for one item; those that were not set are undefined. */
export interface CallOptions {
	dryRun: boolean;
	defaultCountry: DefaultCountry;
	callingHours: ChosenHours | undefined;
	duplicateKey: DuplicateKey | undefined;
	/** Whether every part of the call is recorded. */
	record: boolean;
	/** How long 8x8 may wait, in minutes from when the call is sent. */
	validFor: number | undefined;
	/** UTC, ISO 8601 with milliseconds. */
	validUntil: string | undefined;
	clientRequestId: string | undefined;
	clientBatchId: string | undefined;
	subAccountId: string | undefined;
	repetition: unknown;
	speed: unknown;
}

/** What has an Options collection. */
interface OptionsForm {
	optionValues: IDataObject;
	/** The same as it was typed, with the expressions in place of what they give. */
	typedOptions: IDataObject;
	/** Of the workflow, IANA name. */
	timeZone: string;
}

/**
 * Reads the Options collection. A switch that keeps people from being called, and whose value is not clear, is thrown
 * as a FieldProblem: nobody is called then.
 */
export function readCallOptions(form: OptionsForm): CallOptions {
	const { optionValues: values, timeZone } = form;
	return {
		dryRun: readSwitch(values, dryRun),
		defaultCountry: readDefaultCountry(values),
		callingHours: isSet(values, callingHours)
			? readCallingHours(values[callingHours.name], {
					typed: form.typedOptions[callingHours.name],
					workflowTimeZone: timeZone,
				})
			: undefined,
		duplicateKey: isSet(values, duplicateKey)
			? readDuplicateKey(values[duplicateKey.name])
			: undefined,
		record: readSwitch(values, record),
		...readValidity(values, timeZone),
		clientRequestId: readOptionalText(values, clientRequestId),
		clientBatchId: readOptionalText(values, clientBatchId),
		subAccountId: readOptionalText(values, subAccountOption),
		repetition: values.repetition,
		speed: values.speed,
	};
}

/** Whether an option was added, whatever its expression gives. */
function isSet(values: IDataObject, { name }: INodeProperties): boolean {
	return Object.hasOwn(values, name);
}

/** True or false, also as text, which is what an expression often gives. */
export function readSwitch(values: IDataObject, field: INodeProperties): boolean {
	if (!isSet(values, field)) return false;
	const isOn = readYesOrNo(values[field.name]);
	if (isOn !== undefined) return isOn;
	throw refuseOption(field, NEITHER.rule, NEITHER.remedy, values[field.name]);
}

function readOptionalText(values: IDataObject, field: INodeProperties): string | undefined {
	const value = values[field.name];
	const text = Array.isArray(value) ? undefined : asText(value);
	if (text === undefined) {
		throw refuseOption(
			field,
			'is not a text',
			'Have its expression name a field that holds a text.',
		);
	}
	return text.trim() === '' ? undefined : text;
}

function readValidity(
	values: IDataObject,
	timeZone: string,
): Pick<CallOptions, 'validFor' | 'validUntil'> {
	const hasMinutes = isSet(values, validFor);
	const hasTime = isSet(values, validUntil);
	if (hasMinutes && hasTime) {
		throw new FieldProblem(
			validFor.displayName,
			`and '${validUntil.displayName}' cannot both be set`,
			'Remove one of the two from the options. Nobody was called.',
		);
	}
	return {
		validFor: hasMinutes ? readMinutes(values[validFor.name]) : undefined,
		validUntil: hasTime ? readUntil(values[validUntil.name], timeZone) : undefined,
	};
}

function readMinutes(value: unknown): number {
	const minutes = readPlainNumber(value);
	if (minutes > 0 && minutes <= MINUTES_OF_A_YEAR) return minutes;
	throw refuseOption(
		validFor,
		'must be a number of minutes greater than 0',
		'Correct it, or remove it from the options. A year is the most.',
		value,
	);
}

function readUntil(value: unknown, timeZone: string): string {
	const text = String(value ?? '').trim();
	const time = value instanceof Date ? value : parseInZone(text, timeZone);
	if (time !== undefined && !Number.isNaN(time.getTime())) return time.toISOString();
	throw refuseOption(
		validUntil,
		text === '' ? 'is empty' : 'is not a date and time',
		"Give it like 2030-01-31T09:00:00, which is read in the workflow's time zone, or remove it from the options.",
		text,
	);
}

function refuseOption(
	{ displayName }: INodeProperties,
	rule: string,
	remedy: string,
	value?: unknown,
) {
	return new FieldProblem(`Options → ${displayName}`, rule, `${remedy} Nobody was called.`, value);
}
