import { randomUUID } from 'node:crypto';
import type { Account } from '../accounts';
import type { Activity } from '../activity';
import { destinationsOf, type CallflowRequest } from '../callflow/callflowRequest';
import { asE164 } from '../callflow/msisdn';
import { answered } from '../magicNumbers';
import { recordingEvent } from '../recordings/recordingEvent';
import type { RecordingPushConfigs } from '../recordings/recordingPushConfigs';
import type { SimulatedClock } from '../simulatedClock';
import type { Deliveries, WebhookEvent } from '../webhooks/deliveries';
import { DigitScripts } from './digitScripts';
import { SessionPlayer } from './sessionPlayer';
import type { Session, SessionRecord } from './sessionRecord';
import { sessionSummary } from './sessionSummary';

type NewSession = Pick<
	Session,
	'subAccountId' | 'destination' | 'source' | 'clientRequestId' | 'callflow' | 'direction'
>;

/** Plays a session for each callflow and inbound call that was accepted, and tells of its end. */
export class Sessions {
	readonly digitScripts = new DigitScripts();

	private readonly players = new Map<string, SessionPlayer>();

	constructor(
		private readonly clock: SimulatedClock,
		private readonly activity: Activity,
		private readonly deliveries: Deliveries,
		private readonly recordingPushConfigs: RecordingPushConfigs,
		/** Whether calls are recorded that do not ask for it. */
		public recordsEverySession: boolean,
	) {}

	accept(account: Account, subAccountId: string, request: CallflowRequest): Session {
		const first = request.callflow.find((entry) => entry.action === 'makeCall')?.params;
		const player = this.add(account, {
			subAccountId,
			destination: asE164(first?.destination ?? ''),
			source: asE164(first?.source ?? ''),
			clientRequestId: request.clientRequestId ?? null,
			callflow: request.received,
		});
		player.record.booked.push(...destinationsOf(request.callflow));
		this.activity.track(this.play(player, player.playRequest(request)));
		return player.record.session;
	}

	/** Somebody calls one of our numbers. */
	receive(account: Account, subAccountId: string, from: string, to: string): Session {
		const player = this.add(account, {
			subAccountId,
			destination: asE164(to),
			source: asE164(from),
			clientRequestId: null,
			callflow: [],
			direction: 'INBOUND',
		});
		this.activity.track(this.play(player, player.playInbound()));
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

	/** How many accepted calls each number was booked for, second legs included. */
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
			outcome: answered,
			legs: [],
			booked: [],
			startedAt: 0,
			endedAt: 0,
			...(this.recordsEverySession && { recordingId: randomUUID() }),
		};
		const player = new SessionPlayer(record, this.clock, this.deliveries, this.digitScripts);
		this.players.set(session.sessionId, player);
		return player;
	}

	private async play({ record }: SessionPlayer, playing: Promise<void>): Promise<void> {
		await playing;
		const { session, outcome } = record;
		session.sessionStatus = outcome.sessionStatus;
		this.tell(session, 'VSS', sessionSummary(record));
		const recorded = recordingEvent(record, this.recordingPushConfigs.get(session.subAccountId));
		if (recorded) this.tell(session, 'VRU', recorded);
	}

	private tell(session: Session, type: WebhookEvent['type'], body: unknown): void {
		const { subAccountId, sessionId } = session;
		this.deliveries.dispatch({ subAccountId, type, sessionId, body });
	}
}
