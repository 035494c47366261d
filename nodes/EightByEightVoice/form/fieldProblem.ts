import { UserError } from 'n8n-workflow';

/** What is wrong with one field: its name as the form shows it and the rule, and below that the remedy. */
export class FieldProblem extends UserError {
	constructor(label: string, rule: string, remedy: string) {
		super(`'${label}' ${rule}`, { description: remedy });
	}
}
