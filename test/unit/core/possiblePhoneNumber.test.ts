import { findNumberProblem } from '../../../core/possiblePhoneNumber';

test.each([
	['shortest', '+6834002'],
	['longest', '+491234567890123'],
	['without a plus', '6581234510'],
	['kept for fiction', '+12025550147'],
	['in an area that does not exist', '+19995550199'],
	['free of charge in all countries', '+80012345678'],
])('a number that somebody can have: %s', (_what, number) => {
	expect(findNumberProblem(number)).toBeUndefined();
});

test.each([
	['is empty', ''],
	['is too short', '12'],
	['is too long', '1234567890123456'],
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
	['has letters in it', '+658123CALL'],
	['has letters in it', 'reception'],
	['has an extension, which cannot be dialled', '+12025550147x12'],
	['has an extension, which cannot be dialled', '+12025550147ext=12'],
	['has an extension, which cannot be dialled', '+12025550147#12'],
	['has something in it that is neither a digit nor a + at its beginning', '+65 8123 4510'],
	['has something in it that is neither a digit nor a + at its beginning', '++6581234510'],
	['has something in it that is neither a digit nor a + at its beginning', '+6581234510\n'],
])('%s: %j', (expected, number) => {
	expect(findNumberProblem(number)).toBe(expected);
});
