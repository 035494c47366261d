import { listCountries, nameCallingCode, readCountry } from '../../../../core/phone/countries';

test('the list has every country once, by name, with its calling code', () => {
	const countries = listCountries();
	expect(countries).toContainEqual({ code: 'SG', name: 'Singapore (+65)' });
	expect(new Set(countries.map(({ code }) => code)).size).toBe(countries.length);
	expect(countries.length).toBeGreaterThan(200);
	const names = countries.map(({ name }) => name);
	expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other, 'en')));
});

test('every country of the list is read', () => {
	const codes = listCountries().map(({ code }) => code);
	expect(codes.map(readCountry)).toEqual(codes);
});

test.each(['SG', 'sg', ' Sg '])('%j is Singapore', (text) => {
	expect(readCountry(text)).toBe('SG');
});

test.each(['', 'UK', 'SGP', 'Singapore', '65', '+65', 'constructor'])('%j is none', (text) => {
	expect(readCountry(text)).toBeUndefined();
});

test.each([
	['65', 'Singapore (+65)'],
	['1', '+1'],
	['44', '+44'],
	['800', '+800'],
])('the calling code %s is named %s', (callingCode, expected) => {
	expect(nameCallingCode(callingCode)).toBe(expected);
});
