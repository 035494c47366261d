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
