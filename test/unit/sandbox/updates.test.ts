import { makeCall, say } from './sandboxClient';
import { useReceiver, useSandbox } from './useSandbox';

const client = useSandbox();
const receiver = useReceiver();

function put(body: object) {
	return client.control('POST', 'numbers', { subAccountId: 'sandbox_main', ...body });
}

async function numbers(): Promise<unknown> {
	const { body } = await client.api('GET', 'sandbox_main/numbers');
	return (body as { numbers: unknown }).numbers;
}

test('a complete recording is told, under the path of the push config', async () => {
	await client.register('VRU', receiver.url);
	const config = { protocol: 'S3', host: 'a-region', username: 'recorder', path: '/calls/' };
	await client.api('POST', 'sandbox_main/recording-push-config', config);
	await client.control('PUT', 'recordings/behaviour', { everySession: true });
	await client.call([makeCall('+13125550100'), say('x'.repeat(60))]);
	await client.untilIdle();
	const [recording] = receiver.payloads('CALL_RECORDING_STATUS');
	expect(recording).toEqual({
		sessionId: expect.any(String),
		recordingId: expect.any(String),
		durationSeconds: 4,
		filePath: expect.stringMatching(/^\/calls\/\d{4}-\d\d-\d\d\/[\w-]+\/[\w-]+\.wav$/),
		status: 'UPLOAD_COMPLETED',
	});
});

test('a number that changes is told and listed', async () => {
	const expected = {
		msisdn: '+12025550190',
		operationalStatus: 'Inactive',
		referenceId: 'sandbox-us-trunk',
	};
	await client.register('VNU', receiver.url);
	await put({ msisdn: '12025550190', operationalStatus: 'Inactive' });
	await client.untilIdle();
	expect(receiver.payloads('VIRTUAL_NUMBER_UPDATE')).toEqual([
		{
			subAccountId: 'sandbox_main',
			totalNumbers: 1,
			updateEventType: 'UPDATES',
			virtualNumbers: [
				{
					...expected,
					updatedTimestamp: expect.stringMatching(/Z$/),
					countryCode: 'US',
					rentalPrice: expect.any(Number),
					incomingRate: expect.any(Number),
					billingUnit: 60,
					billingCurrency: 'USD',
					numberHealthCheckEnabled: true,
					updateStatus: 'UPDATED',
				},
			],
		},
	]);
	expect(await numbers()).toHaveLength(4);
	expect(await numbers()).toContainEqual(expect.objectContaining(expected));
});

test('a number that is added lasts until the reset', async () => {
	await put({ msisdn: '+14155550150' });
	expect(await numbers()).toHaveLength(5);
	await client.reset();
	expect(await numbers()).toHaveLength(4);
});

test('a number of another sub-account, and an unknown sub-account, are refused', async () => {
	const taken = await put({ msisdn: '+13125550191' });
	const nowhere = await put({ subAccountId: 'nowhere', msisdn: '+14155550150' });
	expect([taken, nowhere]).toEqual([
		{ status: 409, body: { error: 'The number +13125550191 belongs to "sandbox_second".' } },
		{ status: 404, body: { error: 'There is no sub-account "nowhere".' } },
	]);
});
