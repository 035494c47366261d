/** An answer that is not a success; each resource turns it into its own kind of body. */
export class ApiError extends Error {
	constructor(
		readonly httpStatus: number,
		message: string = httpStatusMessage(httpStatus),
	) {
		super(message);
	}

	static of(error: unknown): ApiError {
		if (error instanceof ApiError) return error;
		const { statusCode } = Object(error) as { statusCode?: unknown };
		return new ApiError(typeof statusCode === 'number' ? statusCode : 500);
	}
}

/** The body was not JSON. */
export class InvalidJsonError extends ApiError {
	constructor() {
		super(400, 'Invalid JSON request body');
	}
}

const MESSAGES: Readonly<Record<number, string>> = {
	400: 'Bad request',
	401: 'Authentication header not found or token invalid',
	403: 'Resource not accessible',
	404: 'Resource not found',
	413: 'Request too large',
	422: 'Invalid param',
	429: 'Too many requests',
	500: 'Internal server error',
	502: 'Bad gateway',
	503: 'Service unavailable',
	504: 'Gateway timeout',
};

function httpStatusMessage(httpStatus: number): string {
	return MESSAGES[httpStatus] ?? `HTTP status ${httpStatus}`;
}
