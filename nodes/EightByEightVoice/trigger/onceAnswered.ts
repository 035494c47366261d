import type { IWebhookFunctions } from 'n8n-workflow';

type Response = ReturnType<IWebhookFunctions['getResponseObject']>;

/**
 * Calls back with the HTTP status when n8n answers, and settles with what the callback gives. Not by the event
 * "finish", which never comes when the sender has not waited for the answer.
 */
export async function onceAnswered<Result>(
	response: Response,
	callback: (httpStatus: number) => Result,
): Promise<Result> {
	const end = response.end.bind(response);
	return await new Promise((resolve) => {
		response.end = (...parts: unknown[]) => {
			response.end = end;
			resolve(callback(response.statusCode));
			return Reflect.apply(end, response, parts) as Response;
		};
	});
}
