import type { CallLeg } from './callLeg';
import { isSessionStatus, readStatus, type Outcome, type StatusMeaning } from './outcome';

/** What became of the first person and, where one was called, of the second. */
export interface People {
	outcome: Outcome;
	answered: boolean | null;
	connectedTo: string | null;
	connectedOutcome: Outcome | null;
	/** For the person who was not reached; null if everybody was. */
	advice: string | null;
}

/**
 * The session's status says what became of its last leg, so each person is read from their own leg: callA is the
 * first one's, callB the second's, who is called only when the first has answered. Source: the number masking guide's table.
 */
export function readPeople(
	status: string | null,
	legs: CallLeg[],
	remedy: string | undefined,
): People {
	const first = legs.find(({ leg }) => leg === 'callA');
	const second = legs.find(({ leg }) => leg === 'callB');
	const { outcome, answered, advice } = readFirst(status, { legs, first, second });
	const connected = second && readSecond(status, second);
	const isAboutSecond =
		outcome === 'answered' && connected !== undefined && connected.outcome !== 'answered';
	return {
		outcome,
		answered,
		connectedTo: second?.destination ?? null,
		connectedOutcome: connected?.outcome ?? null,
		advice: isAboutSecond ? adviseOfSecond(remedy ?? connected.advice) : (remedy ?? advice),
	};
}

interface Legs {
	legs: CallLeg[];
	first: CallLeg | undefined;
	second: CallLeg | undefined;
}

function readFirst(status: string | null, { legs, first, second }: Legs): StatusMeaning {
	const session = readStatus(status);
	const own = isSessionStatus(first?.status) ? readStatus(first.status) : undefined;
	// Only the session tells who opted out, and the meaning of an unknown status is not guessed at.
	if (status !== null && (session.outcome === 'optedOut' || session.outcome === 'unknown')) {
		return session;
	}
	// A call that was answered can still end in an error, such as that of a Call Action's answer.
	if (status === 'ERROR' && !legs.some((leg) => leg.status === 'ERROR')) {
		return { ...session, answered: own?.answered ?? session.answered };
	}
	// With one leg, only COMPLETED is in doubt: a session can be COMPLETED although nobody was reached.
	if (status === 'COMPLETED') return own?.answered === false ? own : session;
	return second === undefined && status !== null ? session : (own ?? readStatus(null));
}

function readSecond(status: string | null, { status: own }: CallLeg): StatusMeaning {
	return readStatus(isSessionStatus(own) ? own : status);
}

function adviseOfSecond(advice: string | null): string | null {
	return advice === null ? null : `The first person answered; this is about the second. ${advice}`;
}
