import { SOURCE, textMessage } from './engine/parameters';
import { usePlatform } from './engine/platform';
import { runVoiceNode, type RunOptions } from './engine/runVoiceNode';

const platform = usePlatform();

const HOUR = 3_600_000;
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

function timeOfDay(time: number) {
	return new Date(time).toISOString().slice(11, 16);
}

/** Hours around this moment in UTC: from one hour ago on, for three hours. */
function hoursAroundNow() {
	const opened = Date.now() - HOUR;
	const closes = new Date(opened + 3 * HOUR).setUTCSeconds(0, 0);
	const today = new Date(opened).getUTCDay() || 7;
	return {
		hours: { start: timeOfDay(opened), end: timeOfDay(closes), days: [today], timeZone: 'UTC' },
		end: new Date(closes).toISOString(),
		otherDays: EVERY_DAY.filter((day) => day !== today),
	};
}

const ONE: RunOptions['items'] = [{ phone: '+12025550100' }];

async function run(hours: object, options: object = {}, items = ONE, more: object = {}) {
	return await runVoiceNode({
		credential: platform.credential,
		parameters: textMessage({ options: { callingHours: { hours } as never, ...options } }),
		items,
		...more,
	});
}

const SKIPPED = {
	sessionStatus: 'SKIPPED',
	reason: 'outsideCallingHours',
	nextCallingTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00.000Z$/),
	clientRequestId: expect.any(String),
	destination: '+12025550100',
	source: '+12025550190',
};

describe('within the hours', () => {
	test('the call is made, and 8x8 may hold it back until they end', async () => {
		const { hours, end } = hoursAroundNow();
		const { outputs } = await run(hours);
		expect(outputs).toMatchObject([[{ json: { sessionStatus: 'CREATED', validUntil: end } }]]);
		expect(await platform.calls()).toEqual({ '+12025550100': 1 });
	});

	test('an earlier end of its validity is kept', async () => {
		const { hours } = hoursAroundNow();
		const validUntil = new Date(Date.now() + HOUR / 2).toISOString();
		const { outputs } = await run(hours, { validUntil });
		expect(outputs).toMatchObject([[{ json: { validUntil } }]]);
	});

	test('a later one becomes the end of the hours', async () => {
		const { hours, end } = hoursAroundNow();
		const { outputs } = await run(hours, { validUntil: '2099-01-01T00:00:00Z' });
		expect(outputs).toMatchObject([[{ json: { validUntil: end } }]]);
	});

	test('so does one in the callflow JSON', async () => {
		const { hours, end } = hoursAroundNow();
		const makeCall = { source: '+12025550190', destination: '+12025550100' };
		const callflowJson = JSON.stringify({
			callflow: [{ action: 'makeCall', params: makeCall }, { action: 'hangup' }],
			validUntil: '2099-01-01T00:00:00.000Z',
		});
		const { outputs } = await runVoiceNode({
			credential: platform.credential,
			parameters: {
				resource: 'voiceMessage',
				operation: 'makeFromCallflow',
				specifyCallflow: 'json',
				callflowJson,
				options: { callingHours: { hours } },
			},
			items: ONE,
		});
		expect(outputs).toMatchObject([[{ json: { validUntil: end } }]]);
	});

	test('a dry run shows until when 8x8 could make the call', async () => {
		const { hours, end } = hoursAroundNow();
		const { outputs } = await run(hours, { dryRun: true });
		expect(outputs).toMatchObject([[{ json: { sessionStatus: 'DRY_RUN', validUntil: end } }]]);
	});

	test.each([
		['names', '={{ ["Monday", "tue", "wed", "thu", "fri", "sat", "sun"] }}'],
		['numbers', '={{ [1, 2, 3, 4, 5, 6, 7] }}'],
		['a text', '={{ "mon, tue, wed, thu, fri, sat, sun" }}'],
	])('days may be an expression that gives %s', async (_what, days) => {
		const { outputs } = await run({ ...hoursAroundNow().hours, days });
		expect(outputs).toMatchObject([[{ json: { sessionStatus: 'CREATED' } }]]);
	});
});

describe('outside of the hours', () => {
	test('nobody is called, and the item comes out as skipped, paired with its own', async () => {
		const { hours, otherDays } = hoursAroundNow();
		const { outputs } = await run({ ...hours, days: otherDays });
		expect(outputs).toEqual([[{ json: SKIPPED, pairedItem: { item: 0 } }]]);
		expect(await platform.control('GET', 'requests')).toEqual([]);
	});

	test('a dry run says so', async () => {
		const { hours, otherDays } = hoursAroundNow();
		const { outputs } = await run({ ...hours, days: otherDays }, { dryRun: true });
		expect(outputs).toMatchObject([[{ json: SKIPPED }]]);
	});

	test('a callflow that is wrong is an error all the same', async () => {
		const { hours, otherDays } = hoursAroundNow();
		const { error } = await run({ ...hours, days: otherDays }, {}, [{ phone: '+1202555010' }]);
		expect(error).toMatchObject({
			message: "'To' is not a valid phone number: it is too short for +1",
		});
	});
});

describe('the time zone', () => {
	test('may be that of each contact', async () => {
		const hours = { ...hoursAroundNow().hours, days: EVERY_DAY, timeZone: '={{ $json.zone }}' };
		const items = [
			{ phone: '+12025550100', zone: 'Asia/Singapore' },
			{ phone: '+12025550101', zone: 'UTC' },
		];
		const { outputs } = await run(hours, {}, items);
		expect(outputs).toMatchObject([
			[
				{ json: SKIPPED, pairedItem: { item: 0 } },
				{ json: { sessionStatus: 'CREATED' }, pairedItem: { item: 1 } },
			],
		]);
		expect(await platform.calls()).toEqual({ '+12025550101': 1 });
	});

	test.each([
		['UTC', 'CREATED'],
		['Asia/Singapore', 'SKIPPED'],
	])("is the workflow's where none is given: %s", async (timezone, sessionStatus) => {
		const hours = { ...hoursAroundNow().hours, days: EVERY_DAY, timeZone: '' };
		const { outputs } = await run(hours, {}, ONE, { timezone });
		expect(outputs).toMatchObject([[{ json: { sessionStatus } }]]);
	});
});

describe('hours that cannot be read are refused, and nobody is called', () => {
	test.each([
		['Start', 'is not a time of day', { start: '9am' }],
		['Start', 'is not a time of day', { start: '24:00' }],
		['End', 'is not a time of day', { end: '25:00' }],
		['End', 'is not a time of day', { end: '={{ $json.nothing }}' }],
		['End', 'is the same as Start', { start: '00:00', end: '00:00' }],
		['Days', 'has something in it that is no day', { days: '={{ ["someday"] }}' }],
		['Days', 'has something in it that is no day', { days: '={{ $json.nothing }}' }],
		['Days', 'has no day', { days: [] }],
		['Time Zone', 'is not a time zone: Asia/Nowhere', { timeZone: 'Asia/Nowhere' }],
	])('%s %s: %j', async (field, rule, wrong) => {
		const { error } = await run({ start: '00:00', end: '24:00', days: EVERY_DAY, ...wrong });
		expect(error).toMatchObject({
			message: `'Options → Calling Hours → ${field}' ${rule}`,
			description: expect.stringContaining('Nobody was called'),
		});
		expect(await platform.calls()).toEqual({});
	});

	test('what is not set has a value that can be read', async () => {
		const { error } = await run({}, { dryRun: true });
		expect(error).toBeUndefined();
	});
});

describe("by the called number's clock", () => {
	const SINGAPORE: RunOptions['items'] = [{ phone: '+6581234510' }];
	const allDay = { start: '00:00', end: '24:00', ofCalledNumber: true };

	test('the hours are those of its country', async () => {
		// The clock there is 8 hours ahead, all year.
		const there = Date.now() + 8 * HOUR;
		const hours = { start: timeOfDay(there - HOUR), end: timeOfDay(there + HOUR) };
		const { outputs } = await run(
			{ ...hours, days: EVERY_DAY, ofCalledNumber: true },
			{},
			SINGAPORE,
		);
		expect(outputs).toMatchObject([[{ json: { sessionStatus: 'CREATED' } }]]);
	});

	test('in Connect, those of both people count', async () => {
		// The clock in Singapore is 8 hours ahead, that in Dubai 4, all year.
		const there = Date.now() + 8 * HOUR;
		const hours = { start: timeOfDay(there - HOUR), end: timeOfDay(there + 5 * HOUR) };
		const { outputs } = await runVoiceNode({
			credential: platform.credential,
			parameters: {
				...{ resource: 'call', operation: 'connect', source: SOURCE },
				...{ destination: '+6581234510', secondDestination: '+971501234567' },
				options: { callingHours: { hours: { ...hours, days: EVERY_DAY, ofCalledNumber: true } } },
			},
			items: [{}],
		});
		const opensThere = new Date(there - 5 * HOUR).setUTCSeconds(0, 0);
		const nextCallingTime = new Date(opensThere).toISOString();
		expect(outputs).toMatchObject([[{ json: { reason: 'outsideCallingHours', nextCallingTime } }]]);
		expect(await platform.calls()).toEqual({});
	});

	test.each([
		['of a country with several time zones', allDay, 'needs a number that tells its time zone'],
		['beside a time zone', { ...allDay, timeZone: 'UTC' }, "and 'Time Zone' cannot both be set"],
		['that is unclear', { ...allDay, ofCalledNumber: 'perhaps' }, 'is neither true nor false'],
	])('one %s is refused, and nobody is called', async (_what, hours, problem) => {
		const { error } = await run({ days: EVERY_DAY, ...hours });
		expect(error?.message).toContain(
			`'Options → Calling Hours → Called Number's Clock' ${problem}`,
		);
		expect(await platform.calls()).toEqual({});
	});
});
