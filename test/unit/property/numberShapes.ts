import type { CountryCode, PhoneNumber } from 'libphonenumber-js/max';
import { isValidPhoneNumber } from 'libphonenumber-js/min';

/** Where a shape says which number it is: with any default country or none, with none or the number's own, with its own. */
type Where = 'anywhere' | 'notAbroad' | 'atHome';

/**
 * A way in which spreadsheets, CRM systems and people write a number. `isRight: true` must be called, `false` must be
 * refused; where both would be right, nobody else may be called.
 */
export interface NumberShape {
	name: string;
	where: Where;
	isRight?: boolean;
	write: (number: PhoneNumber) => string;
}

type Writing = Record<string, (number: PhoneNumber) => string>;

function digitsOf(number: PhoneNumber) {
	return number.number.slice(1);
}
function international(number: PhoneNumber) {
	return number.formatInternational();
}
function national(number: PhoneNumber) {
	return number.formatNational();
}
function separated(by: string) {
	return (number: PhoneNumber) => international(number).replace(/[^\d+]+/g, by);
}
function behind(end: string) {
	return (number: PhoneNumber) => international(number) + end;
}
function twice(by: string) {
	return (number: PhoneNumber) => international(number) + by + international(number);
}
function twiceAtHome(by: string) {
	return (number: PhoneNumber) => number.nationalNumber + by + number.nationalNumber;
}
function named(write: (by: string) => Writing[string], ends: string[]): Writing {
	return Object.fromEntries(
		ends.map((end) => [`${write.name} ${JSON.stringify(end)}`, write(end)]),
	);
}

function thousands(digits: string, by: string): string {
	return digits.replace(/\B(?=(?:\d{3})+$)/g, by);
}

function shapes(where: Where, isRight: boolean | undefined, writing: Writing): NumberShape[] {
	return Object.entries(writing).map(([name, write]) => ({
		...{ name: `${name}, ${where}`, where, write },
		...(isRight === undefined ? {} : { isRight }),
	}));
}

function ofCode(middle: string) {
	return (number: PhoneNumber) => `+${number.countryCallingCode}${middle}${number.nationalNumber}`;
}

const SEPARATORS = [' / ', ' or ', '\n', ', ', ';', '/', ' & ', '|', ' - '];
const EXTENSIONS = [' ext 12', ' ext. 1234', ' x12', 'x12', ' #12', ';ext=12', ',,12', ' p12'];

export const numberShapes: NumberShape[] = [
	...shapes('anywhere', true, {
		'E.164': ({ number }) => number,
		international,
		'RFC 3966': (number) => number.getURI(),
		'00': (number) => `00${digitsOf(number)}`,
		'00 and spaces': (number) => international(number).replace('+', '00 '),
		'code in brackets': (number) => international(number).replace(/^\+(\d+)/, '(+$1)'),
		'area in brackets': (number) => international(number).replace(/^(\+\d+) (\d+) /, '$1 ($2) '),
		EPP: ofCode('.'),
		apostrophe: ({ number }) => `'${number}`,
		formula: ({ number }) => `="${number}"`,
		'zero decimals': ({ number }) => `${number}.0`,
		'zero decimals and a comma': ({ number }) => `${number},00`,
		...named(behind, ['.00']),
		...named(separated, ['.', '-', '\u00a0', '\u2011']),
	}),
	...shapes('anywhere', undefined, {
		'zero in brackets': ofCode(' (0)'),
		'two codes': (number) => `+${number.countryCallingCode} ${digitsOf(number)}`,
		'code and national': (number) => `+${number.countryCallingCode} ${national(number)}`,
		'code and zero': ofCode('0'),
		...named(separated, ['/']),
		'slash behind the area': (number) => international(number).replace(/^(\+\d+ \d+) /, '$1/'),
	}),
	...shapes('anywhere', false, {
		'code and two zeros': ofCode(' 00 '),
		'zero in brackets and zero': ofCode(' (0)0'),
		'plus and 00': (number) => `+00${digitsOf(number)}`,
		...named(behind, ['.5', '.25', ',5', '.125', ' (12)', '/12', ...EXTENSIONS]),
		...named(twice, [...SEPARATORS, ' ']),
	}),
	...shapes('notAbroad', true, {
		digits: digitsOf,
		'digits, zero decimals': (number) => `${digitsOf(number)}.0`,
		'digits, zero decimals and a comma': (number) => `${digitsOf(number)},00`,
		...Object.fromEntries(
			[',', "'", '’'].map((by) => [
				`thousands ${by}`,
				(number: PhoneNumber) => thousands(digitsOf(number), by),
			]),
		),
		'thousands and zero decimals': (number) => `${thousands(digitsOf(number), ',')}.00`,
	}),
	...shapes('notAbroad', false, {
		'digits and decimals': (number) => `${digitsOf(number)}.50`,
		scientific: (number) => Number(digitsOf(number)).toExponential(5).toUpperCase(),
		'scientific and a comma': (number) =>
			Number(digitsOf(number)).toExponential(2).replace('.', ','),
		negative: (number) => `-${digitsOf(number)}`,
	}),
	...shapes('notAbroad', undefined, {
		'three zeros': (number) => `000${digitsOf(number)}`,
		// With few digits, these may be the groups of a number at home.
		'thousands and points': (number) => thousands(digitsOf(number), '.'),
		'thousands and spaces': (number) => thousands(digitsOf(number), ' '),
	}),
	...shapes('atHome', true, {
		national,
		'national digits': (number) => national(number).replace(/\D/g, ''),
		'national without prefix': ({ nationalNumber }) => nationalNumber,
		'national, zero decimals': ({ nationalNumber }) => `${nationalNumber}.00`,
		'national, zero decimals and a comma': ({ nationalNumber }) => `${nationalNumber},0`,
	}),
	...shapes('atHome', undefined, {
		'numeric cell': ({ nationalNumber }) => String(Number(nationalNumber)),
		'numeric cell of national digits': (number) =>
			String(Number(national(number).replace(/\D/g, ''))),
		'national and dots': (number) => national(number).replace(/\D+/g, '.'),
		'national as written, zero decimals': (number) => `${national(number)}.00`,
		'national thousands': ({ nationalNumber }) => thousands(nationalNumber, ','),
		...named(twiceAtHome, SEPARATORS),
	}),
	...shapes('atHome', false, {
		'national and decimals': ({ nationalNumber }) => `${nationalNumber}.50`,
		'national and extension': (number) => `${national(number)} x12`,
	}),
];

/** Whether digits that begin with the country's own code are a number of the country with it and without it. */
export function hasTwoReadings(text: string, { countryCallingCode }: PhoneNumber): boolean {
	const digits = text.replace(/[.,]0+$/, '').replace(/\D/g, '');
	return (
		digits.startsWith(countryCallingCode) &&
		isValidPhoneNumber(`+${digits}`) &&
		isValidPhoneNumber(`+${countryCallingCode}${digits}`)
	);
}

/** The default countries with which a shape is read: undefined is none. */
export function defaultCountriesOf(
	{ where }: NumberShape,
	own: CountryCode,
	abroad: CountryCode,
): Array<CountryCode | undefined> {
	if (where === 'atHome') return [own];
	return where === 'notAbroad' ? [own, undefined] : [own, undefined, abroad];
}
