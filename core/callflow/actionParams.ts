import { TEXT_KINDS, type TextKind } from './params';
import { callflowActionSchema } from './schema';

// Read from the schema once: each item of a run asks for them several times.
const PARAMS = new Map(
	callflowActionSchema.options.map(({ shape: { action, params } }) => {
		const shape = 'shape' in params ? Object.entries(params.shape) : [];
		const names = shape.map(([name]) => name);
		const kinds = TEXT_KINDS.map((kind): [TextKind, string[]] => [
			kind,
			shape.filter(([, { description }]) => description === kind).map(([name]) => name),
		]);
		return [String(action.value), { names, kinds: new Map(kinds) }];
	}),
);

/** The parameters that an action of this name takes, by the API's names. */
export function paramNamesOf(action: string): string[] {
	return PARAMS.get(action)?.names ?? [];
}

/** Those of them that are texts of this kind. */
export function paramsOfKind(action: string, kind: TextKind): string[] {
	return PARAMS.get(action)?.kinds.get(kind) ?? [];
}

/** The parameters that are spoken, of whatever action. */
export const SPOKEN_PARAMS = [
	...new Set([...PARAMS.keys()].flatMap((action) => paramsOfKind(action, 'spoken'))),
];
