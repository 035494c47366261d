import { randomUUID } from 'node:crypto';

import type { Account } from '../accounts';
import { destinationsOf, type CallflowRequest } from '../callflow/callflowRequest';
import { asE164 } from '../callflow/msisdn';
import { ANSWERED } from '../magicNumbers';
import { recordingEvent } from '../recordings/recordingEvent';
import type { RecordingStatus } from '../recordings/recordingStatus';
import type { WebhookEvent } from '../webhooks/deliveryRecord';
import { SessionPlayer } from './sessionPlayer';
import type { Session, SessionRecord } from './sessionRecord';
import type { SessionServices } from './sessionServices';
import { sessionSummary } from './sessionSummary';

type NewSession = Pick<
	Session,
	| 'subAccountId'
	| 'destination'
	| 'source'
	| 'clientRequestId'
	| 'callFlowRequestId'
	| 'clientBatchId'
	| 'callflow'
	| 'direction'
>;

/** Plays a session for each accepted callflow and inbound call, and reports its end. */
export class Sessions {
	private readonly players = new Map<string, SessionPlayer>();

	/** Whether calls that do not ask for it are recorded too. */
	recordsEverySession: boolean;

	/** What becomes of recordings. */
	recordingStatus: RecordingStatus = 'UPLOAD_COMPLETED';

	constructor(
		private readonly services: SessionServices,
		{ recordsEverySession }: { recordsEverySession: boolean },
	) {
		this.recordsEverySession = recordsEverySession;
	}

	accept(account: Account, subAccountId: string, request: CallflowRequest): Session {
		const first = request.callflow.find((entry) => entry.action === 'makeCall')?.params;
		const player = this.add(account, {
			subAccountId,
			destination: asE164(first?.destination ?? ''),
			source: asE164(first?.source ?? ''),
			clientRequestId: request.clientRequestId ?? null,
			callFlowRequestId: randomUUID(),
			callflow: request.received,
			...(request.clientBatchId !== undefined && { clientBatchId: request.clientBatchId }),
		});
		player.record.booked.push(...destinationsOf(request.callflow));
		this.services.activity.track(this.play(player, player.playRequest(request)));
		return player.record.session;
	}

	/** Somebody calls one of our numbers: a person on a page, or a test. */
	receive(
		account: Account,
		subAccountId: string,
		{ from, to, byHand }: { from: string; to: string; byHand: boolean },
	): Session {
		const player = this.add(account, {
			subAccountId,
			destination: asE164(to),
			source: asE164(from),
			clientRequestId: null,
			callflow: [],
			direction: 'INBOUND',
		});
		this.services.activity.track(this.play(player, player.playInbound({ byHand })));
		return player.record.session;
	}

	list(): readonly Session[] {
		return this.all().map(({ session }) => session);
	}

	all(): readonly SessionRecord[] {
		return [...this.players.values()].map(({ record }) => record);
	}

	find(sessionId: string): SessionPlayer | undefined {
		return this.players.get(sessionId);
	}

	/** No page is left to hold a phone. */
	abandon(): void {
		for (const player of this.players.values()) player.abandon();
	}

	/** How many accepted calls each number has, second legs included. */
	calls(): Record<string, number> {
		const counts: Record<string, number> = {};
		for (const destination of this.all().flatMap(({ booked }) => booked)) {
			counts[destination] = (counts[destination] ?? 0) + 1;
		}
		return counts;
	}

	private add(account: Account, fields: NewSession): SessionPlayer {
		const session: Session = {
			sessionId: randomUUID(),
			...fields,
			sessionStatus: 'IN_PROGRESS',
			acceptedAt: new Date().toISOString(),
		};
		const record: SessionRecord = {
			session,
			account,
			outcome: ANSWERED,
			legs: [],
			booked: [],
			startedAt: 0,
			endedAt: 0,
			...(this.recordsEverySession && { recordingId: randomUUID() }),
		};
		const player = new SessionPlayer(record, this.services);
		this.players.set(session.sessionId, player);
		const { subAccountId, source, destination, callflow, direction } = session;
		player.tell({
			kind: 'accepted',
			...{ subAccountId, source, destination, callflow },
			...(direction && { direction }),
		});
		return player;
	}

	private async play(player: SessionPlayer, playing: Promise<void>): Promise<void> {
		await playing;
		const { record } = player;
		const { session, outcome } = record;
		session.sessionStatus = outcome.sessionStatus;
		const summary = sessionSummary(record, this.services.behaviour);
		player.tell({ kind: 'ended', sessionStatus: outcome.sessionStatus, summary });
		this.tell(session, 'VSS', summary);
		const config = this.services.recordingPushConfigs.get(session.subAccountId);
		const recorded = recordingEvent(record, config, this.recordingStatus);
		if (recorded) this.tell(session, 'VRU', recorded);
	}

	private tell(session: Session, type: WebhookEvent['type'], body: unknown): void {
		const { subAccountId, sessionId } = session;
		this.services.deliveries.dispatch({ subAccountId, type, sessionId, body });
	}
}
