import { summary } from '../sandbox/sessionSummary';
import { InMemoryCredentials } from './engine/inMemoryCredentials';
import type { VoiceCredential } from './engine/instance';
import { usePlatform } from './engine/platform';
import type { TriggerHost } from './engine/triggerHost';

const NEW_KEY = 'sandbox-new-api-key';

const platform = usePlatform();
let credential: VoiceCredential;
let host: TriggerHost;

beforeEach(async () => {
	credential = { ...platform.credential };
	host = await platform.startTrigger({ credential });
	await host.publish();
});

afterEach(() => jest.restoreAllMocks());

/** The account gets another key, and the credential in n8n has it from now on. */
async function changeKey(): Promise<void> {
	const { apiKey } = credential;
	await platform.control('PUT', 'api-key', { apiKey, newApiKey: NEW_KEY });
	credential.apiKey = NEW_KEY;
}

async function deliver(header?: string, sessionId = 'session-1'): Promise<number> {
	return (await platform.deliver('VSS', summary(sessionId), { header })).httpStatus;
}

test('after the API key was changed, deliveries get 401 until the workflow is published again', async () => {
	await changeKey();
	expect(await deliver()).toBe(401);
	expect(host.executions).toEqual([]);
});

test('a clock that was set back keeps no old secret', async () => {
	expect(await deliver()).toBe(200);
	await changeKey();
	const hourAgo = Date.now() - 60 * 60_000;
	jest.spyOn(Date, 'now').mockReturnValue(hourAgo);
	expect(await deliver(undefined, 'session-2')).toBe(401);
});

test('another n8n process has published again: the new secret is taken at once, the old one no more', async () => {
	const oldSecret = platform.secretOf('VSS');
	await changeKey();
	await host.unpublish();
	await host.publish();
	const newSecret = platform.secretOf('VSS');
	credential.apiKey = platform.credential.apiKey;
	expect(await deliver(oldSecret, 'session-0')).toBe(200);
	credential.apiKey = NEW_KEY;
	expect(await deliver(newSecret)).toBe(200);
	expect(await deliver(oldSecret)).toBe(401);
});

test('publishing again makes deliveries start executions', async () => {
	await changeKey();
	await host.unpublish();
	await host.publish();
	expect(await deliver()).toBe(200);
	expect(host.executions).toHaveLength(1);
});

test('the secret of the old key is refused after publishing again', async () => {
	const oldSecret = platform.secretOf('VSS');
	expect(await deliver(undefined, 'session-0')).toBe(200);
	await changeKey();
	await host.unpublish();
	await host.publish();
	expect(await deliver(oldSecret)).toBe(401);
	expect(host.executions).toMatchObject([{ json: { sessionId: 'session-0' } }]);
});

test('unpublishing with the new key removes what was registered with the old', async () => {
	await changeKey();
	await host.unpublish();
	expect(await platform.control('GET', 'webhooks')).toEqual([]);
});

test('an authentic delivery and ten forged ones in the same second have the credential read twice', async () => {
	jest.spyOn(Date, 'now').mockReturnValue(Date.now());
	const reads = jest.spyOn(InMemoryCredentials.prototype, 'getDecrypted');
	expect(await deliver()).toBe(200);
	for (let count = 0; count < 10; count++) expect(await deliver(`forged ${count}`)).toBe(401);
	expect(reads).toHaveBeenCalledTimes(2);
});

test('a second later, one more forged delivery has it read again', async () => {
	const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now());
	const reads = jest.spyOn(InMemoryCredentials.prototype, 'getDecrypted');
	expect(await deliver()).toBe(200);
	expect(await deliver('forged 1')).toBe(401);
	clock.mockReturnValue(Date.now() + 1000);
	expect(await deliver('forged 2')).toBe(401);
	expect(reads).toHaveBeenCalledTimes(3);
});
