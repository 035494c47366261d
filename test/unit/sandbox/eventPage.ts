import type { LoggedFact } from '../../../sandbox/events/fact';
import type { PageState } from '../../../sandbox/events/pageState';
import type { Gesture } from '../../../sandbox/session/handset';
import type { Answer, SandboxClient } from './sandboxClient';

type FactOf<Kind extends LoggedFact['kind']> = Extract<LoggedFact, { kind: Kind }>;

/** What a page on which a person holds the phones hears and does, without a browser. */
export class EventPage {
	readonly facts: LoggedFact[] = [];

	readonly states: PageState[] = [];

	/** The id of the last fact, as a browser sends it when it comes back. */
	lastId = '';

	private waiting: Array<() => void> = [];

	private constructor(
		private readonly client: SandboxClient,
		private readonly leaving: AbortController,
		/** Resolves when the stream has ended. */
		readonly ended: Promise<void>,
	) {}

	static async open(client: SandboxClient, lastEventId?: string): Promise<EventPage> {
		const leaving = new AbortController();
		const response = await fetch(`${client.sandbox.url}/_sandbox/events`, {
			signal: leaving.signal,
			...(lastEventId !== undefined && { headers: { 'last-event-id': lastEventId } }),
		});
		let end = () => {};
		const ended = new Promise<void>((resolve) => (end = resolve));
		const page = new EventPage(client, leaving, ended);
		void page.read(response).then(end, end);
		await page.until(() => page.states[0]);
		return page;
	}

	leave(): void {
		this.leaving.abort();
	}

	hold(msisdn: string): Promise<Answer> {
		return this.client.control('PUT', 'phones', { msisdn, byHand: true });
	}

	/** The fact of this kind, the last of several, once it is there. */
	fact<Kind extends LoggedFact['kind']>(kind: Kind, count = 1): Promise<FactOf<Kind>> {
		const isOfKind = (fact: LoggedFact): fact is FactOf<Kind> => fact.kind === kind;
		return this.until(() => this.facts.filter(isOfKind)[count - 1]);
	}

	/** Does this to the phone of the first call that rings, the second, … */
	async does(gesture: Gesture, call = 1): Promise<Answer> {
		const { sessionId, callId } = await this.fact('ringing', call);
		return await this.client.control('POST', `sessions/${sessionId}/calls/${callId}/gesture`, {
			gesture,
		});
	}

	/** Hears the first sound to its end, the second, … */
	async hears(count = 1): Promise<Answer> {
		const { sessionId, soundId } = await this.fact('sound', count);
		return await this.client.control('POST', `sessions/${sessionId}/sound`, { soundId });
	}

	/** What `find` finds, once it does. */
	async until<Result>(find: () => Result | undefined): Promise<Result> {
		for (;;) {
			const found = find();
			if (found !== undefined) return found;
			await new Promise<void>((resolve) => this.waiting.push(resolve));
		}
	}

	private async read(response: Response): Promise<void> {
		let unread = '';
		const decoder = new TextDecoder();
		for await (const chunk of response.body ?? []) {
			unread += decoder.decode(chunk as Uint8Array, { stream: true });
			const messages = unread.split('\n\n');
			unread = messages.pop() ?? '';
			for (const message of messages) this.take(message);
			for (const resolve of this.waiting.splice(0)) resolve();
		}
	}

	private take(message: string): void {
		const data: unknown = JSON.parse(/^data: (.*)$/m.exec(message)?.[1] ?? 'null');
		if (/^event: state$/m.test(message)) this.states.push(data as PageState);
		else {
			this.facts.push(data as LoggedFact);
			this.lastId = /^id: (.*)$/m.exec(message)?.[1] ?? '';
		}
	}
}
