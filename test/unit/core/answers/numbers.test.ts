import { describeNumber, readNumber, readNumbers } from '../../../../core/answers/numbers';

const SHORT = { referenceId: 'range-7', msisdn: '+6531580190', countryCode: 'SG' };

test('a number of three fields has no status', () => {
	expect(readNumber(SHORT)).toEqual({ ...SHORT, operationalStatus: null });
});

test('what else is told of a number stays', () => {
	const whole = { ...SHORT, operationalStatus: 'Unhealthy', numberType: 'Local' };
	expect(readNumber(whole)).toEqual(whole);
});

test.each([[undefined], [null], ['none'], [{ numbers: 'none' }], [{ numbers: [null, 7] }]])(
	'%j has no numbers',
	(answer) => {
		expect(readNumbers(answer)).toEqual([]);
	},
);

describe('a caller ID is described', () => {
	test.each([
		[{}, '+6531580190 · SG'],
		[{ countryCode: null }, '+6531580190'],
		[{ countryCode: { toString: 1 }, operationalStatus: { toString: 1 } }, '+6531580190'],
		[{ operationalStatus: 'Active' }, '+6531580190 · SG · Active'],
		[{ operationalStatus: 'Expiring' }, '+6531580190 · SG · Expiring'],
		[{ operationalStatus: 'Inactive' }, '+6531580190 · SG · cannot call: Inactive'],
		[{ operationalStatus: 'Unhealthy' }, '+6531580190 · SG · cannot call: Unhealthy'],
		[
			{ operationalStatus: 'Unhealthy', numberHealth: { isHealthy: false } },
			'+6531580190 · SG · cannot call: Unhealthy',
		],
		[
			{ operationalStatus: 'Active', numberHealth: { isHealthy: false } },
			'+6531580190 · SG · health check failed',
		],
		[
			{ operationalStatus: 'Active', numberHealth: { isHealthy: true } },
			'+6531580190 · SG · Active',
		],
	])('%j: %s', (more, expected) => {
		expect(describeNumber(readNumber({ ...SHORT, ...more }))).toBe(expected);
	});
});
