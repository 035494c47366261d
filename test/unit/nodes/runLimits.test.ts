import { readRunLimits } from '../../../nodes/EightByEightVoice/form/runLimits';

/** What is read where these options were added. */
function limits(options: Record<string, unknown>) {
	return readRunLimits((name) => (name in options ? { value: options[name] } : undefined));
}

test('ten calls are made at a time, and as fast as they can, unless the options say otherwise', () => {
	expect(limits({})).toEqual({ concurrency: 10, callsPerSecond: 0 });
});

test.each([
	[1, 0],
	[100, 1000],
	['20', '2.5'],
])('%j at a time and %j in a second can be asked for', (concurrency, callsPerSecond) => {
	expect(limits({ concurrency, callsPerSecond })).toEqual({
		concurrency: Number(concurrency),
		callsPerSecond: Number(callsPerSecond),
	});
});

test.each([0, 101, 2.5, '', null, true])('%j is no number of calls at a time', (concurrency) => {
	expect(() => limits({ concurrency })).toThrow(
		"'Options → Concurrency' must be a whole number from 1 to 100",
	);
});

test.each([-1, 1000.5, '', null, true])(
	'%j is no number of calls in a second',
	(callsPerSecond) => {
		expect(() => limits({ callsPerSecond })).toThrow(
			"'Options → Calls per Second' must be a number from 0 to 1000",
		);
	},
);
