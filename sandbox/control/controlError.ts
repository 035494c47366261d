import type { z } from 'zod';

/** An answer of the control API that is not a success: a plain sentence. */
export class ControlError extends Error {
	constructor(
		readonly httpStatus: number,
		message: string,
	) {
		super(message);
	}
}

/** Checks a body or a query; the error names the field. */
export function check<Output>(
	schema: z.ZodType<Output, z.ZodTypeDef, unknown>,
	value: unknown,
): Output {
	const result = schema.safeParse(value);
	if (result.success) return result.data;
	const [issue] = result.error.issues;
	const field = issue?.path.join('.');
	const subject = field ? `The field "${field}" is not right` : 'The body is not right';
	throw new ControlError(400, `${subject}: ${issue?.message ?? 'unknown reason'}.`);
}
