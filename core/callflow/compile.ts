import { isRecord } from '../json';
import { paramNamesOf, paramsOfKind } from './actionParams';
import { completeCaptures } from './completeCaptures';

/** An action as the form gives it: its name, and beside it the API's own parameter names. */
export type ActionEntry = { action: string } & Record<string, unknown>;

/** A callflow that has not been checked yet. */
type CompiledAction = { action: string; params?: Record<string, unknown> };

/**
 * Turns form entries into callflow actions, in order. A parameter that is empty (undefined, null or '') is left out,
 * except a voice, which is then the voice before it; 0 and false stay. Parameters of other actions, which a form keeps
 * when the action is switched, are dropped.
 */
export function compileCallflow(entries: ActionEntry[]): CompiledAction[] {
	const actions = withVoices(entries).map((entry) => {
		const names = paramNamesOf(entry.action);
		const params: Record<string, unknown> = {};
		for (const name of names) if (!isLeftEmpty(entry[name])) params[name] = entry[name];
		return names.length === 0 ? { action: entry.action } : { action: entry.action, params };
	});
	return completeCaptures(actions);
}

/**
 * Whether actions come after one that asks for digits. Once the digits are there, the platform asks what comes next,
 * and the answer to that decides.
 */
export function goesOnAfterCapture(callflow: unknown): boolean {
	const actions: unknown[] = Array.isArray(callflow) ? callflow : [];
	return actions.slice(0, -1).some((entry) => isRecord(entry) && entry.action === 'sayAndCapture');
}

function withVoices(entries: ActionEntry[]): ActionEntry[] {
	const spokenBefore: Record<string, unknown> = {};
	return entries.map((entry) => {
		const voiced = { ...entry };
		for (const name of paramsOfKind(entry.action, 'voice')) {
			if (isLeftEmpty(voiced[name])) voiced[name] = spokenBefore[name];
			spokenBefore[name] = voiced[name];
		}
		return voiced;
	});
}

function isLeftEmpty(value: unknown): boolean {
	return value === undefined || value === null || value === '';
}
