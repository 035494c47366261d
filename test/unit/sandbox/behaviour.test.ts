import type { BehaviourSettings } from '../../../sandbox/behaviour';
import { EventPage } from './eventPage';
import { SandboxClient, voiceMessage } from './sandboxClient';
import { useSandbox } from './useSandbox';

const client = useSandbox();

async function behaviour() {
	return (await client.control('GET', 'behaviour')).body;
}

const REFERENCE: BehaviourSettings = {
	follows: 'reference',
	digitsForm: 'object',
	nothingPressed: 'null',
	echoesClientIds: true,
};
const GUIDES: BehaviourSettings = {
	follows: 'guides',
	digitsForm: 'text',
	nothingPressed: 'blank',
	echoesClientIds: true,
};

test('the platform follows the reference unless it is told otherwise', async () => {
	expect(await behaviour()).toEqual(REFERENCE);
});

test('it follows the guides, with their form of digits, once it is told so, until a reset', async () => {
	const answer = await client.control('PUT', 'behaviour', { follows: 'guides' });
	expect(answer).toEqual({ status: 200, body: GUIDES });
	await client.reset();
	expect(await behaviour()).toEqual(REFERENCE);
});

test('one setting is changed without the others', async () => {
	const expected = { ...GUIDES, digitsForm: 'payload' };
	await client.control('PUT', 'behaviour', { follows: 'guides' });
	await client.control('PUT', 'behaviour', { digitsForm: 'payload' });
	expect(await behaviour()).toEqual(expected);
});

test('a sandbox that starts with the guides follows them after a reset, too', async () => {
	const other = await SandboxClient.start({ follows: 'guides' });
	await other.reset();
	expect((await other.control('GET', 'behaviour')).body).toEqual(GUIDES);
	await other.close();
});

test('a page is told what the platform follows, and of each change', async () => {
	const page = await EventPage.open(client);
	await client.control('PUT', 'behaviour', { follows: 'guides' });
	await page.until(() => page.states[1]);
	expect(page.states.map(({ behaviour: { follows } }) => follows)).toEqual(['reference', 'guides']);
	page.leave();
});

test('calls are as fast as the speed says, of which a page is told, until a reset', async () => {
	const page = await EventPage.open(client);
	await client.control('PUT', 'speed', { speed: 1 });
	await page.until(() => page.states[1]);
	expect(page.states.map(({ speed }) => speed)).toEqual([20_000, 1]);
	page.leave();
	await client.call(voiceMessage());
	// In life, it waits for 2 s before it is dialled.
	expect((await client.control('GET', 'idle?timeoutMs=50')).status).toBe(408);
	await client.reset();
	await client.call(voiceMessage());
	expect((await client.untilIdle()).status).toBe(200);
});

test.each([
	['speed', { speed: 0 }, 'speed'],
	['behaviour', { follows: 'habit' }, 'follows'],
	['behaviour', { digitsForm: 'words' }, 'digitsForm'],
	['products', { subAccountId: 'sandbox_main', product: 'fax' }, 'product'],
	['recordings/behaviour', { status: 'LOST' }, 'status'],
])('PUT %s %j is refused', async (path, body, field) => {
	const error = expect.stringContaining(`The field "${field}" is not right`);
	expect(await client.control('PUT', path, body)).toEqual({ status: 400, body: { error } });
});

test('the product of a sub-account that does not exist is 404', async () => {
	const body = { error: 'There is no sub-account "nobody".' };
	const answer = await client.control('PUT', 'products', {
		subAccountId: 'nobody',
		product: 'ivr',
	});
	expect(answer).toEqual({ status: 404, body });
});

test('a sandbox can start with any setting, which a reset brings back', async () => {
	const older = {
		...GUIDES,
		digitsForm: 'payload',
		echoesClientIds: false,
	} satisfies BehaviourSettings;
	const other = await SandboxClient.start(older);
	await other.control('PUT', 'behaviour', { follows: 'reference' });
	await other.reset();
	expect((await other.control('GET', 'behaviour')).body).toEqual(older);
	await other.close();
});

test('a page is told of the product of a sub-account', async () => {
	const page = await EventPage.open(client);
	await client.control('PUT', 'products', { subAccountId: 'sandbox_main', product: 'ivr' });
	const { subAccounts } = await page.until(() => page.states[1]);
	expect(subAccounts).toContainEqual(
		expect.objectContaining({ id: 'sandbox_main', product: 'ivr' }),
	);
	page.leave();
});
