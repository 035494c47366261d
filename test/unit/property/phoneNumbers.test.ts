import fc from 'fast-check';
import {
	isValidPhoneNumber,
	parsePhoneNumberFromString,
	type CountryCode,
} from 'libphonenumber-js/min';

import { tidyPhoneNumber } from '../../../core/phone/phoneNumber';
import { findNumberProblem } from '../../../core/phone/possiblePhoneNumber';
import { defaultCountriesOf, hasTwoReadings, numberShapes, type NumberShape } from './numberShapes';
import { exampleNumbers, numbersOf, type WorldNumber } from './numbersOfTheWorld';

jest.setTimeout(120_000);

interface Reading extends WorldNumber {
	shape: NumberShape;
	text: string;
	defaultCountry: CountryCode | undefined;
	/** E.164; undefined where nobody is called. */
	called: string | undefined;
}

function read(world: WorldNumber, shape: NumberShape, defaultCountry?: CountryCode): Reading {
	const text = shape.write(world.number);
	const number = tidyPhoneNumber(text, defaultCountry);
	const isCalled = findNumberProblem(number) === undefined;
	const called = isCalled ? `+${number.replace('+', '')}` : undefined;
	return { ...world, shape, text, defaultCountry, called };
}

const COUNTRIES = exampleNumbers.map(({ country }) => country);

function readAll(world: WorldNumber, abroad: CountryCode): Reading[] {
	return numberShapes.flatMap((shape) =>
		defaultCountriesOf(shape, world.country, abroad).map((country) => read(world, shape, country)),
	);
}

/** What is written with its plus is the number that is written, where the country has it. */
function isAsWritten({ text, called }: Reading) {
	return (
		text.startsWith('+') && called === text.replace(/[^+\d]/g, '') && isValidPhoneNumber(called)
	);
}

/** Before 2019 a Gabonese number had neither the 0 nor the 1 before it: both are the same telephone. */
function isOldGabonese({ country }: Reading) {
	return country === 'GA';
}

/** Luxembourg has numbers of four digits, and four and four are a number too. */
function isShortPair({ number, shape }: Reading) {
	return number.nationalNumber.length < 5 && shape.name.startsWith('twice');
}

function isStranger(reading: Reading) {
	return (
		reading.called !== undefined &&
		reading.called !== reading.number.number &&
		!isAsWritten(reading) &&
		!isOldGabonese(reading) &&
		!isShortPair(reading)
	);
}

/** Digits that are two numbers. */
function isUnclear({ text, number, defaultCountry, country }: Reading) {
	return defaultCountry === country && !/^\D*(?:\+|00)/.test(text) && hasTwoReadings(text, number);
}

/** 00 and a number, which are another number where calls abroad begin with 00 and more. */
function isAnotherByPrefix({ text, number, defaultCountry, country }: Reading) {
	if (defaultCountry === undefined || defaultCountry === country || !text.startsWith('00')) {
		return false;
	}
	const another = parsePhoneNumberFromString(text, defaultCountry);
	return another?.isValid() === true && another.number !== number.number;
}

function isRefusedThoughRight(reading: Reading) {
	return (
		reading.shape.isRight === true &&
		reading.called === undefined &&
		!isUnclear(reading) &&
		!isAnotherByPrefix(reading)
	);
}

function isCalledThoughWrong({ shape, called }: Reading) {
	return shape.isRight === false && called !== undefined;
}

function judge(readings: Reading[]) {
	const plain = (found: Reading[]) =>
		found.map(({ shape, text, defaultCountry, called, number }) => ({
			...{ shape: shape.name, text, defaultCountry, called },
			number: number.number,
		}));
	return {
		strangers: plain(readings.filter(isStranger)),
		calledThoughWrong: plain(readings.filter(isCalledThoughWrong)),
		refusedThoughRight: plain(readings.filter(isRefusedThoughRight)),
	};
}

const NONE = { strangers: [], calledThoughWrong: [], refusedThoughRight: [] };

test('the example numbers of all countries, in every shape: no stranger, and nobody left out', () => {
	const readings = exampleNumbers.flatMap((world, index) =>
		readAll(world, COUNTRIES[(index * 7 + 3) % COUNTRIES.length] ?? world.country),
	);
	expect(judge(readings)).toEqual(NONE);
	expect(exampleNumbers.length).toBeGreaterThan(240);
	expect(readings.length).toBeGreaterThan(40_000);
});

test('digits that are unclear are those of three countries', () => {
	const digits = numberShapes.filter(({ name }) => name === 'digits, notAbroad');
	const refused = exampleNumbers.filter((world) =>
		digits.some((shape) => read(world, shape, world.country).called === undefined),
	);
	expect(refused.map(({ country }) => country)).toEqual(['DE', 'ID', 'XK']);
});

test('any number of any country, in any shape: no stranger, and nobody left out', () => {
	const anyNumber = fc.constantFrom(...COUNTRIES).chain(numbersOf);
	fc.assert(
		fc.property(anyNumber, fc.constantFrom(...COUNTRIES), (world, abroad) => {
			expect(judge(readAll(world, abroad))).toEqual(NONE);
		}),
		{ numRuns: 60 },
	);
});

test('without a default country, a number that begins with the zero of home calls nobody', () => {
	const shapes = numberShapes.filter(({ where }) => where === 'atHome');
	const readings = exampleNumbers
		.flatMap((world) => shapes.map((shape) => read(world, shape)))
		.filter(({ text }) => /^\(?0(?!0)/.test(text));
	expect(readings.length).toBeGreaterThan(500);
	expect(readings.filter(({ called }) => called !== undefined)).toEqual([]);
});

test('without a default country, a number as the USA write it calls nobody', () => {
	const areaCodes = Array.from({ length: 800 }, (_, index) => String(200 + index));
	const written = areaCodes.flatMap((area) => [
		...[`(${area}) 234-5678`, `(${area})234-5678`, `${area}/234-5678`, `(${area}-234-5678)`],
		...[' ', '-', '.'].map((by) => [area, '234', '5678'].join(by)),
	]);
	const called = written.filter((text) => findNumberProblem(tidyPhoneNumber(text)) === undefined);
	expect(called).toEqual([]);
});

test('without a default country, a number in groups as it is written at home calls no stranger', () => {
	const shape = numberShapes.find(({ name }) => name === 'national, atHome');
	const readings = exampleNumbers
		.flatMap((world) => (shape ? read(world, shape) : []))
		.filter(({ text }) => /\D/.test(text));
	expect(readings.length).toBeGreaterThan(200);
	expect(judge(readings).strangers).toEqual([]);
});

/** Where numbers have seven digits, their code of three can be an area code of North America. */
function isLikeInNorthAmerica({ countryCallingCode, nationalNumber }: WorldNumber['number']) {
	return countryCallingCode.length === 3 && [4, 7].includes(nationalNumber.length);
}

test('without a plus, a number in groups is called where its country code is a group', () => {
	const refused = exampleNumbers.filter(({ number }) => {
		const text = `${number.countryCallingCode} ${number.nationalNumber}`;
		return findNumberProblem(tidyPhoneNumber(text)) !== undefined;
	});
	expect(refused.length).toBeGreaterThan(20);
	expect(refused.filter(({ number }) => !isLikeInNorthAmerica(number))).toEqual([]);
});

test('without a plus, an amount of ten digits or more is called', () => {
	expect(['6 591 234 567', '6.591.234.567'].map((text) => tidyPhoneNumber(text))).toEqual([
		'6591234567',
		'6591234567',
	]);
});

test('whatever text it is, what is called has the form of a number and is possible', () => {
	const text = fc.oneof(
		fc.stringMatching(/^[+\d\s().,;/'E-]{1,24}$/),
		fc.string({ unit: 'binary', maxLength: 300 }),
	);
	fc.assert(
		fc.property(text, fc.option(fc.constantFrom(...COUNTRIES)), (given, country) => {
			const number = tidyPhoneNumber(given, country ?? undefined);
			const isCalled = findNumberProblem(number) === undefined;
			expect(isCalled && !/^\+?[1-9]\d{6,14}$/.test(number)).toBe(false);
		}),
		{ numRuns: 2000 },
	);
});
