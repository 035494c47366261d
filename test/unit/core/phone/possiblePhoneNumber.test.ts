import { tidyPhoneNumber } from '../../../../core/phone/phoneNumber';
import { findNumberProblem } from '../../../../core/phone/possiblePhoneNumber';

test.each([
	['shortest', '+6834002'],
	['longest', '+491234567890123'],
	['without a plus', '6581234510'],
	['kept for fiction', '+12025550147'],
	['in an area that does not exist', '+19995550199'],
	['free of charge in all countries', '+80012345678'],
	['in no numbering plan, also without its first digits', '+550171969043'],
])('a number that somebody can have: %s', (_what, number) => {
	expect(findNumberProblem(number)).toBeUndefined();
});

test.each([
	['is empty', ''],
	['is too short', '12'],
	['is too long', '1234567890123456'],
	['is too long', 'x'.repeat(201)],
	['has decimals (,50)', '+6581234510,50'],
	['is too short for Singapore (+65)', '+6512'],
	['is too short for Singapore (+65)', '658123451'],
	['is too long for Singapore (+65)', '+65812345101234'],
	['has the wrong number of digits for Singapore (+65)', '+65812345101'],
	['is too short for +1', '+1202555014'],
	['is too long for +1', '+120255501478'],
	['is too short for Japan (+81)', '81234510'],
	['starts with no country code that exists', '+9991234567'],
	['starts with 0, which no country code does', '081234510'],
	['starts with 0, which no country code does', '+0581234510'],
	['starts with 0, which no country code does', '+006581234510'],
	['has a 0 after the country code +65 that does not belong there', '+650081234510'],
	['has a 0 after the country code +49 that does not belong there', '+490030123456'],
	['has a 0 after the country code +49 that does not belong there', '+49030123456'],
	['has a 0 after the country code +39 that does not belong there', '+390061234567'],
	['has digits after the country code +375 that are dialled at home only', '+37580294911911'],
	['has the country code +65 twice', '+656581234510'],
	['lacks the 0 that numbers of +39 have after the country code', '+39612345678'],
	['has letters in it', '+658123CALL'],
	['has letters in it', 'reception'],
	['has no digits in it', '+'],
	['has no digits in it', '(-)'],
	['has letters in it', 'grandma NaN'],
	['has letters in it', 'room 6.58e9'],
	['has an extension, which cannot be dialled', '+12025550147x12'],
	['has an extension, which cannot be dialled', '+12025550147ext=12'],
	['has an extension, which cannot be dialled', '+12025550147#12'],
	['has something in it that is neither a digit nor a + at its beginning', '+65 8123 4510'],
	['has something in it that is neither a digit nor a + at its beginning', '++6581234510'],
	['has something in it that is neither a digit nor a + at its beginning', '6581-23451*78'],
	['has something in it that is neither a digit nor a + at its beginning', '#6581234510'],
	['has something in it that is neither a digit nor a + at its beginning', '+6581234510\n'],
	[
		'does not begin with its country code: Netherlands (+31), which its first digits say, has no such number',
		'3125550142',
	],
])('%s: %j', (expected, number) => {
	expect(findNumberProblem(number)?.reason).toBe(expected);
});

test.each([
	['Put the 0 in', '+39612345678'],
	['Take the 0 out', '+49030123456'],
	['Take it out once', '+656581234510'],
	['Write the number as it is dialled from abroad', '+37580294911911'],
	['Check its digits', '+6512'],
	['Give a phone number', ''],
	['Give one phone number alone', 'x'.repeat(201)],
])('the remedy is "%s" for %j', (expected, number) => {
	expect(findNumberProblem(number)?.remedy).toBe(expected);
});

describe('without + and without a default country, in groups that show no country code', () => {
	test.each([
		['(312 is none)', '312 555 0142'],
		['(312 is none)', '(312) 555-0142'],
		['(312 is none)', 'tel:312-555-0142'],
		['(312 is none)', "'312 555 0142"],
		['(312 is none)', '312/5550142'],
		['(312 is none)', '٣١٢ ٥٥٥ ٠١٤٢'],
		['(11 is none)', '11 96123-4567'],
		['(954 is none)', '954 123 456'],
		['(67 is none)', '67 712 345'],
		['(670 may be an area code)', '(670) 234-5678'],
		['(501 may be an area code)', '(501)234-5678'],
		['(501 may be an area code)', '501/234-5678'],
		['(501 may be an area code)', '(501-234-5678)'],
		['(501 may be an area code)', '501 2345678'],
		['(423 may be an area code)', '(423) 222-33-44'],
		['(352 may be an area code)', '352-4321'],
		['', '447911 123456'],
	])('%s: %s', (which, written) => {
		const { reason, remedy } = findNumberProblem(tidyPhoneNumber(written)) ?? {};
		expect({ reason, remedy }).toEqual({
			reason: `does not show its country code${which === '' ? '' : ` ${which}`}`,
		});
	});

	test('a number of such a form that is tidied twice is the same', () => {
		const once = tidyPhoneNumber('(312) 555-0142');
		expect(tidyPhoneNumber(once)).toBe(once);
	});
});

describe('a form that says what happened to the number', () => {
	test.each([
		['has an extension, which cannot be dialled', '+1 202 555 0147 ext. 12'],
		['has an extension, which cannot be dialled', '+12025550147;ext=12'],
		['has an extension, which cannot be dialled', '+12025550147,,12'],
		['has an extension, which cannot be dialled', '+1 202 555 0147 (12)'],
		['holds more than one phone number', '+6581234510 or +6581234511'],
		['holds more than one phone number', '+6581234510\n+6581234511'],
		['holds more than one phone number', '+6581234510;'],
		['has decimals (.50)', '6581234510.50'],
		['has decimals (,25)', '6581234510,25'],
		['has decimals (.5)', '+49 30 123456.5'],
		['was shortened by a spreadsheet (6.58E+09), so digits are lost', '6.58E+09'],
		['was shortened by a spreadsheet (6,58E+9), so digits are lost', '6,58E+9'],
		['was shortened by a spreadsheet (6.58e09), so digits are lost', '6.58e09'],
		['is negative: a spreadsheet took its dashes for minus signs', '-81234445'],
		['is an error of a spreadsheet (#NAME?)', '#NAME?'],
		['is an error of a spreadsheet (####)', '####'],
		['comes from a calculation that failed (NaN)', 'NaN'],
		['looks like a date (2024-01-15)', '2024-01-15'],
		['has a line break in it', '+65\n8123 4510'],
		['ends in -35, which may be an extension or a second number', '+62 21 5701234-35'],
		['has a (0) that may belong to the number or not', '+44 1632 (0) 960147'],
		['can be read as two different numbers', '4915123456789 (?)'],
	])('%s: %j', (expected, number) => {
		expect(findNumberProblem(number)?.reason).toBe(expected);
	});

	test.each(['6581234510.50', '6.58E+09', '2024-01-15'])(
		'%s has a remedy that is no country code',
		(number) => {
			expect(findNumberProblem(number)?.remedy).toBe(
				'Format the column as text and export it again',
			);
		},
	);
});
