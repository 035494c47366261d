import type { INodeProperties } from 'n8n-workflow';

import { isRecord } from '../../../core/json';
import { parseInZone } from '../../../core/time/zonedTime';
import { asText } from './asText';
import { FieldProblem } from './fieldProblem';
import { readLocator } from './locator';
import { readPlainNumber } from './plainNumber';
import { NEITHER, readYesOrNo } from './yesOrNo';

/** What a number must be; `rule` goes on from the field's name. */
export interface NumberRule {
	isRight(value: number): boolean;
	rule: string;
	remedy: string;
}

/** Reads the values of a form, by the fields that it is made of. What cannot be read is thrown as a FieldProblem. */
export class Fields {
	constructor(
		/** Gives values that can be written as text (`withWords`). */
		private readonly read: (name: string, byDefault: unknown) => unknown,
		/** The time zone of a date and time without an offset (IANA name). */
		readonly timeZone: string,
	) {}

	/** A form of values that were read already; a field without one has its default. */
	static of(values: Record<string, unknown>, timeZone: string): Fields {
		return new Fields((name, byDefault) => values[name] ?? byDefault, timeZone);
	}

	/** As it was typed or as its expression gave it, whatever that is. */
	value({ name, default: byDefault }: INodeProperties): unknown {
		return this.read(name, byDefault);
	}

	/** The same; for a field that offers a list beside free text, what was chosen. */
	chosen(field: INodeProperties): unknown {
		return readLocator(this.value(field));
	}

	/** Without spaces around it. An object is none. */
	text(field: INodeProperties): string {
		const text = asText(this.value(field));
		if (text !== undefined) return text.trim();
		const remedy = 'Have its expression name a field that holds a text.';
		throw this.refuse(field, 'is not a text', remedy);
	}

	needed(field: INodeProperties): string {
		const text = this.text(field);
		if (text !== '') return text;
		throw this.refuse(field, 'is missing', 'Fill it in.');
	}

	yesOrNo(field: INodeProperties): boolean {
		const isOn = readYesOrNo(this.value(field));
		if (isOn !== undefined) return isOn;
		throw this.refuse(field, NEITHER.rule, NEITHER.remedy);
	}

	number(field: INodeProperties, { isRight, rule, remedy }: NumberRule): number {
		const value = readPlainNumber(this.value(field));
		if (isRight(value)) return value;
		throw this.refuse(field, rule, remedy);
	}

	/** The chosen value of a list, which an expression may have made something else. */
	choice(field: INodeProperties): string {
		const value = this.text(field);
		const offered = (field.options ?? []).flatMap((option) =>
			'value' in option ? [String(option.value)] : [],
		);
		if (offered.includes(value)) return value;
		const remedy = `Choose one from the list, or have the expression give one of: ${offered.join(', ')}.`;
		throw this.refuse(field, 'is not in the list', remedy);
	}

	/** A text that must look like this, because it becomes part of an address. */
	id(field: INodeProperties, { pattern, remedy }: { pattern: RegExp; remedy: string }): string {
		const id = this.text(field);
		if (pattern.test(id)) return id;
		throw this.refuse(field, 'is not a valid ID', remedy);
	}

	/** A date and time, read in the form's time zone where it names none; undefined when the field is empty. */
	time(field: INodeProperties): Date | undefined {
		const value = this.value(field);
		if (value === undefined || value === null || value === '') return undefined;
		const text = value instanceof Date ? value.toISOString() : String(value);
		const time = parseInZone(text, this.timeZone);
		if (time !== undefined) return time;
		throw this.refuse(
			field,
			'is not a date and time',
			"Give it like 2030-01-31T09:00:00, which is read in the workflow's time zone.",
		);
	}

	/** The values of a collection as a form of its own. */
	collection(field: INodeProperties): Fields {
		const values = this.value(field);
		return Fields.of(isRecord(values) ? values : {}, this.timeZone);
	}

	/** The error for one field; `rule` goes on from its name. It shows what was given, unless that is a secret or a document. */
	refuse(field: INodeProperties, rule: string, remedy: string): FieldProblem {
		const isShown = field.type !== 'json' && field.typeOptions?.password !== true;
		return new FieldProblem(
			field.displayName,
			rule,
			remedy,
			isShown ? this.chosen(field) : undefined,
		);
	}
}
