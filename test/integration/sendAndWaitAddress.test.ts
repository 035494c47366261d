import type { IDataObject } from 'n8n-workflow';

import { useFileServer, type FileServer } from './engine/fileServer';
import { callAndWait } from './engine/parameters';
import { usePlatform } from './engine/platform';
import type { RunOptions } from './engine/runVoiceNode';
import { SEAL, sealWith } from './engine/seals';
import { WaitingHost } from './engine/waitingHost';

const platform = usePlatform();

const HUB = { event: 'waitingCalls' };

let n8n: WaitingHost;

beforeEach(async () => {
	n8n = await WaitingHost.start(platform);
});
afterEach(async () => await n8n.close());

async function refusal(options: Partial<RunOptions> = {}) {
	const { result } = await n8n.run(callAndWait(), options);
	expect(await platform.calls()).toEqual({});
	const { message, description } = result.error ?? {};
	return { message, description };
}

describe('nobody is called', () => {
	test('where n8n refuses its own address for executions that wait, and the error names the proxy', async () => {
		await n8n.publish(HUB);
		n8n.refusesAddresses = true;
		expect(await refusal()).toEqual({
			message: expect.stringContaining('n8n refuses its own address for executions that wait'),
			description: expect.stringMatching(/^Nobody was called\. A proxy before n8n .*N8N_PATH/),
		});
	});

	test('where executions that wait cannot be reached, and the error says who can change that', async () => {
		await n8n.publish(HUB);
		n8n.breaksOff = true;
		expect(await refusal()).toEqual({
			message: expect.stringContaining('cannot reach its own address for executions that wait'),
			description: expect.stringMatching(
				/^Nobody was called\. Whoever runs this n8n has to let it reach 127\.0\.0\.1:\d+, also/,
			),
		});
	});
});

describe('nobody is called where, at the address that the events go to,', () => {
	const server = useFileServer();

	/** What a run says in an n8n at whose own address this answers. */
	const refusalWhere = async (answer: Parameters<FileServer['serve']>[0]) => {
		server.serve(answer);
		const url = `${server.url}/webhook/hub/webhook`;
		for (const type of ['VSS', 'VCA']) await platform.api('POST', 'webhooks', { type, url });
		return await refusal({ instance: server.url });
	};

	test('something else answers', async () => {
		expect(await refusalWhere((response) => response.end('{}'))).toEqual({
			message: expect.stringContaining('is no 8x8 Voice Trigger of this version'),
			description: expect.stringContaining('Publish a workflow with an 8x8 Voice Trigger'),
		});
	});

	test('the connection breaks', async () => {
		expect(await refusalWhere((response) => response.destroy())).toEqual({
			message: expect.stringContaining('This n8n cannot reach its own address'),
			description: expect.stringContaining('WEBHOOK_URL'),
		});
	});
});

describe('the trigger that hands on what becomes of calls', () => {
	/** What it says of the address of an execution, in an n8n that has this address and gets requests at its own. */
	const ask = async (publicUrl: string) => {
		const hub = await platform.startTrigger({ parameters: HUB, webhookId: 'hub', publicUrl });
		await hub.publish();
		const body = JSON.stringify({
			...{ tells: 'willCall', nonce: 'n', clientRequestId: 'r' },
			...{ path: '1/node?signature=x', until: Date.now() + 60_000 },
		});
		const parts = ['to the hub', hub.productionUrl, body];
		const answer = await fetch(`${hub.origin}/webhook/hub/webhook`, {
			method: 'POST',
			headers: {
				'Content-Type': 'application/json',
				[SEAL]: sealWith(platform.credential.apiKey, parts),
			},
			body,
		});
		return (await answer.json()) as IDataObject;
	};

	test('finds it open where its requests have the path that n8n gives to others', async () => {
		expect(await ask(n8n.url)).toMatchObject({ address: 'open' });
	});

	test('finds it closed where a proxy has taken a part of the path away', async () => {
		expect(await ask(`${n8n.url}/n8n`)).toMatchObject({ address: 'refused' });
	});
});
