import { readAllowedDestinationsField } from '../../../nodes/EightByEightVoice/form/allowedDestinationsField';

const OUTCOME = 'Nobody was called';
const HOW_TO_ALLOW =
	'Enter country codes (+65), countries (SG) or whole numbers (+6591234567), separated by commas; * allows every number. Only the owner of the workflow can do this: tell your user.';

test('whom a tool may call is read from the list that a person has typed', () => {
	const expected = [{ country: 'SG' }, { callingCode: '44' }, { number: '12025550100' }];
	expect(readAllowedDestinationsField(' SG, +44, +12025550100 ', OUTCOME)).toEqual(expected);
});

test.each([
	[undefined, 'is empty, and an AI agent may call only the numbers that you allow'],
	[null, 'is empty, and an AI agent may call only the numbers that you allow'],
	[' , ', 'is empty, and an AI agent may call only the numbers that you allow'],
	['SG, Singapur', 'has an entry that is no country code, country or phone number: Singapur'],
	[
		'={{ "*" }}',
		'is an expression, and an AI agent may call only numbers that a person has typed there',
	],
	[
		'{{ "*" }}',
		'is an expression, and an AI agent may call only numbers that a person has typed there',
	],
])('where %j was typed, the model is told what its user has to do', (typed, rule) => {
	expect(() => readAllowedDestinationsField(typed, OUTCOME)).toThrow(
		expect.objectContaining({
			message: `'Allowed Destinations' ${rule}`,
			description: `${OUTCOME}. ${HOW_TO_ALLOW}`,
		}),
	);
});
