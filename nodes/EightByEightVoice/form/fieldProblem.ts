import { UserError } from 'n8n-workflow';

import { showGiven } from '../../../core/given';

/** What is wrong with one field: its name as the form shows it and the rule, and below that the value and the remedy. */
export class FieldProblem extends UserError {
	/** The value that is wrong, as it may be shown; undefined where there is none, or the rule names it. */
	readonly given: string | undefined;

	constructor(label: string, rule: string, remedy: string, value?: unknown) {
		const given = showGiven(value);
		super(`'${label}' ${rule}`, {
			description: given === undefined ? remedy : `Given: ${given}. ${remedy}`,
		});
		this.given = given;
	}
}
