import fc from 'fast-check';

import { sessionSummary } from '../../../core/events/sessionSummary';
import { json, mutatedSummary, reordered, summaryBody } from './summaryBodies';

jest.setTimeout(60_000);

const strictSchema = sessionSummary.schema.strict();

function problemsOf(body: unknown): string[] {
	const { error } = strictSchema.safeParse(sessionSummary.parse(body));
	return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

test('any JSON at all gives every field of the schema, and no other', () => {
	fc.assert(
		fc.property(json, (body) => {
			expect(problemsOf(body)).toEqual([]);
		}),
		{ numRuns: 300 },
	);
});

test('a summary with any field in any shape gives every field of the schema', () => {
	fc.assert(
		fc.property(mutatedSummary, (body) => {
			expect(problemsOf(body)).toEqual([]);
		}),
		{ numRuns: 300 },
	);
});

test('any JSON in the place of the payload gives every field of the schema', () => {
	fc.assert(
		fc.property(json, (payload) => {
			expect(problemsOf({ namespace: 'VOICE', eventType: 'SESSION_SUMMARY', payload })).toEqual([]);
		}),
		{ numRuns: 300 },
	);
});

test('a body is either read with its session and status, or comes out as it came', () => {
	fc.assert(
		fc.property(fc.oneof(json, mutatedSummary), (body) => {
			const { sessionId, status, unexpectedShape, raw } = sessionSummary.parse(body);
			const isRead = sessionId !== null && status !== null;
			const expected = isRead ? {} : { unexpectedShape: true, raw: body };
			expect({ unexpectedShape, raw }).toEqual(expected);
		}),
		{ numRuns: 300 },
	);
});

test('the order of fields and legs never matters', () => {
	fc.assert(
		fc.property(summaryBody, fc.nat(), (body, turns) => {
			const expected = sessionSummary.parse(body);
			expect(sessionSummary.parse(reordered(body, turns))).toEqual(expected);
		}),
		{ numRuns: 300 },
	);
});
