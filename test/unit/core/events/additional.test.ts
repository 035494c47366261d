import { callAction } from '../../../../core/events/callAction';
import { callStatus } from '../../../../core/events/callStatus';
import { recordingUploaded } from '../../../../core/events/recordingUploaded';
import { sessionSummary } from '../../../../core/events/sessionSummary';
import { virtualNumberUpdated } from '../../../../core/events/virtualNumberUpdated';
import { leg, summary } from './summaries';

test('what nobody knows comes out under additional, where it stood', () => {
	const expected = {
		region: 'ap',
		campaign: { name: 'Spring' },
		errorDetails: { hint: 'Try again' },
		details: {
			transfers: 2,
			callA: { codec: 'opus', callQuality: { delay: 40 } },
		},
	};
	const callA = leg({ codec: 'opus', callQuality: { mos: 4.2, delay: 40 } });
	const body = summary(
		{
			campaign: { name: 'Spring' },
			errorDetails: { errorCode: -2001, hint: 'Try again' },
			details: { callA, transfers: 2 },
		},
		{ region: 'ap' },
	);
	expect(sessionSummary.parse(body).additional).toEqual(expected);
});

test('nothing that is known is under it, also without an envelope', () => {
	expect(sessionSummary.parse(summary()).additional).toEqual({});
	expect(sessionSummary.parse(summary().payload).additional).toEqual({});
});

test('what is known and cannot be read is under it', () => {
	const expected = {
		callCount: 'two',
		errorDetails: 'No coverage',
		details: { callA: { callDuration: 'long', callQuality: 4.2 } },
	};
	const body = summary({
		callCount: 'two',
		errorDetails: 'No coverage',
		details: { callA: leg({ callDuration: 'long', callQuality: 4.2 }) },
	});
	expect(sessionSummary.parse(body).additional).toEqual(expected);
});

test.each([
	['Call Action', callAction, { sessionId: 's', callStatus: 'CALL_RECEIVED' }],
	['Call Status', callStatus, { sessionId: 's', callStatus: 'CALL_CONNECTED' }],
	['Recording Uploaded', recordingUploaded, { sessionId: 's', recordingId: 'r' }],
	['Virtual Number Updated', virtualNumberUpdated, { virtualNumbers: [] }],
] as const)('%s has it as well', (_what, { parse }, payload) => {
	const body = { namespace: 'VOICE', payload: { ...payload, trunk: 'SG-1' } };
	expect(parse(body).additional).toEqual({ trunk: 'SG-1' });
});

test('each number has its own', () => {
	const expected = [{ numberType: 'Mobile' }, {}];
	const virtualNumbers = [
		{ msisdn: '+6531580190', numberType: 'Mobile' },
		{ msisdn: '+6531580191' },
	];
	const { numbers } = virtualNumberUpdated.parse({ payload: { virtualNumbers } });
	expect(numbers.map(({ additional }) => additional)).toEqual(expected);
});

describe('an event is not lost for what nobody asked for', () => {
	const nested = (depth: number): unknown => (depth === 0 ? 1 : { a: nested(depth - 1) });
	const deepest: unknown = JSON.parse(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`);
	const manyFields = Object.fromEntries(
		Array.from({ length: 100_000 }, (_value, n) => [`k${n}`, {}]),
	);

	test.each<[string, object]>([
		['too much text', { essay: 'x'.repeat(200_000) }],
		['too many fields', { essay: manyFields }],
		['objects too deep inside each other', { essay: deepest }],
		['lists too deep inside each other', { essay: JSON.parse('['.repeat(30) + ']'.repeat(30)) }],
		['a name that every object has', JSON.parse('{"__proto__":{"polluted":1},"constructor":1}')],
		['such a name inside', { essay: [JSON.parse('{"__proto__":{"polluted":1}}')] }],
	])('%s is left out, and what is beside it is not', (_what, more) => {
		const event = sessionSummary.parse(summary({ ...more, campaign: 'Spring' }));
		const withoutPrototype = JSON.parse(JSON.stringify(event)) as typeof event;
		expect(withoutPrototype).toMatchObject({
			outcome: 'answered',
			additional: { campaign: 'Spring' },
		});
		expect(Object.keys(event.additional)).toEqual(['campaign']);
	});

	test.each<[string, unknown]>([
		['among the details', { callA: leg(), essay: deepest, k: manyFields }],
		['in a leg', { callA: leg({ essay: deepest }) }],
		['in the place of a leg', { callA: leg(), callB: deepest }],
	])('%s as well', (_what, details) => {
		const event = sessionSummary.parse(summary({ details }));
		expect(event).toMatchObject({ legs: [{ leg: 'callA' }], connectedTo: null });
		expect(JSON.stringify(event).length).toBeLessThan(3000);
	});

	test('of many fields, those that there is room for come out', () => {
		const { additional } = sessionSummary.parse(summary(manyFields));
		expect(JSON.stringify(additional).length).toBeGreaterThan(50_000);
		expect(JSON.stringify(additional).length).toBeLessThan(300_000);
	});

	test('what is 15 deep comes out', () => {
		const body = summary({ essay: nested(15) });
		expect(sessionSummary.parse(body).additional).toEqual({ essay: nested(15) });
	});
});
