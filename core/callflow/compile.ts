import { completeCaptures } from './completeCaptures';
import { isRecord } from './rule';
import { callflowActionSchema } from './schema';

/** An action as the form gives it: its name, and beside it the API's own parameter names. */
export type ActionEntry = { action: string } & Record<string, unknown>;

/** A callflow that has not been checked yet. */
export type CompiledAction = { action: string; params?: Record<string, unknown> };

const PARAM_NAMES = new Map<string, string[]>(
	callflowActionSchema.options.map((option) => {
		const params = option.shape.params;
		return [option.shape.action.value, 'shape' in params ? Object.keys(params.shape) : []];
	}),
);

/** The parameters that an action of this name takes, by the API's names. */
export function paramNamesOf(action: string): string[] {
	return PARAM_NAMES.get(action) ?? [];
}

/**
 * Turns form entries into callflow actions, in order. A parameter left empty (undefined, null or '') is left
 * out; 0 and false stay. Parameters of other actions, which a form keeps when the action is switched, are dropped.
 */
export function compileCallflow(entries: ActionEntry[]): CompiledAction[] {
	const actions = entries.map((entry) => {
		const names = paramNamesOf(entry.action);
		const params = Object.fromEntries(
			names.filter((name) => !isEmpty(entry[name])).map((name) => [name, entry[name]]),
		);
		return names.length === 0 ? { action: entry.action } : { action: entry.action, params };
	});
	return completeCaptures(actions);
}

/**
 * Whether actions stand behind one that asks for digits. The platform asks for what comes next when the digits are
 * there, and the answer to that decides.
 */
export function goesOnAfterCapture(callflow: unknown): boolean {
	const actions: unknown[] = Array.isArray(callflow) ? callflow : [];
	return actions.slice(0, -1).some((entry) => isRecord(entry) && entry.action === 'sayAndCapture');
}

function isEmpty(value: unknown): boolean {
	return value === undefined || value === null || value === '';
}
