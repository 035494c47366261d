import { recordCalls } from '../../../../core/callflow/recordCalls';
import { HANGUP, makeCall, say } from './callflows';

test('both calls are recorded, and nothing else is changed', () => {
	const recorded = makeCall({ callRecording: true });
	const expected = [recorded, say(), recorded, HANGUP];
	expect(recordCalls([makeCall(), say(), makeCall({ callRecording: null }), HANGUP])).toEqual(
		expected,
	);
});

test('a call that says itself whether it is recorded keeps that', () => {
	const given = [makeCall({ callRecording: false }), makeCall({ callRecording: 'mono' })];
	expect(recordCalls(given)).toEqual(given);
});

test.each([[[{ action: 'makeCall' }, null, 'makeCall']], ['makeCall'], [undefined]])(
	'%j has nothing to record',
	(callflow) => {
		expect(recordCalls(callflow)).toEqual(callflow);
	},
);

test('what was given is not changed', () => {
	const given = [makeCall()];
	recordCalls(given);
	expect(given).toEqual([makeCall()]);
});
