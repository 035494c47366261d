import { N8nClient } from '../../n8n/client/n8nClient';
import { poll } from '../../n8n/client/poll';
import { postWhenReady } from '../../n8n/client/readiness';
import { PLAYGROUND_OWNER } from '../../n8n/playground';
import { makeTemporaryFolder, type TemporaryFolder } from '../../n8n/temporaryFolder';
import { SUB_ACCOUNT } from '../sandbox/sandboxApi';
import { summary } from '../sandbox/sessionSummary';
import { Instance } from './instance';
import { phoneMenu, pressKey } from './phoneMenu';
import { press, startHeldWait } from './waiting/waitWorkflow';

const MINUTE = 60_000;
const ALLOWED = '203.0.113.7';
const OTHER = '198.51.100.1';
const OTHER_SUB_ACCOUNT = 'sandbox_second';

let folder: TemporaryFolder;
let instance: Instance;
let client: N8nClient;
let followUp: string;
let guarded: string;
let menu: string;
let placeInMenu: string | undefined;
let waiting: Awaited<ReturnType<typeof startHeldWait>>;

// Everything in one n8n, which is stopped and started once: each start takes long.
beforeAll(async () => {
	folder = makeTemporaryFolder('restart');
	instance = await Instance.start({}, folder.path);
	client = instance.client;
	followUp = await instance.createTriggerWorkflow('Follow up');
	guarded = await instance.createTriggerWorkflow('Guarded', {
		options: { subAccountId: OTHER_SUB_ACCOUNT, allowedIps: ALLOWED },
	});
	await client.publish(followUp);
	await client.publish(guarded);
	menu = await instance.createTriggerWorkflow('Phone menu', phoneMenu());
	await client.publish(menu);
}, 3 * MINUTE);
afterAll(async () => {
	await instance.stop();
	await folder.remove();
}, MINUTE);

/** The same n8n again, now behind a proxy. */
async function restart(): Promise<void> {
	await instance.n8n.stop();
	await instance.startAgain({ N8N_PROXY_HOPS: '1' });
	client = new N8nClient(instance.n8n);
	await client.signIn(PLAYGROUND_OWNER);
}

async function countOf(workflow: string) {
	return (await client.listExecutions(workflow)).length;
}

/** Delivers to the guarded trigger, as a proxy would that names the sender; gives the status of the answer. */
async function deliverFrom(forwardedFor: string, sessionId: string): Promise<number> {
	const { registrations } = instance.sandbox.platform;
	const { url = '', secret = '' } = registrations.get(OTHER_SUB_ACCOUNT, 'VSS') ?? {};
	const { status } = await postWhenReady(url, {
		headers: {
			Authorization: secret,
			'Content-Type': 'application/json',
			'X-Forwarded-For': forwardedFor,
		},
		body: JSON.stringify(summary(sessionId)),
	});
	return status;
}

describe('before the restart', () => {
	test(
		'an event starts one execution',
		async () => {
			expect(await instance.deliver('session-1')).toBe(200);
			await client.waitForExecutions(followUp, 1);
			expect(await instance.deliver('session-1')).toBe(200);
			expect(await countOf(followUp)).toBe(1);
		},
		MINUTE,
	);

	test(
		'without N8N_PROXY_HOPS, the sender that X-Forwarded-For names is ignored',
		async () => {
			expect(await deliverFrom(ALLOWED, 'session-2')).toBe(403);
			expect(await countOf(guarded)).toBe(0);
		},
		MINUTE,
	);
});

test(
	'a key leads to the second menu of a phone menu',
	async () => {
		const { spoken, clientActionId } = await pressKey(instance, '1');
		expect(spoken).toBe('This is the second');
		placeInMenu = clientActionId;
	},
	MINUTE,
);

test(
	'an execution waits for a call',
	async () => {
		waiting = await startHeldWait(instance, menu, { destination: '+12025550100' });
		expect(waiting.sessionId).toEqual(expect.any(String));
	},
	MINUTE,
);

describe('after n8n was stopped and started again, behind a proxy', () => {
	beforeAll(async () => await restart(), 3 * MINUTE);

	test(
		'the same event starts no second execution, and the next one starts its own',
		async () => {
			expect(await instance.deliver('session-1')).toBe(200);
			expect(await instance.deliver('session-3')).toBe(200);
			expect(await client.waitForExecutions(followUp, 2)).toHaveLength(2);
		},
		MINUTE,
	);

	test(
		'a caller goes on in the phone menu where they were, and only the last key starts an execution',
		async () => {
			const { spoken } = await pressKey(instance, '1', { clientActionId: placeInMenu });
			expect(spoken).toBe('Thank you');
			expect(await client.waitForExecutions(menu, 1)).toHaveLength(1);
		},
		MINUTE,
	);

	test(
		'the execution goes on with the key that is pressed in its call',
		async () => {
			await press(instance, waiting.sessionId, { digits: '2' });
			expect(await waiting.output(client)).toMatchObject({ data: { reason: 'declined' } });
		},
		MINUTE,
	);

	test(
		'with N8N_PROXY_HOPS, the sender that the proxy names is looked at',
		async () => {
			expect(await deliverFrom(OTHER, 'session-4')).toBe(403);
			expect(await deliverFrom(ALLOWED, 'session-5')).toBe(200);
			expect(await client.waitForExecutions(guarded, 1)).toHaveLength(1);
		},
		MINUTE,
	);

	test(
		'an allowed address that the sender itself has claimed to the proxy is ignored',
		async () => {
			expect(await deliverFrom(`${ALLOWED}, ${OTHER}`, 'session-6')).toBe(403);
		},
		MINUTE,
	);

	test(
		'an event during a test reaches the published workflow, although this n8n is not in Allowed IPs',
		async () => {
			const earlier = await countOf(guarded);
			const production = urlOf(OTHER_SUB_ACCOUNT);
			await client.listenForTestEvent(guarded, '8x8 Voice Trigger');
			expect(await deliverFrom(ALLOWED, 'session-7')).toBe(200);
			const executions = await client.waitForExecutions(guarded, earlier + 2);
			const modes = executions.slice(0, 2).map(({ mode }) => mode);
			expect(modes.sort()).toEqual(['manual', 'webhook']);
			await poll('register production again', MINUTE / 2, async () =>
				urlOf(OTHER_SUB_ACCOUNT) === production ? true : undefined,
			);
		},
		MINUTE,
	);

	test(
		'after the API key was changed, deliveries get 401 until the workflow is published again',
		async () => {
			const apiKey = 'sandbox-new-api-key';
			// What is known of the old key, for a minute, is forgotten.
			await client.unpublish(followUp);
			await client.publish(followUp);
			const oldSecret = instance.sandbox.platform.registrations.get(SUB_ACCOUNT, 'VSS')?.secret;
			await instance.control('PUT', 'api-key', { apiKey: 'sandbox-api-key', newApiKey: apiKey });
			await client.updateCredential(instance.credentialId, {
				name: 'Sandbox',
				type: 'eightByEightVoiceApi',
				data: { apiKey, subAccountId: SUB_ACCOUNT, baseUrl: instance.sandbox.url },
			});
			expect(await instance.deliver('session-old-key')).toBe(401);
			const earlier = await countOf(followUp);

			await client.unpublish(followUp);
			await client.publish(followUp);
			expect(await instance.deliver('session-8', { header: oldSecret })).toBe(401);
			expect(await instance.deliver('session-8')).toBe(200);
			expect(await client.waitForExecutions(followUp, earlier + 1)).toHaveLength(earlier + 1);
		},
		MINUTE,
	);
});

function urlOf(subAccountId: string): string | undefined {
	return instance.sandbox.platform.registrations.get(subAccountId, 'VSS')?.url;
}
