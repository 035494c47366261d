import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { parseInZone } from '../../../core/time/zonedTime';
import { FieldProblem } from './fieldProblem';
import { readPlainNumber } from './plainNumber';

const UNITS = { minutes: 1, hours: 60, days: 24 * 60 } as const;
const MINUTES_BY_DEFAULT = 60;
const MOST_MINUTES = 30 * 24 * 60;

/** In the shape of n8n's own nodes that wait. */
export const limitWaitTime: INodeProperties = {
	displayName: 'Limit Wait Time',
	name: 'limitWaitTime',
	type: 'fixedCollection',
	default: { values: { limitType: 'afterTimeInterval', resumeAmount: 1, resumeUnit: 'hours' } },
	description:
		'How long the execution waits at most, an hour unless set. A call that 8x8 has not made by then is dropped.',
	options: [
		{
			displayName: 'Values',
			name: 'values',
			values: [
				{
					displayName: 'Limit Type',
					name: 'limitType',
					type: 'options',
					options: [
						{
							name: 'After Time Interval',
							value: 'afterTimeInterval',
							description: 'Wait for a certain time',
						},
						{
							name: 'At Specified Time',
							value: 'atSpecifiedTime',
							description: 'Wait until a date and time',
						},
					],
					default: 'afterTimeInterval',
				},
				{
					displayName: 'Amount',
					name: 'resumeAmount',
					type: 'number',
					typeOptions: { minValue: 0, numberPrecision: 2 },
					default: 1,
					description: 'How many minutes, hours or days',
					displayOptions: { show: { limitType: ['afterTimeInterval'] } },
				},
				{
					displayName: 'Unit',
					name: 'resumeUnit',
					type: 'options',
					options: [
						{ name: 'Days', value: 'days' },
						{ name: 'Hours', value: 'hours' },
						{ name: 'Minutes', value: 'minutes' },
					],
					default: 'hours',
					displayOptions: { show: { limitType: ['afterTimeInterval'] } },
				},
				{
					displayName: 'Max Date and Time',
					name: 'maxDateAndTime',
					type: 'dateTime',
					default: '',
					description: "Until when to wait, in the workflow's time zone",
					displayOptions: { show: { limitType: ['atSpecifiedTime'] } },
				},
			],
		},
	],
};

/** Until when a call is waited for at most. Throws a FieldProblem where that cannot be read, or is over. */
export function readWaitLimit(options: IDataObject, timeZone: string, now: Date): Date {
	const { values = {} } = (options[limitWaitTime.name] ?? {}) as { values?: IDataObject };
	if (values.limitType === 'atSpecifiedTime') return readTime(values.maxDateAndTime, timeZone, now);
	const { resumeAmount, resumeUnit } = values;
	if (!Object.hasOwn(values, 'resumeAmount')) return inMinutes(MINUTES_BY_DEFAULT, now);
	const unit = Object.entries(UNITS).find(([name]) => name === (resumeUnit ?? 'hours'))?.[1];
	const minutes = readPlainNumber(resumeAmount) * (unit ?? NaN);
	if (minutes > 0 && minutes <= MOST_MINUTES) return inMinutes(minutes, now);
	throw refuse('must be more than nothing, and 30 days at most', resumeAmount);
}

function readTime(value: unknown, timeZone: string, now: Date): Date {
	const time = value instanceof Date ? value : parseInZone(String(value ?? ''), timeZone);
	if (time === undefined || Number.isNaN(time.getTime()))
		throw refuse('is not a date and time', value);
	if (time > now && time <= inMinutes(MOST_MINUTES, now)) return time;
	throw refuse('must be a time in the next 30 days', value);
}

function inMinutes(minutes: number, now: Date): Date {
	return new Date(now.getTime() + minutes * 60_000);
}

function refuse(rule: string, value: unknown): FieldProblem {
	return new FieldProblem(
		`Options → ${limitWaitTime.displayName}`,
		rule,
		'Correct it, or remove it from the options. Nobody was called.',
		value,
	);
}
