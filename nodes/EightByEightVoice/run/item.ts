import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { isRecord } from '../../../core/json';
import { keepInput } from '../form/callOptionFields';
import { readSwitch } from '../form/callOptions';
import { Fields } from '../form/fields';
import { subAccountOption } from '../form/options';
import type { NodeRun } from './nodeRun';

/** One input item of a run, with the values that the form has for it. */
export class Item extends Fields {
	private knownOptions: IDataObject | undefined;

	constructor(
		readonly run: NodeRun,
		/** Counted from 0, as n8n does. */
		readonly index: number,
		private readonly isAlone: boolean,
	) {
		const { context } = run;
		super(
			(name, byDefault) => context.getNodeParameter(name, index, byDefault),
			context.getTimezone(),
		);
	}

	/** Behind what is said of it: " for item 3", or nothing where there is no other item. */
	get inWords(): string {
		return this.isAlone ? '' : ` for item ${this.index}`;
	}

	/** The fields of the input item that should come out, too. */
	get keptInput(): IDataObject {
		if (!readSwitch(this.optionValues, keepInput)) return {};
		const json: unknown = this.run.context.getInputData()[this.index]?.json;
		return isRecord(json) ? (json as IDataObject) : {};
	}

	/** The values of the Options collection, read once; one that was not added is not there. */
	get optionValues(): IDataObject {
		return (this.knownOptions ??= this.run.context.getNodeParameter('options', this.index, {}));
	}

	/** The Options collection as it was typed, with the expressions in place of what they give. */
	get typedOptions(): IDataObject {
		return this.run.context.getNodeParameter('options', this.index, {}, { rawExpressions: true });
	}

	/** Whether an expression gives the value of a field, so that nobody has typed it. */
	isExpression({ name, default: byDefault }: INodeProperties): boolean {
		const { context } = this.run;
		const typed = context.getNodeParameter(name, this.index, byDefault, { rawExpressions: true });
		return String(typed).startsWith('=');
	}

	/** The Options collection as a form of its own. */
	get options(): Fields {
		return Fields.of(this.optionValues, this.timeZone);
	}

	/** Another sub-account under the same key; empty means the credential's. */
	get subAccountId(): string {
		return this.options.text(subAccountOption);
	}
}
