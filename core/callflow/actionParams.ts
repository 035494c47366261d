import type { TextKind } from './params';
import { callflowActionSchema } from './schema';

const PARAMS = new Map(
	callflowActionSchema.options.map(({ shape: { action, params } }) => [
		String(action.value),
		'shape' in params ? Object.entries(params.shape) : [],
	]),
);

/** The parameters that an action of this name takes, by the API's names. */
export function paramNamesOf(action: string): string[] {
	return (PARAMS.get(action) ?? []).map(([name]) => name);
}

/** Those of them that are texts of this kind. */
export function paramsOfKind(action: string, kind: TextKind): string[] {
	return (PARAMS.get(action) ?? [])
		.filter(([, { description }]) => description === kind)
		.map(([name]) => name);
}

/** The parameters that are spoken, of whatever action. */
export const SPOKEN_PARAMS = [
	...new Set([...PARAMS.keys()].flatMap((action) => paramsOfKind(action, 'spoken'))),
];
