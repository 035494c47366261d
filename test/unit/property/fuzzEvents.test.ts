import fc from 'fast-check';
import type { z } from 'zod';

import { readEvent } from '../../../core/events/voiceEvent';
import { EVENTS, type EventName } from '../../../core/events/events';
import { readBodyText } from '../../../nodes/EightByEightVoice/trigger/receive/readBody';
import { damagedText } from './damagedTexts';
import { EVENT_BODIES } from './eventBodies';
import { draws, fuzz } from './fuzz';
import { anyField } from './summaryBodies';

jest.setTimeout(600_000);

const TOTAL = draws(100_000);

function isFields(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The session in a body, read by nothing of the project. */
function sessionIn(body: unknown): string | undefined {
	const payload = isFields(body) ? (body.payload ?? body) : undefined;
	const sessionId = isFields(payload) ? payload.sessionId : undefined;
	const isId = typeof sessionId === 'number' || typeof sessionId === 'string';
	return isId && !/^\s*(null)?\s*$/i.test(String(sessionId)) ? String(sessionId) : undefined;
}

function judgeEvent(name: EventName, given: unknown): void {
	const body = typeof given === 'string' ? readBodyText(given) : given;
	const { schema }: { schema: z.AnyZodObject } = EVENTS[name];
	const { json: event, key } = readEvent(EVENTS[name], body);
	const { sessionId, unexpectedShape, raw } = schema.strict().parse(event) as Record<
		string,
		unknown
	>;
	const hasSession = name === 'virtualNumberUpdated' || sessionId === sessionIn(body);
	const isWhole = unexpectedShape === true && Object.is(raw, body) && key === undefined;
	if (isWhole || (unexpectedShape === undefined && hasSession && key !== undefined)) return;
	throw new Error(`Neither read nor marked: ${JSON.stringify({ event, key })}`);
}

test(`${TOTAL} bodies of deliveries are each read with their session, or come out whole and marked`, () => {
	const names = Object.keys(EVENT_BODIES) as EventName[];
	const damage = fc.oneof(anyField, damagedText);
	const seen = names.map((name) =>
		fuzz(TOTAL / names.length, EVENT_BODIES[name], damage, (given) => judgeEvent(name, given)),
	);
	const sum = (numbers: number[]) => numbers.reduce((one, other) => one + other);
	expect({
		damaged: sum(seen.map(({ damaged }) => damaged)),
		noise: sum(seen.map((counted) => counted.noise)),
	}).toEqual({ damaged: 0.8 * TOTAL, noise: 0.2 * TOTAL });
});
