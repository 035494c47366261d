import type { IDataObject } from 'n8n-workflow';

import { readCallOptions } from '../../../nodes/EightByEightVoice/form/callOptions';

const OFFICE_HOURS = { start: '09:00', end: '18:00', days: ['monday'], timeZone: 'UTC' };

/** The options of a call, as expressions gave them; `typed` is what was typed in their place. */
function read(optionValues: IDataObject, typed = optionValues) {
	return readCallOptions({ optionValues, typedOptions: typed, timeZone: 'UTC' });
}

function hours(changes: IDataObject): IDataObject {
	return { callingHours: { hours: { ...OFFICE_HOURS, ...changes } } };
}

describe('an option that cannot be read is refused, with the remedy', () => {
	test.each([
		[
			"'Valid For (Minutes)' and 'Valid Until' cannot both be set",
			'Remove one of the two from the options. Nobody was called.',
			() => read({ validFor: 5, validUntil: '2030-01-31T09:00:00' }),
		],
		[
			"'Options → Valid Until' is empty",
			"Give it like 2030-01-31T09:00:00, which is read in the workflow's time zone, or remove it from the options. Nobody was called.",
			() => read({ validUntil: null }),
		],
		[
			"'Options → Valid Until' is not a date and time",
			"Given: 'tomorrow'. Give it like 2030-01-31T09:00:00, which is read in the workflow's time zone, or remove it from the options. Nobody was called.",
			() => read({ validUntil: 'tomorrow' }),
		],
		[
			"'Options → Valid For (Minutes)' must be a number of minutes greater than 0",
			"Given: '0'. Correct it, or remove it from the options. A year is the most. Nobody was called.",
			() => read({ validFor: 0 }),
		],
		[
			"'Options → Client Request ID' is not a text",
			'Have its expression name a field that holds a text. Nobody was called.',
			() => read({ clientRequestId: { id: 7 } }),
		],
		[
			"'Options → Calling Hours → End' is the same as Start",
			'For the whole day, enter 00:00 and 24:00. Nobody was called.',
			() => read(hours({ end: '09:00' })),
		],
		[
			"'Options → Calling Hours → Days' has no day",
			'Choose at least one, or remove Calling Hours. Nobody was called.',
			() => read(hours({ days: [] })),
		],
		[
			"'Options → Calling Hours → Called Number's Clock' and 'Time Zone' cannot both be set",
			'Leave the one of them empty that is not meant. Nobody was called.',
			() => read(hours({ ofCalledNumber: true })),
		],
		[
			"'Options → Calling Hours → Time Zone' is an expression that gives nothing for this item",
			"Have it give a name from the IANA list, like Asia/Singapore; leave the field itself empty for the workflow's time zone. Nobody was called.",
			() => read(hours({ timeZone: '' }), hours({ timeZone: '={{ $json.zone }}' })),
		],
	])('%s: %s', (message, description, options) => {
		expect(options).toThrow(expect.objectContaining({ message, description }));
	});
});

test('a year is the longest time for which a call may wait', () => {
	const minutes = 366 * 24 * 60;
	expect(read({ validFor: minutes }).validFor).toBe(minutes);
	expect(() => read({ validFor: minutes + 1 })).toThrow('must be a number of minutes');
});

test('an ID that is empty is none, and any other is taken as it is', () => {
	const options = read({ clientRequestId: ' ', clientBatchId: ' morning ' });
	expect(options).toMatchObject({ clientRequestId: undefined, clientBatchId: ' morning ' });
});
