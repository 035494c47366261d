import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';

type Response = ReturnType<IWebhookFunctions['getResponseObject']>;

/** The answer to a sender who waits for the workflow. */
interface Guard<Reply extends object> {
	/** What n8n wants to send, if it is an answer; undefined for anything else, such as an error. */
	read(httpStatus: number, text: string): Reply | undefined;
	/** Sent in place of anything else, and when the time is over. */
	fallback: Reply;
	limitMs: number;
}

/**
 * The answer to one delivery, which n8n or the trigger sends: the only place where n8n's response is changed. It tells
 * what was answered (the event "finish" never comes when the sender has not waited), and once it is guarded, nothing
 * goes out but one answer that is meant for the sender.
 */
export class HeldResponse {
	/** The response's own, which sends to the socket. */
	private readonly end: Response['end'];

	private readonly listeners: Array<(httpStatus: number) => void> = [];

	/** Takes what n8n ends the response with; undefined as long as n8n may send what it likes. */
	private intercept: ((lastChunk: unknown) => void) | undefined;

	private isAnswered = false;

	constructor(private readonly response: Response) {
		this.end = response.end.bind(response);
		response.end = (...parts: unknown[]) => {
			if (this.intercept === undefined) return this.send(parts);
			this.intercept(parts[0]);
			return response;
		};
	}

	/** Answers for the trigger, in place of n8n. */
	answer(body: object, httpStatus = 200): IWebhookResponseData {
		this.response.status(httpStatus).json(body);
		return { noWebhookResponse: true };
	}

	/** The same when a workflow that is started could also answer: nobody waits for its answer any more. */
	answerForGood(body: object): IWebhookResponseData {
		const answered = this.answer(body);
		this.ignoreAllThatComesLater();
		return answered;
	}

	refuse(httpStatus: number, message: string): IWebhookResponseData {
		return this.answer({ message }, httpStatus);
	}

	/** Calls back with the HTTP status right before the answer is sent, and settles with what the callback gives. */
	async onceAnswered<Result>(callback: (httpStatus: number) => Result): Promise<Result> {
		return await new Promise((resolve) => {
			this.listeners.push((httpStatus) => resolve(callback(httpStatus)));
		});
	}

	/**
	 * Sees to it that the sender gets an answer: what the workflow replies, if it comes within the limit, and the
	 * fallback otherwise, whatever n8n wants to send instead. Settles with what was sent.
	 */
	async guard<Reply extends object>({ read, fallback, limitMs }: Guard<Reply>): Promise<Reply> {
		const { response } = this;
		return await new Promise((resolve) => {
			const answer = (reply: Reply) => {
				if (this.isAnswered) return;
				const text = JSON.stringify(reply);
				response.statusCode = 200;
				response.setHeader('Content-Type', 'application/json; charset=utf-8');
				response.setHeader('Content-Length', new TextEncoder().encode(text).length);
				this.send([text]);
				this.ignoreAllThatComesLater();
				resolve(reply);
			};

			// n8n sends some answers in one piece and pipes others.
			const pieces: string[] = [];
			const collect = (chunk: unknown) => {
				if (typeof chunk === 'string' || chunk instanceof Uint8Array) pieces.push(decode(chunk));
			};
			response.write = (chunk: unknown) => {
				collect(chunk);
				return true;
			};
			this.intercept = (chunk) => {
				collect(chunk);
				// n8n ends a response once more often than it has something to send, and that extra end can come first.
				if (pieces.length > 0) answer(read(response.statusCode, pieces.join('')) ?? fallback);
			};
			void sleep(limitMs).then(() => answer(fallback));
		});
	}

	/** n8n still sends its own answer to the request; it must find nobody to send it to. */
	private ignoreAllThatComesLater(): void {
		const { response } = this;
		this.intercept = () => undefined;
		response.write = () => true;
		response.writeHead = () => response;
		response.setHeader = () => response;
		response.appendHeader = () => response;
		response.removeHeader = () => undefined;
	}

	private send(parts: unknown[]): Response {
		if (!this.isAnswered) {
			this.isAnswered = true;
			for (const listener of this.listeners) listener(this.response.statusCode);
		}
		return Reflect.apply(this.end, this.response, parts) as Response;
	}
}

function decode(chunk: string | Uint8Array): string {
	return typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk);
}
