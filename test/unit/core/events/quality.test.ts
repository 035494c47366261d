import { sessionSummary } from '../../../../core/events/sessionSummary';
import { qualityOf } from '../../../../core/events/quality';
import { leg, summary } from './summaries';

test.each([
	[5, 'excellent'],
	[4.3, 'excellent'],
	[4.29, 'good'],
	[4, 'good'],
	[3.99, 'fair'],
	[3.6, 'fair'],
	[3.59, 'poor'],
	[3.1, 'poor'],
	[3.09, 'bad'],
	[1, 'bad'],
	[0, 'bad'],
])('a score of %d is %s', (mos, expected) => {
	expect(qualityOf(mos)).toBe(expected);
});

test('without a score there is no word for it', () => {
	expect([qualityOf(null), qualityOf(Number.NaN)]).toEqual([null, null]);
});

test('each leg has its own quality', () => {
	const expected = ['excellent', 'bad', null];
	const details = {
		callA: leg({ callQuality: { mos: 4.4 } }),
		callB: leg({ callQuality: { mos: 2 } }),
		callC: leg({ callQuality: {} }),
	};
	const { legs } = sessionSummary.parse(summary({ details }));
	expect(legs.map(({ quality }) => quality)).toEqual(expected);
});
