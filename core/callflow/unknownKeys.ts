import { isRecord } from '../json';
import { paramNamesOf } from './actionParams';
import type { CallflowIssue, IssuePath } from './issues';
import { CALLFLOW_ACTION_NAMES, callflowRequestSchema } from './schema';

const REQUEST_KEYS = Object.keys(callflowRequestSchema.shape);
const ANSWER_KEYS = ['clientActionId', 'callflow'];
const ACTION_KEYS = ['action', 'params'];

const LONGEST_KEY_SHOWN = 40;

/**
 * The keys in a request, or in the answer to a Call Action, that are not known here. What the platform does
 * with such a key cannot be judged: it may call somebody else. An action with an unknown name is not looked into.
 */
export function findUnknownKeys(body: unknown, isAnswer: boolean): CallflowIssue[] {
	if (!isRecord(body)) return [];
	const actions: unknown[] = Array.isArray(body.callflow) ? body.callflow : [];
	return [
		...findOthers(body, isAnswer ? ANSWER_KEYS : REQUEST_KEYS, []),
		...actions.flatMap((entry, index) => {
			const name = CALLFLOW_ACTION_NAMES.find((known) => isRecord(entry) && entry.action === known);
			if (!isRecord(entry) || name === undefined) return [];
			const path = ['callflow', index];
			return [
				...findOthers(entry, ACTION_KEYS, path),
				...findOthers(entry.params, paramNamesOf(name), [...path, 'params']),
			];
		}),
	];
}

function findOthers(holder: unknown, known: string[], path: IssuePath): CallflowIssue[] {
	if (!isRecord(holder)) return [];
	const unknown = Object.keys(holder).filter((key) => !known.includes(key));
	if (unknown.length === 0) return [];
	const keys = unknown.length === 1 ? 'a key' : 'keys';
	const remedy =
		known.length === 0 ? 'No key belongs there' : `The keys that belong there: ${known.join(', ')}`;
	const message = `has ${keys} that this tool does not send: ${unknown.map(show).join(', ')}. ${remedy}.`;
	return [{ statusCode: -1009, path, message }];
}

function show(key: string): string {
	return JSON.stringify(
		key.length > LONGEST_KEY_SHOWN ? `${key.slice(0, LONGEST_KEY_SHOWN)}…` : key,
	);
}
