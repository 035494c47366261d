import type { StatusCode } from '../statusCodes';

/** Where in the request body something is wrong, e.g. `['callflow', 1, 'params', 'text']`. */
export type IssuePath = ReadonlyArray<string | number>;

/**
 * One thing that is wrong with a callflow. `statusCode` is the platform's own for it;
 * `message` is read after the name of the field: the rule, then the remedy.
 */
export interface CallflowIssue {
	statusCode: StatusCode;
	path: IssuePath;
	message: string;
}

/** The path as the platform writes it: `callflow[1].params.text`. */
export function formatPath(path: IssuePath): string {
	return path.reduce<string>((text, part) => {
		if (typeof part === 'number') return `${text}[${part}]`;
		return text === '' ? part : `${text}.${part}`;
	}, '');
}
