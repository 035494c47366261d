import type { IDataObject } from 'n8n-workflow';

import { locator, textMessage } from './engine/parameters';
import { usePlatform } from './engine/platform';
import { runVoiceNode, type NodeRunResult } from './engine/runVoiceNode';

const platform = usePlatform();

/** Runs the node for one contact, whose `value` an option has from an expression. */
async function run(options: object, item: IDataObject = {}, more: object = {}) {
	return await runVoiceNode({
		credential: platform.credential,
		parameters: textMessage({ options: { ...options }, ...more }),
		items: [{ phone: '+6591230001', ...item }],
	});
}

async function expectRefusal({ error }: NodeRunResult, message: string, remedy: string) {
	expect(error).toMatchObject({
		message,
		description: expect.stringContaining(remedy),
		context: { mayHaveBeenPlaced: false },
	});
	expect(await platform.calls()).toEqual({});
}

/** Expressions whose value is clear to nobody. */
const UNCLEAR = [
	'={{ undefined }}',
	'={{ null }}',
	'={{ "" }}',
	'={{ "  " }}',
	'={{ "yes" }}',
	'={{ ({}) }}',
	'={{ [] }}',
	'={{ NaN }}',
];

describe('Dry Run', () => {
	test.each([true, '={{ true }}', '={{ "true" }}', '={{ "TRUE" }}', '={{ " True\\n" }}'])(
		'%j is on',
		async (dryRun) => {
			const { outputs } = await run({ dryRun });
			expect(outputs).toMatchObject([[{ json: { sessionStatus: 'DRY_RUN' } }]]);
			expect(await platform.calls()).toEqual({});
		},
	);

	test.each([false, '={{ false }}', '={{ "False " }}'])('%j is off', async (dryRun) => {
		const { outputs } = await run({ dryRun });
		expect(outputs).toMatchObject([[{ json: { sessionStatus: 'CREATED' } }]]);
	});

	test.each([...UNCLEAR, '={{ 1 }}', '={{ 0 }}', '={{ [true] }}', 1, 'yes', null])(
		'%j is refused, and nobody is called',
		async (dryRun) => {
			await expectRefusal(
				await run({ dryRun }),
				"'Options → Dry Run' is neither true nor false",
				'Switch it on or off, or have the expression give true or false. Nobody was called.',
			);
		},
	);
});

describe('Calling Hours', () => {
	test.each([{}, null, { hours: null }, '={{ null }}', '={{ "" }}'])(
		'without hours (%j) they are refused, and nobody is called',
		async (callingHours) => {
			await expectRefusal(
				await run({ callingHours }),
				"'Options → Calling Hours' has no hours",
				'Add Hours to it, or remove it from the options. Nobody was called.',
			);
		},
	);

	const always = {
		start: '00:00',
		end: '24:00',
		days: [1, 2, 3, 4, 5, 6, 7],
	};

	test.each(['={{ $json.zone }}', '={{ null }}', '={{ " " }}'])(
		"a time zone that an expression leaves empty (%s) is not the workflow's",
		async (timeZone) => {
			await expectRefusal(
				await run({ callingHours: { hours: { ...always, timeZone } } }),
				"'Options → Calling Hours → Time Zone' is an expression that gives nothing for this item",
				'Have it give a name from the IANA list',
			);
		},
	);

	test.each([{}, { timeZone: '' }, { timeZone: ' ' }])(
		"a time zone that was left empty (%j) is the workflow's",
		async (zone) => {
			const { outputs } = await run({ callingHours: { hours: { ...always, ...zone } } });
			expect(outputs).toMatchObject([[{ json: { sessionStatus: 'CREATED' } }]]);
		},
	);
});

describe('Default Country that is empty for an item', () => {
	const WAYS: Record<string, (number: string) => object> = {
		To: (destination) => ({ destination }),
		'Connect To': (secondDestination) => ({
			...{ resource: 'call', operation: 'connect', secondDestination },
		}),
		'Actions → entry 1 → To': (destination) => ({
			operation: 'makeFromCallflow',
			actions: {
				action: [{ action: 'makeCall', source: locator('number', '+12025550190'), destination }],
			},
		}),
	};
	const EMPTY = ['', '={{ undefined }}', '={{ null }}', '={{ "  " }}', null];

	describe.each(Object.entries(WAYS))('%s', (field, withNumber) => {
		test.each(EMPTY)('%j: a number without + or 00 is refused', async (defaultCountry) => {
			await expectRefusal(
				await run({ defaultCountry }, {}, withNumber('6591230002')),
				`'${field}' has no country code, and Default Country is empty for it`,
				'Give the number with + and its country code, or have Default Country give a country.',
			);
		});

		test.each(['+65 9123 0002', '0065 9123 0002'])('%s is called', async (number) => {
			await run({ defaultCountry: '={{ $json.none }}' }, {}, withNumber(number));
			expect(await platform.calls()).toHaveProperty(['+6591230002'], 1);
		});
	});

	test('a number in JSON without + is refused', async () => {
		const params = { source: '+12025550190', destination: '6591230002' };
		const callflowJson = JSON.stringify([{ action: 'makeCall', params }]);
		const json = { operation: 'makeFromCallflow', specifyCallflow: 'json', callflowJson };
		await expectRefusal(
			await run({ defaultCountry: '={{ null }}' }, {}, json),
			"'Callflow' at callflow[0].params.destination has no country code, and Default Country is empty for it",
			'Give the number with +',
		);
	});

	test.each(['={{ ({}) }}', '={{ true }}', '={{ "undefined" }}'])(
		'%s is refused as no country',
		async (defaultCountry) => {
			const { error } = await run({ defaultCountry });
			expect(error?.message).toMatch(/^'Options → Default Country' is not a country: /);
			expect(await platform.calls()).toEqual({});
		},
	);
});

describe('Duplicate Key', () => {
	test.each([
		...['', '  ', null, '={{ undefined }}', '={{ null }}', '={{ "" }}', '={{ " \\u00a0" }}'],
	])('%j is refused as empty', async (duplicateKey) => {
		await expectRefusal(
			await run({ duplicateKey }),
			"'Options → Duplicate Key' is empty",
			'Give each call a key of its own, or remove the option. Nobody was called',
		);
	});

	test.each(['={{ ({ id: 1 }) }}', '={{ [1] }}', '={{ NaN }}', '={{ 1 / 0 }}', '={{ true }}'])(
		'%j is refused as neither text nor number',
		async (duplicateKey) => {
			await expectRefusal(
				await run({ duplicateKey }),
				"'Options → Duplicate Key' is not a text or a number",
				'Give each call a key of its own',
			);
		},
	);

	test.each([
		['undefined', '={{ "undefined" }}'],
		['NULL', '={{ "NULL" }}'],
		['[object Object]', '={{ "a" + {} }}'],
		['undefined', '={{ "reminder-" + $json.id }}'],
	])('with %s in it is refused: %s', async (found, duplicateKey) => {
		await expectRefusal(
			await run({ duplicateKey }),
			`'Options → Duplicate Key' has ${found} in it, which is what an expression gives that finds nothing`,
			'Give each call a key of its own',
		);
	});

	test.each(['Nullmeier', 'undefinedness-1', 'Nanny', '0'])('%s is a key', async (duplicateKey) => {
		const { outputs } = await run({ duplicateKey });
		expect(outputs).toMatchObject([[{ json: { sessionStatus: 'CREATED' } }]]);
	});
});

describe('how long a call is valid', () => {
	test.each([...UNCLEAR, '', null, '={{ true }}', '={{ 0 }}', '={{ -5 }}'])(
		'Valid For %j is refused',
		async (validFor) => {
			await expectRefusal(
				await run({ validFor }),
				"'Options → Valid For (Minutes)' must be a number of minutes greater than 0",
				'Correct it, or remove it from the options. A year is the most. Nobody was called.',
			);
		},
	);

	test.each([...UNCLEAR, '', null, '={{ true }}', '={{ 20991231 }}', 'tomorrow'])(
		'Valid Until %j is refused',
		async (validUntil) => {
			const { error } = await run({ validUntil });
			expect(error?.message).toMatch(/^'Options → Valid Until' is (empty|not a date and time)$/);
			expect(await platform.calls()).toEqual({});
		},
	);
});

describe('how fast people are called', () => {
	test.each([...UNCLEAR, '', null, '={{ true }}'])(
		'Calls per Second %j is refused, and not taken for no limit',
		async (callsPerSecond) => {
			const { error } = await run({ callsPerSecond });
			expect(error).toMatchObject({
				message: "'Options → Calls per Second' must be a number from 0 to 1000",
				description: expect.stringContaining('Nobody was called'),
			});
			expect(await platform.calls()).toEqual({});
		},
	);

	test.each([...UNCLEAR, '', null, '={{ true }}'])('Concurrency %j is refused', async (value) => {
		const { error } = await run({ concurrency: value });
		expect(error?.message).toBe("'Options → Concurrency' must be a whole number from 1 to 100");
		expect(await platform.calls()).toEqual({});
	});

	test.each([
		{ callsPerSecond: '={{ "0.5" }}' },
		{ concurrency: '={{ " 3 " }}' },
		{ concurrency: 100 },
	])('%j is taken', async (options) => {
		const { outputs } = await run(options);
		expect(outputs).toMatchObject([[{ json: { sessionStatus: 'CREATED' } }]]);
	});
});
