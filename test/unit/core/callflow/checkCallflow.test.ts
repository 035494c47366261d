import { checkCallflow } from '../../../../core/callflow/checkCallflow';
import { formatPath } from '../../../../core/callflow/issues';
import { capture, HANGUP, issue, issuesOf, makeCall, NOW, playFile, say } from './callflows';

function acceptable() {
	return {
		validUntil: '2031-05-06T09:00:00.000Z',
		clientRequestId: 'parcel-4711',
		callflow: [
			makeCall({ callRecording: true }),
			say({ repetition: 3, speed: 0.5 }),
			playFile({ repetition: 1 }),
			capture({
				minDigits: 1,
				maxDigits: 4,
				digitTimeout: null,
				completeOnHash: false,
				successMessage: '',
				failureMessage: null,
			}),
			makeCall({ destination: '6581234511' }),
			HANGUP,
		],
	};
}

describe('a request that is accepted', () => {
	test('comes back as it was given', () => {
		const expected = { ok: true, request: acceptable() };
		expect(checkCallflow(acceptable(), { now: NOW })).toEqual(expected);
	});

	test('keeps what the API may add later, at every level', () => {
		const body = {
			callflow: [{ ...makeCall({ amd: { enabled: false, seconds: 0 } }), label: 'first' }],
			priority: 0,
		};
		const expected = { ok: true, request: structuredClone(body) };
		expect(checkCallflow(body, { now: NOW })).toEqual(expected);
	});

	test('is not changed', () => {
		const expected = acceptable();
		const body = acceptable();
		checkCallflow(body, { now: NOW });
		expect(body).toEqual(expected);
	});
});

test('a request that is refused is not changed', () => {
	const bad = () => ({ callflow: [say({ text: '\u0007', speed: 9 })], validUntil: 'soon' });
	const expected = bad();
	const body = bad();
	checkCallflow(body, { now: NOW });
	expect(body).toEqual(expected);
});

describe('validUntil must lie ahead: -1015', () => {
	const until = (validUntil: string) => issuesOf({ callflow: [makeCall()], validUntil });

	test.each(['2031-05-06T07:08:08.999Z', '2031-05-06T07:08:09.000Z'])('%s is refused', (time) => {
		const expected = [issue(-1015, 'validUntil')];
		expect(until(time)).toEqual(expected);
	});

	test('one millisecond from now is taken', () => {
		expect(until('2031-05-06T07:08:09.001Z')).toEqual([]);
	});
});

test('all issues come at once, in the order of the body', () => {
	const expected = [
		issue(-1014, 'callflow', 0, 'params', 'source'),
		issue(-1012, 'callflow', 1),
		issue(-1016, 'callflow', 2, 'params', 'text'),
		issue(-1009, 'callflow', 2, 'params', 'speed'),
		issue(-1007, 'callflow', 3, 'action'),
		issue(-1003, 'callflow', 4, 'params', 'maxDigits'),
		issue(-1005, 'callflow', 4, 'params', 'overallTimeout'),
		issue(-1009, 'callflow', 4, 'params', 'noOfTries'),
		issue(-1009, 'clientRequestId'),
		issue(-1015, 'validUntil'),
	];
	const body = {
		callflow: [
			makeCall({ source: 'ACME' }),
			HANGUP,
			say({ text: 'Ding\u0007', speed: 3 }),
			{ action: 'sing' },
			capture({ minDigits: 2, digitTimeout: 2000, noOfTries: 0 }),
		],
		validUntil: '2031-05-05T00:00:00.000Z',
		clientRequestId: 4711,
	};
	expect(issuesOf(body)).toEqual(expected);
});

test.each<[string, ReadonlyArray<string | number>]>([
	['callflow', ['callflow']],
	['callflow[1]', ['callflow', 1]],
	['callflow[12].params.text', ['callflow', 12, 'params', 'text']],
	['', []],
])('a path is written as the platform writes it: %s', (expected, path) => {
	expect(formatPath(path)).toBe(expected);
});
