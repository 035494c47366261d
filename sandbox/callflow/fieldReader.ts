import { jsonType, type JsonObject } from '../json';
import { Refusal } from './refusal';

/** Reads the fields of one object; refuses a wrong type or range with the field's path (-1009). */
export class FieldReader {
	constructor(
		private readonly path: string,
		private readonly fields: JsonObject,
	) {}

	has(name: string): boolean {
		return this.fields[name] !== undefined && this.fields[name] !== null;
	}

	requiredString(name: string): string {
		if (this.fields[name] === undefined) {
			throw this.refusal(name, 'is missing but it is required');
		}
		return this.string(name);
	}

	requiredText(name: string, maxCharacters: number): string {
		const text = this.requiredString(name);
		if (text === '') throw this.refusal(name, 'must be at least 1 characters long');
		this.checkLength(name, text, maxCharacters);
		return text;
	}

	optionalString(name: string): string | undefined {
		return this.has(name) ? this.string(name) : undefined;
	}

	optionalText(name: string, maxCharacters: number): string | undefined {
		const text = this.optionalString(name);
		if (text !== undefined) this.checkLength(name, text, maxCharacters);
		return text;
	}

	optionalBoolean(name: string): boolean | undefined {
		if (!this.has(name)) return undefined;
		const value = this.fields[name];
		if (typeof value !== 'boolean') throw this.wrongType(name, 'boolean');
		return value;
	}

	optionalNumber(name: string, minimum: number, maximum: number): number | undefined {
		if (!this.has(name)) return undefined;
		const value = this.fields[name];
		if (typeof value !== 'number') throw this.wrongType(name, 'number');
		if (value < minimum) throw this.refusal(name, `must have a minimum value of ${minimum}`);
		if (value > maximum) throw this.refusal(name, `must have a maximum value of ${maximum}`);
		return value;
	}

	optionalInteger(name: string, minimum: number, maximum = Infinity): number | undefined {
		if (this.has(name) && !Number.isInteger(this.fields[name])) {
			throw this.wrongType(name, 'integer');
		}
		return this.optionalNumber(name, minimum, maximum);
	}

	refusal(name: string, problem: string): Refusal {
		return Refusal.ofEntry(`${this.path}.${name}`, problem);
	}

	private checkLength(name: string, text: string, maxCharacters: number): void {
		if ([...text].length <= maxCharacters) return;
		throw this.refusal(name, `must be at most ${maxCharacters} characters long`);
	}

	private string(name: string): string {
		const value = this.fields[name];
		if (typeof value !== 'string') throw this.wrongType(name, 'string');
		return value;
	}

	private wrongType(name: string, expected: string): Refusal {
		return this.refusal(name, `${jsonType(this.fields[name])} found, ${expected} expected`);
	}
}
