/** What the two example workflows said about one contact. */
export interface ContactResult {
	contactId: string;
	name: string;
	phone: string;
	/** Why the call was not placed. */
	problem?: string | undefined;
	/** How the call ended, once it has. */
	outcome?: string | undefined;
	followUp?: string | undefined;
}

type Row = Record<string, unknown>;

function text(value: unknown): string {
	return value === undefined ? '' : String(value);
}

function byContact(rows: Row[]): Map<string, Row> {
	return new Map(rows.map((row) => [text(row.contactId), row]));
}

/** Brings together the contacts of the CRM, the calls that were refused, and the follow-ups. */
export function joinResults(contacts: Row[], refusals: Row[], followUps: Row[]): ContactResult[] {
	const refused = byContact(refusals);
	const followed = byContact(followUps);
	return contacts.map((contact) => {
		const contactId = text(contact.contact_id);
		const problem = refused.get(contactId)?.problem;
		const followUp = followed.get(contactId);
		return {
			contactId,
			name: text(contact.name),
			phone: text(contact.phone),
			...(problem === undefined ? {} : { problem: text(problem) }),
			...(followUp === undefined
				? {}
				: { outcome: text(followUp.outcome), followUp: text(followUp.followUp) }),
		};
	});
}

/** Contacts that were neither refused nor followed up. */
export function withoutOutcome(results: ContactResult[]): ContactResult[] {
	return results.filter(({ problem, outcome }) => problem === undefined && !outcome);
}

const HEADINGS = ['Contact', 'Number', 'Accepted', 'Outcome', 'Follow-up'];

export function formatTable(results: ContactResult[]): string {
	const rows = results.map(({ name, phone, problem, outcome, followUp }) => [
		name,
		phone,
		problem === undefined ? 'yes' : 'no',
		outcome ?? '-',
		followUp ?? problem ?? '-',
	]);
	const table = [HEADINGS, ...rows];
	const widths = HEADINGS.map((_, column) =>
		Math.max(...table.map((row) => row[column]?.length ?? 0)),
	);
	const lines = table.map((row) =>
		row
			.map((cell, column) => cell.padEnd(widths[column] ?? 0))
			.join('  ')
			.trimEnd(),
	);
	const rule = widths.map((width) => '-'.repeat(width)).join('  ');
	return [lines[0], rule, ...lines.slice(1)].join('\n');
}
