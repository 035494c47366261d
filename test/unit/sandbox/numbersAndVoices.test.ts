import { useSandbox } from './useSandbox';

const client = useSandbox();

const healthy = {
	msisdn: '+12025550190',
	dateCreated: expect.any(String),
	dateUpdated: expect.any(String),
	countryCode: 'US',
	operationalStatus: 'Active',
	referenceId: 'sandbox-us-trunk',
	rentalPrice: 4,
	incomingRate: 0.02,
	billingUnit: 60,
	billingCurrency: 'USD',
	numberType: 'Geographic',
	uri: '/api/v1/subaccounts/sandbox_main/numbers/12025550190',
	numberHealthCheckEnabled: true,
	numberHealth: { isHealthy: true, status: 'Healthy', lastCheckedTime: expect.any(String) },
};

test('the numbers of a sub-account are listed with their health', async () => {
	const { status, body } = await client.api('GET', 'sandbox_main/numbers');
	expect(status).toBe(200);
	expect(body).toMatchObject({
		totalNumbers: 4,
		statusCode: 0,
		numbers: [
			healthy,
			{ msisdn: '+442079460190', countryCode: 'GB' },
			{ msisdn: '+6531580190', countryCode: 'SG', numberHealthCheckEnabled: false },
			{ msisdn: '+61491570190', countryCode: 'AU', numberHealth: { isHealthy: false } },
		],
	});
});

test('one number is found by its digits', async () => {
	const expected = {
		status: 200,
		body: { statusCode: 0, statusMessage: 'ok', timestamp: expect.any(String), payload: healthy },
	};
	expect(await client.api('GET', 'sandbox_main/numbers/12025550190')).toEqual(expected);
});

test.each(['13125550191', '%2B12025550190', 'abc'])(
	'%s is not found: of another sub-account, with a plus, no digits',
	async (number) => {
		const expected = { statusCode: 404, statusMessage: 'Virtual number not found' };
		const { status, body } = await client.api('GET', `sandbox_main/numbers/${number}`);
		expect({ status, body }).toEqual({ status: 404, body: expected });
	},
);

interface SpeechProfileList {
	statusCode: number;
	speechProfiles: Array<Record<'speechProfileCode' | 'localeCode' | 'gender', string>>;
}

async function speechProfiles(): Promise<SpeechProfileList> {
	return (await client.api('GET', 'sandbox_main/speech-profiles')).body as SpeechProfileList;
}

test('a speech profile has a code, a locale and a gender', async () => {
	const expected = {
		speechProfileCode: 'en-GB-Emma',
		localeCode: 'en-GB',
		localeDescription: 'English (United Kingdom)',
		gender: 'F',
	};
	expect((await speechProfiles()).speechProfiles).toContainEqual(expected);
});

test('there are at least 40 different voices over 20 locales, of both genders', async () => {
	const { statusCode, speechProfiles: profiles } = await speechProfiles();
	const distinct = (key: 'speechProfileCode' | 'localeCode' | 'gender') =>
		new Set(profiles.map((profile) => profile[key])).size;
	expect(statusCode).toBe(0);
	expect(distinct('speechProfileCode')).toBe(profiles.length);
	expect(distinct('speechProfileCode')).toBeGreaterThanOrEqual(40);
	expect(distinct('localeCode')).toBeGreaterThanOrEqual(20);
	expect(distinct('gender')).toBe(2);
});
