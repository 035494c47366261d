import { randomUUID } from 'node:crypto';
import type { Account } from '../accounts';
import type { Activity } from '../activity';
import type { CallflowRequest } from '../callflow/callflowRequest';
import { asE164 } from '../callflow/msisdn';
import type { SessionStatus } from '../magicNumbers';
import type { SimulatedClock } from '../simulatedClock';
import type { Deliveries } from '../webhooks/deliveries';
import { playCallflow } from './playCallflow';
import { sessionSummary } from './sessionSummary';

export interface Session {
	sessionId: string;
	subAccountId: string;
	/** Of the first leg, E.164 with the plus sign, as is the source. */
	destination: string;
	source: string;
	clientRequestId: string | null;
	/** As it was sent. */
	callflow: readonly unknown[];
	sessionStatus: SessionStatus | 'IN_PROGRESS';
	/** UTC, real time. */
	acceptedAt: string;
}

/** Plays a session for each callflow that was accepted, and sends its summary. */
export class Sessions {
	private readonly sessions: Session[] = [];

	private readonly acceptedCalls = new Map<string, number>();

	constructor(
		private readonly clock: SimulatedClock,
		private readonly activity: Activity,
		private readonly deliveries: Deliveries,
	) {}

	accept(account: Account, subAccountId: string, request: CallflowRequest): Session {
		const legs = request.callflow.flatMap((entry) =>
			entry.action === 'makeCall' ? [entry.params] : [],
		);
		const session: Session = {
			sessionId: randomUUID(),
			subAccountId,
			destination: asE164(legs[0]?.destination ?? ''),
			source: asE164(legs[0]?.source ?? ''),
			clientRequestId: request.clientRequestId ?? null,
			callflow: request.received,
			sessionStatus: 'IN_PROGRESS',
			acceptedAt: new Date().toISOString(),
		};
		this.sessions.push(session);
		for (const { destination } of legs) this.book(asE164(destination));
		this.activity.track(this.play(session, account, request));
		return session;
	}

	list(): readonly Session[] {
		return this.sessions;
	}

	/** How many accepted calls each number was booked for, second legs included. */
	calls(): Record<string, number> {
		return Object.fromEntries(this.acceptedCalls);
	}

	private book(destination: string): void {
		this.acceptedCalls.set(destination, (this.acceptedCalls.get(destination) ?? 0) + 1);
	}

	private async play(session: Session, account: Account, request: CallflowRequest): Promise<void> {
		const played = playCallflow(request, new Date(session.acceptedAt));
		await this.clock.sleep(played.endedAt);
		session.sessionStatus = played.outcome.sessionStatus;
		this.deliveries.dispatch({
			subAccountId: session.subAccountId,
			type: 'VSS',
			sessionId: session.sessionId,
			body: sessionSummary(session, played, account),
		});
	}
}
