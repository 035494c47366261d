import { findNumbersWithoutCountry } from '../../../../core/callflow/missingCountry';
import { issue, makeCall, say } from './callflows';

test('each destination without a country is told by its place, also one that is a number', () => {
	const expected = [2, 3].map((index) => issue(-1017, 'callflow', index, 'params', 'destination'));
	const without = ['8123 4510', 81234511].map((destination) => makeCall({ destination }));
	expect(findNumbersWithoutCountry([makeCall(), say(), ...without])).toEqual(expected);
});

test.each([
	['a country', [makeCall({ destination: '0065 8123 4510' })]],
	['no destination', [makeCall({ destination: null }), { action: 'makeCall' }, 'makeCall', null]],
	['no list', 'makeCall'],
])('nothing is told of what has %s', (_what, callflow) => {
	expect(findNumbersWithoutCountry(callflow)).toEqual([]);
});
