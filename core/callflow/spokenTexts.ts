import { isRecord } from '../json';
import { SPOKEN_PARAMS } from './actionParams';
import type { CallflowIssue } from './issues';

/** What is left in a text when an expression was not carried out, or gave no text. */
const LEFT_OVERS = /\{\{|\}\}|\[object [A-Z]\w*\]/;

/** What an expression that finds nothing leaves in a text. */
const NOTHING = /(?<![\p{L}\p{N}_])(undefined|null|NaN)(?![\p{L}\p{N}_])/gu;

/** Texts that nobody means to have spoken, in a callflow of any shape. */
export function findUnspokenTexts(callflow: unknown): CallflowIssue[] {
	return listSpoken(callflow).flatMap(({ path, text }) => {
		const [leftOver] = LEFT_OVERS.exec(text) ?? [];
		return leftOver === undefined
			? []
			: [{ statusCode: -1016, path, message: describeLeftOver(leftOver) }];
	});
}

function describeLeftOver(found: string): string {
	return found.startsWith('[object')
		? `has ${found} in it, which is what an expression gives that finds an object and no text. Name a field of that object.`
		: `has ${found} in it, which would be spoken. If it is an expression, switch the field from Fixed to Expression; else take it out.`;
}

/** The words for nothing that are spoken: `undefined`, `null` or `NaN`, as words of their own. */
export function findWordsForNothing(callflow: unknown): string[] {
	const words = listSpoken(callflow).flatMap(({ text }) => text.match(NOTHING) ?? []);
	return [...new Set(words)];
}

function listSpoken(callflow: unknown): Array<{ path: CallflowIssue['path']; text: string }> {
	return (Array.isArray(callflow) ? callflow : []).flatMap((entry: unknown, index) => {
		const params = isRecord(entry) && isRecord(entry.params) ? entry.params : {};
		return SPOKEN_PARAMS.flatMap((param) => {
			const text = params[param];
			return typeof text === 'string' ? [{ path: ['callflow', index, 'params', param], text }] : [];
		});
	});
}
